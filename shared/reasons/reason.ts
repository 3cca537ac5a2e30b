import type { CellReasons } from './cell-reasons.ts'
import type { EvidenceReasons } from './evidence-reasons.ts'
import type { FileReasons } from './file-reasons.ts'
import type { FormReasons } from './form-reasons.ts'
import type { LedgerReasons } from './ledger-reasons.ts'
import type { TableReasons } from './table-reasons.ts'
import type { TextReasons } from './text-reasons.ts'

/** What each code of a reason names besides itself. */
export interface ReasonFacts
  extends CellReasons, TableReasons, FileReasons, FormReasons, TextReasons, LedgerReasons, EvidenceReasons {}
export type ReasonCode = keyof ReasonFacts

/**
 * Why something was refused, doubted or passed over, as data: services and readers say it this way, and each language
 * has one table that turns it into a sentence. `what` is always a quotation of what was written, made by quoteShort.
 */
export type Reason = {
  [Code in ReasonCode]: { readonly code: Code } & Readonly<ReasonFacts[Code]>
}[ReasonCode]

/** The sentences of one area in one language; one that is missing does not compile. `say` words a reason within. */
export type Wording<Facts> = {
  readonly [Code in keyof Facts]: (facts: Readonly<Facts[Code]>, say: (reason: Reason) => string) => string
}

/** A reason as a sentence of the language that `wording` is in, without a full stop unless it is a note of its own. */
export function sayReason(wording: Wording<ReasonFacts>, reason: Reason): string {
  const word = wording[reason.code] as Wording<Record<string, Reason>>[string]
  return word(reason, (inner) => sayReason(wording, inner))
}

/** A column by its head, or by its place from 1 where it has none. */
export type ColumnName = string | number
