import { addYears } from '#shared/figures/previous-period.ts'
import type { FigureKey } from '#shared/figures/status.ts'
import type { Session } from './session.ts'

/**
 * 连续N年: the years in a row, up to the last of the period, in which the ledger has the label above zero; null below
 * two. The records are those of the label in these years.
 */
export function provenYears(
  session: Session,
  { label, to }: Pick<FigureKey, 'label' | 'to'>,
): { count: number; from: number; to: number; records: string[] } | null {
  const years = new Set(session.records.listYears(label, to))
  const last = Number(to.slice(0, 4))
  let count = 0
  while (years.has(last - count)) count += 1
  if (count < 2) return null
  const from = last - count + 1
  const records = session.records
    .listStatingLabels([label], { from: `${from}-01-01`, to })
    .filter(({ figures }) => figures.some(({ value }) => value > 0))
    .map(({ id }) => id)
  return { count, from, to: last, records }
}

/**
 * 首次: the ledger holds at least the whole year before the period, and nothing of the label before it; null when it
 * cannot prove that. `since` is the first day the ledger holds.
 */
export function provenFirst(
  session: Session,
  { label, from, to }: Pick<FigureKey, 'label' | 'from' | 'to'>,
): { since: string } | null {
  const span = session.query.span()
  if (span === null || span.from > addYears(from, -1)) return null
  const stated = session.records
    .listStatingLabels([label], { from: span.from, to })
    .filter(({ figures }) => figures.some(({ value }) => value > 0))
  const isFirst = stated.length > 0 && stated.every(({ date }) => date >= from)
  return isFirst ? { since: span.from } : null
}
