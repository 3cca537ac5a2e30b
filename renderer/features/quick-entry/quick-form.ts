import { readLeadingDay } from '#shared/domain/day-words.ts'
import { parseQuickLine, type QuickKnowledge } from '#shared/domain/quick-line.ts'
import { readDay } from '../../ui/read-day.ts'
import { emptyValues, type FormValues } from '../ledger/record-form.ts'

/** Fields shown under the line, in the order of the keyboard. */
export const QUICK_FIELDS = ['date', 'category', 'department', 'title', 'figures'] as const
export type QuickField = (typeof QUICK_FIELDS)[number]
/** What the writer corrected by hand; the line no longer decides these. */
export type Corrections = Partial<Record<QuickField, string>>

const TO = /\s*[—–～~至到]\s*/

/** The record as line and corrections make it. */
export function quickValues(line: string, corrections: Corrections, known: QuickKnowledge): FormValues {
  const { date, endDate, ...read } = parseQuickLine(line, known)
  const days =
    corrections.date === undefined ? { date, endDate } : correctedDays(corrections.date, known.today)
  return { ...emptyValues(known.today), ...read, ...corrections, ...days }
}

/** What the field of the days shows: one day, or the first and the last of several; while it is corrected, what is typed. */
export function shownDays({ date, endDate }: FormValues, corrections: Corrections): string {
  return corrections.date ?? (endDate === '' ? date : `${date} — ${endDate}`)
}

/** The days as the line takes them or as the field shows them; what cannot be read stays as it is, to be complained of. */
function correctedDays(typed: string, today: string): { date: string; endDate: string } {
  const leading = readLeadingDay(typed, today)
  if (leading !== null && leading.rest === '') return { date: leading.day, endDate: leading.endDay ?? '' }
  const [first = '', last = '', ...more] = typed.split(TO)
  const [date, endDate] = [readDay(first, today), readDay(last, today)]
  const isRange = date !== null && endDate !== null && date <= endDate && more.length === 0
  return isRange ? { date, endDate } : { date: typed, endDate: '' }
}
