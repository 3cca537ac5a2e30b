import type { SectionId } from '#shared/document/model.ts'
import type { Output } from '#shared/ipc/contract.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import type { Outline } from './outline.ts'

type Material = Output<'drafts:material'>

export type Coverage = {
  /** By section: how many of the ledger's records of that part the text uses. */
  readonly parts: ReadonlyMap<SectionId, { readonly used: number; readonly all: number }>
  /** Highlights of the period that the text does not tell, newest first. */
  readonly unused: readonly RecordRow[]
}

/** The share of a title that must stand in one paragraph for its event to count as told there. */
const TOLD = 0.6

/**
 * What the text takes from the ledger: records behind its figures, and those whose title or summary it tells.
 * The composer and the writer both shorten them, so words count by the pairs of characters they share.
 */
export function readCoverage(outline: Outline, material: Material): Coverage {
  const used = new Set(outline.figures.flatMap(({ figure }) => figure.binding.records))
  const paragraphs = indexParagraphs(outline.sections.flatMap((section) => section.texts))
  for (const [id, texts] of recordPairs(material)) {
    if (!used.has(id) && texts.some((wanted) => isTold(wanted, paragraphs))) used.add(id)
  }
  const parts = material.parts.map(
    ({ part, records }) =>
      [part, { used: records.filter(({ id }) => used.has(id)).length, all: records.length }] as const,
  )
  const unused = material.highlights
    .filter((row) => !used.has(row.id))
    .toSorted((a, b) => b.date.localeCompare(a.date))
  return { parts: new Map<SectionId, { used: number; all: number }>(parts), unused }
}

/** The pairs of every record, read once for a material: the text changes with every pause, the ledger seldom. */
const pairsOf = new WeakMap<Material, Map<string, string[][]>>()

function recordPairs(material: Material): Map<string, string[][]> {
  const known = pairsOf.get(material)
  if (known !== undefined) return known
  const records = material.parts.flatMap((part) => part.records)
  const read = new Map(records.map(({ id, words }) => [id, words.map((text) => [...pairs(text)])]))
  pairsOf.set(material, read)
  return read
}

/** In which paragraphs each pair stands: a ledger of ten thousand records must not be held against each of them. */
function indexParagraphs(texts: readonly string[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [paragraph, text] of texts.entries()) {
    for (const pair of pairs(text)) {
      const known = places.get(pair)
      if (known === undefined) places.set(pair, [paragraph])
      else known.push(paragraph)
    }
  }
  return places
}

function isTold(wanted: readonly string[], paragraphs: ReadonlyMap<string, number[]>): boolean {
  const needed = wanted.length * TOLD
  if (wanted.length === 0) return false
  const counts = new Map<number, number>()
  for (const pair of wanted) {
    for (const paragraph of paragraphs.get(pair) ?? []) {
      const count = (counts.get(paragraph) ?? 0) + 1
      if (count >= needed) return true
      counts.set(paragraph, count)
    }
  }
  return false
}

function pairs(text: string): Set<string> {
  const letters = text.replace(/[\s\p{P}]/gu, '')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_pair, at) => letters.slice(at, at + 2)),
  )
}
