import type { ReviewDocument, SectionId } from '../document/model.ts'
import { walkFigures } from '../document/walk.ts'
import type { PartId } from '../domain/part.ts'
import type { Material, MaterialRecord } from './coverage-material.ts'
import { readTellers } from './coverage-tellers.ts'

export type Coverage = {
  /** By part: how many of the ledger's records of that part the text uses. */
  readonly parts: ReadonlyMap<SectionId, { readonly used: number; readonly all: number }>
  /** Records that the text does not tell, oldest first in each part. */
  readonly unusedRecords: readonly { readonly part: PartId; readonly records: readonly MaterialRecord[] }[]
  /** The highlights among them, newest first. */
  readonly unusedHighlights: readonly MaterialRecord[]
}

/** What the text takes from the ledger: records behind its figures, and those whose title or summary it tells. */
export function readCoverage(document: ReviewDocument, material: Material): Coverage {
  const used = new Set([...walkFigures(document)].flatMap(({ figure }) => figure.binding.records))
  const tellers = readTellers(document)
  const parts = new Map<SectionId, { used: number; all: number }>()
  const unusedRecords = material.parts.map(({ part, records }) => {
    const unused = records.filter((record) => !used.has(record.id) && !tellers.isTold(record))
    parts.set(part, { used: records.length - unused.length, all: records.length })
    return { part, records: unused }
  })
  const unusedHighlights = unusedRecords
    .flatMap(({ records }) => records.filter((record) => record.highlight))
    .toSorted((a, b) => b.date.localeCompare(a.date))
  return { parts, unusedRecords, unusedHighlights }
}
