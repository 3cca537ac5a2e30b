import type { SectionId } from '#shared/document/model.ts'
import type { Output } from '#shared/ipc/contract.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import type { Outline } from './outline.ts'

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
export function readCoverage(outline: Outline, material: Output<'drafts:material'>): Coverage {
  const used = new Set(outline.figures.flatMap(({ figure }) => figure.binding.records))
  const paragraphs = outline.sections.flatMap((section) => section.texts).map(pairs)
  for (const { id, words } of material.parts.flatMap((part) => part.records)) {
    if (!used.has(id) && words.some((text) => isTold(text, paragraphs))) used.add(id)
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

function isTold(words: string, paragraphs: readonly ReadonlySet<string>[]): boolean {
  const wanted = [...pairs(words)]
  if (wanted.length === 0) return false
  return paragraphs.some((text) => wanted.filter((pair) => text.has(pair)).length / wanted.length >= TOLD)
}

function pairs(text: string): Set<string> {
  const letters = text.replace(/[\s\p{P}]/gu, '')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_pair, at) => letters.slice(at, at + 2)),
  )
}
