import type { ActivityRecord } from '../domain/record.ts'
import { pairsOf } from './coverage-pairs.ts'
import { clausesOf, titleWords } from './record-text.ts'

/** The share of a text that must stand in one sentence for the sentence to tell it; a short text must stand whole. */
const TOLD = 0.6
/** In pairs: 重点提案督办 shares four of its five with every sentence about 重点提案办理协商. */
const SHORT = 8
/** In pairs: 座谈会 or 专题调研 names no one event. */
const LEAST = 4
/** A clause this long is about its own record; shorter ones stand in many. */
const TELLING_CLAUSE = 10

/** Answers which of some sentences tell a record, by their places. */
export type Telling = (record: ActivityRecord) => number[]

/**
 * Finds the sentences that tell what a record did by its title or a clause of its summary. Stricter than coverage, which
 * asks of whole paragraphs: a sentence found here is shown to the writer as one that her change concerns.
 */
export function createTelling(sentences: readonly string[]): Telling {
  const places = new Map<number, number[]>()
  for (const [place, sentence] of sentences.entries()) {
    for (const pair of pairsOf(sentence)) {
      const known = places.get(pair)
      if (known === undefined) places.set(pair, [place])
      else known.push(place)
    }
  }
  return (record) => {
    const clauses = clausesOf(record.summary).filter((clause) => clause.length >= TELLING_CLAUSE)
    const found = new Set([titleWords(record), ...clauses].flatMap((text) => sentencesWith(text, places)))
    return [...found].sort((a, b) => a - b)
  }
}

function sentencesWith(text: string, places: ReadonlyMap<number, readonly number[]>): number[] {
  const pairs = pairsOf(text)
  if (pairs.size < LEAST) return []
  const needed = pairs.size < SHORT ? pairs.size : pairs.size * TOLD
  const counts = new Map<number, number>()
  let missing = 0
  for (const pair of pairs) {
    const holding = places.get(pair)
    for (const place of holding ?? []) counts.set(place, (counts.get(place) ?? 0) + 1)
    // Most records are in no sentence at all, and this is how soon it shows.
    if (holding === undefined && (missing += 1) > pairs.size - needed) return []
  }
  return [...counts].filter(([, count]) => count >= needed).map(([place]) => place)
}
