import { parseQuickLine, type QuickKnowledge } from '#shared/domain/quick-line.ts'
import { emptyValues, type FormValues } from '../ledger/record-form.ts'

/** Fields shown under the line, in the order of the keyboard. */
export const QUICK_FIELDS = ['date', 'category', 'title', 'figures', 'department'] as const
export type QuickField = (typeof QUICK_FIELDS)[number]
/** What the writer corrected by hand; the line no longer decides these. */
export type Corrections = Partial<Record<QuickField, string>>

/** The record as line and corrections make it. */
export function quickValues(line: string, corrections: Corrections, known: QuickKnowledge): FormValues {
  const { endDate, ...read } = parseQuickLine(line, known)
  // A day that was corrected by hand is one day: the other end was read with the old one.
  const end = corrections.date === undefined ? endDate : ''
  return { ...emptyValues(known.today), ...read, endDate: end, ...corrections }
}
