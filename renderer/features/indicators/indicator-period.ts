import type { Period } from '#shared/domain/period.ts'
import type { Facets } from '#shared/ipc/contract/records.ts'
import { daysOf, type PeriodChoice } from '../ledger/ledger-filter.ts'

/** The closed period of a choice; an open end is filled from the years that hold records. */
export function indicatorPeriod(choice: PeriodChoice, years: Facets['years']): Period {
  const known = years.map(({ key }) => key).sort()
  const { from, to } = daysOf(choice)
  return {
    from: from ?? `${known[0] ?? '1900'}-01-01`,
    to: to ?? `${known.at(-1) ?? '2100'}-12-31`,
  }
}
