import { readCoverage as readDocumentCoverage } from '#shared/drafting/coverage.ts'
import type { Coverage as DocumentCoverage } from '#shared/drafting/coverage.ts'
import type { Material, MaterialRecord } from '#shared/drafting/coverage-material.ts'
import type { Budgets } from '#shared/drafting/draft.ts'
import type { Outline } from './outline.ts'

export type Coverage = DocumentCoverage & {
  /** Highlights of the period that the text does not tell, newest first. */
  readonly unused: readonly MaterialRecord[]
}

/** What the outline's document takes from the ledger (readCoverage of shared/drafting). */
export function readCoverage(outline: Outline, material: Material, budgets: Budgets = {}): Coverage {
  const coverage = readDocumentCoverage(outline.document, material, budgets)
  return { ...coverage, unused: coverage.unusedHighlights }
}
