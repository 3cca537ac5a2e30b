import type { PartId } from '#shared/domain/part.ts'
import type { Facets, RecordFilter } from '#shared/ipc/contract/records.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'

export type PeriodChoice =
  | Readonly<{ kind: 'all' }>
  | Readonly<{ kind: 'year'; year: string }>
  | Readonly<{ kind: 'custom'; from: string; to: string }>

/** What the writer chose beside the ledger and in its search field. */
export type LedgerFilter = Readonly<{
  period: PeriodChoice
  part: PartId | null
  category: string | null
  department: string | null
  highlight: boolean
  text: string
}>

export const NO_FILTER: LedgerFilter = {
  period: { kind: 'all' },
  part: null,
  category: null,
  department: null,
  highlight: false,
  text: '',
}

const LONGEST_TEXT = 200

/** The days of a choice; an open end is null. A reversed custom period is put in order. */
export function daysOf(period: PeriodChoice): { from: string | null; to: string | null } {
  if (period.kind === 'all') return { from: null, to: null }
  if (period.kind === 'year') return { from: `${period.year}-01-01`, to: `${period.year}-12-31` }
  const from = period.from || null
  const to = period.to || null
  return from && to && from > to ? { from: to, to: from } : { from, to }
}

/** The filter as the services take it. */
export function toRecordFilter(filter: LedgerFilter): RecordFilter {
  return {
    ...daysOf(filter.period),
    part: filter.part,
    category: filter.category,
    department: filter.department,
    text: filter.text.trim().slice(0, LONGEST_TEXT),
    highlight: filter.highlight ? true : null,
  }
}

/** The same for the counts beside the ledger, which ask for the days alone: a letter of a search leaves them as they are. */
export function toFacetFilter({ period }: LedgerFilter): RecordFilter {
  return toRecordFilter({ ...NO_FILTER, period })
}

export type FilterTag = Readonly<{ key: keyof LedgerFilter; label: string }>

/** The choices in force, as tags that can be taken off one by one; taking off means NO_FILTER[key]. */
export function filterTags(filter: LedgerFilter, text: LedgerText): FilterTag[] {
  const tags: FilterTag[] = []
  if (filter.period.kind !== 'all') tags.push({ key: 'period', label: periodLabel(filter.period, text) })
  if (filter.part) tags.push({ key: 'part', label: text.part(filter.part) })
  if (filter.category) tags.push({ key: 'category', label: filter.category })
  if (filter.department !== null)
    tags.push({ key: 'department', label: filter.department || text.noDepartment })
  if (filter.highlight) tags.push({ key: 'highlight', label: text.highlights })
  if (filter.text.trim() !== '') tags.push({ key: 'text', label: text.searchTag(filter.text.trim()) })
  return tags
}

function periodLabel(period: PeriodChoice, text: LedgerText): string {
  if (period.kind === 'year') return text.year(period.year)
  const { from, to } = daysOf(period)
  return `${from ?? '…'}—${to ?? '…'}`
}

/** How many records the library holds; Facets.total counts those of the chosen period. */
export function libraryCount(facets: Facets): number {
  return facets.years.reduce((sum, { count }) => sum + count, 0)
}

/** What the header says of the period: the chosen one, else the years that hold records; '' when there are none. */
export function periodTitle(period: PeriodChoice, years: Facets['years'], text: LedgerText): string {
  if (period.kind === 'year') return text.yearSpan(period.year)
  if (period.kind === 'custom') return periodLabel(period, text)
  const known = years.map(({ key }) => key).sort()
  const first = known[0]
  const last = known.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? text.yearSpan(first) : text.span(first, last)
}
