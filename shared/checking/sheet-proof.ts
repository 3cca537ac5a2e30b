import type { SectionId } from '../document/model.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { DraftSummary } from '../drafting/draft.ts'
import type { Comparison } from '../figures/comparison.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { PreviousPeriod } from '../figures/previous-period.ts'
import type { FigureKey, LedgerFigure } from '../figures/status.ts'
import type { SheetRow } from './sheet-model.ts'

/** A record behind a number, with only those of its figures that the number is made of. */
export type ProofRecord = Pick<ActivityRecord, 'date' | 'department' | 'title' | 'figures'>

/** What the ledger holds of one key, asked anew for the sheet and never taken from a binding. */
export type SheetProof = {
  readonly now: LedgerFigure | null
  /** The indicator that `now` speaks of; undefined when the period has none. */
  readonly indicator: Indicator | undefined
  /** What a formula is made of, each with what it comes to. */
  readonly terms: SheetRow['terms']
  readonly basis: string
  readonly formula: string
  readonly problem: string | null
  /** By date. */
  readonly records: readonly ProofRecord[]
  readonly last: (PreviousPeriod & { readonly text: string | null; readonly comparison: Comparison }) | null
}

/** What a sheet is made of besides the text. */
export type SheetEvidence = {
  readonly draft: Pick<DraftSummary, 'title' | 'organ' | 'from' | 'to' | 'stage' | 'revision' | 'updatedAt'>
  readonly proofOf: (key: FigureKey) => SheetProof
  /** Numbers of the text that no record proves, in reading order. */
  readonly typed: readonly { readonly text: string; readonly sentence: string; readonly section: SectionId }[]
}
