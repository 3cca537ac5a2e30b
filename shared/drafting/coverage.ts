import type { ReviewDocument, SectionId } from '../document/model.ts'
import { documentText } from '../document/plain-text.ts'
import { walkFigures } from '../document/walk.ts'
import type { PartId } from '../domain/part.ts'
import { readDepartments, type DepartmentCoverage } from './coverage-departments.ts'
import type { Material, MaterialRecord } from './coverage-material.ts'
import { readTellers } from './coverage-tellers.ts'
import { findUnsupported, type UnsupportedSentence } from './coverage-unsupported.ts'
import { countSections, type SectionWords } from './coverage-words.ts'
import type { Budgets } from './draft.ts'

export type Coverage = {
  /** By part of the records: how many of the ledger's records the text uses. */
  readonly parts: ReadonlyMap<SectionId, { readonly used: number; readonly all: number }>
  /** Records that the text does not tell, oldest first in each part. */
  readonly unusedRecords: readonly { readonly part: PartId; readonly records: readonly MaterialRecord[] }[]
  /** The highlights among them, newest first. */
  readonly unusedHighlights: readonly MaterialRecord[]
  /** Those never mentioned first. */
  readonly departments: readonly DepartmentCoverage[]
  readonly unsupported: readonly UnsupportedSentence[]
  readonly words: readonly SectionWords[]
}

/**
 * What the text takes from the ledger and what not: records behind its figures and those whose title or summary it
 * tells count as used. Also what the text says without the ledger, and how long it is beside its budgets.
 */
export function readCoverage(document: ReviewDocument, material: Material, budgets: Budgets = {}): Coverage {
  const used = new Set([...walkFigures(document)].flatMap(({ figure }) => figure.binding.records))
  const tellers = readTellers(document)
  const parts = new Map<SectionId, { used: number; all: number }>()
  const unusedRecords = material.parts.map(({ part, records }) => {
    const unused = records.filter((record) => {
      if (used.has(record.id)) return false
      if (!tellers.isTold(record)) return true
      used.add(record.id)
      return false
    })
    parts.set(part, { used: records.length - unused.length, all: records.length })
    return { part, records: unused }
  })
  const unusedHighlights = unusedRecords
    .flatMap(({ records }) => records.filter((record) => record.highlight))
    .toSorted((a, b) => b.date.localeCompare(a.date))
  const records = material.parts.flatMap((part) => part.records)
  return {
    parts,
    unusedRecords,
    unusedHighlights,
    departments: readDepartments(documentText(document), records, used),
    unsupported: findUnsupported(document, material),
    words: countSections(document, budgets),
  }
}
