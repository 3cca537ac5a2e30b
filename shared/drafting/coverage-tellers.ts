import type { Block, ReviewDocument, Section } from '../document/model.ts'
import { perBlock } from '../document/per-block.ts'
import { inlinesText } from '../document/plain-text.ts'
import { blockLines, walkBlocks } from '../document/walk.ts'
import type { MaterialRecord } from './coverage-material.ts'
import { pairsOf } from './coverage-pairs.ts'
import { clausesOf, titleWords } from './record-text.ts'

/** A line of the text that tells a record. */
export type Teller = { readonly section: Section; readonly block: Block; readonly line: number }

/** The share of a title or clause that must stand in one line for its record to count as told there. */
const TOLD = 0.6
/** Of a title as short as 主席会议 everything must. */
const SHORT = 4
/** A clause this long is about its own record; shorter ones stand in many. */
const TELLING = 10

/** Answers which lines of a text tell a record by its words. */
export type Tellers = {
  tellersOf(record: MaterialRecord): Teller[]
  isTold(record: MaterialRecord): boolean
}

/**
 * Reads a text once for any number of questions: a ledger of ten thousand records must not be held against each of
 * its lines. The composer and the writer both shorten titles and summaries, so words count by the pairs they share.
 */
export function readTellers(document: ReviewDocument): Tellers {
  const lines: Teller[] = []
  const places = new Map<number, number[]>()
  for (const { section, block } of walkBlocks(document)) {
    for (const [line, pairs] of pairsOfLines(block, '').entries()) {
      for (const pair of pairs) {
        const known = places.get(pair)
        if (known === undefined) places.set(pair, [lines.length])
        else known.push(lines.length)
      }
      lines.push({ section, block, line })
    }
  }
  const counts = new Uint16Array(lines.length)
  return {
    tellersOf(record) {
      const found = new Set(tellingPairs(record).flatMap((pairs) => linesWith(pairs, places, counts)))
      return lines.filter((_line, at) => found.has(at))
    },
    isTold: (record) => tellingPairs(record).some((pairs) => linesWith(pairs, places, counts).length > 0),
  }
}

const pairsOfLines = perBlock((block) => blockLines(block).map((line) => pairsOf(inlinesText(line))))

/** The lines that hold enough of the pairs; `counts` is room for one number a line. */
function linesWith(
  pairs: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
  counts: Uint16Array,
): number[] {
  const needed = pairs.length <= SHORT ? pairs.length : pairs.length * TOLD
  // Most records of a large ledger are not in the text, and this is how soon it shows.
  let missing = pairs.length - needed
  const found: number[] = []
  counts.fill(0)
  for (const pair of pairs) {
    const lines = places.get(pair)
    if (lines === undefined) {
      missing -= 1
      if (missing < 0) return []
      continue
    }
    for (const line of lines) {
      const count = (counts[line] ?? 0) + 1
      counts[line] = count
      if (count >= needed && count - 1 < needed) found.push(line)
    }
  }
  return found
}

/** Read once a record: the text changes with every pause, the ledger seldom. */
const known = new WeakMap<MaterialRecord, number[][]>()

/** The pairs of the title and of each telling clause of the summary. */
function tellingPairs(record: MaterialRecord): number[][] {
  const before = known.get(record)
  if (before !== undefined) return before
  const texts = [
    titleWords(record) || record.title,
    ...clausesOf(record.summary).filter((clause) => clause.length >= TELLING),
  ]
  const read = texts.map((text) => [...pairsOf(text)]).filter((pairs) => pairs.length > 0)
  known.set(record, read)
  return read
}
