import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import type { Sort } from './ledger-store.ts'
import type { FormField } from './record-form.ts'

export type GridColumnKey = Exclude<FormField, 'highlight'> | 'star'

export type GridColumn = Readonly<{
  key: GridColumnKey
  /** The field of a record that the column shows. */
  field: FormField
  /** The column as the services sort it; null cannot be sorted. */
  sort: Sort['column'] | null
  label: (text: LedgerText) => string
  /** Least width in pixels, and the share of what is left over; 0 keeps the least width. */
  least: number
  share: number
  /** Whether it is shown before the writer chooses. */
  shown: boolean
  /** Whether a text may have several lines. */
  lines?: boolean
}>

/** Every column, in the order before the writer chooses. */
export const GRID_COLUMNS: readonly GridColumn[] = [
  { key: 'date', field: 'date', sort: 'date', label: (text) => text.date, least: 94, share: 0, shown: true },
  {
    key: 'category',
    field: 'category',
    sort: 'category',
    label: (text) => text.category,
    least: 112,
    share: 1,
    shown: true,
  },
  {
    key: 'title',
    field: 'title',
    sort: 'title',
    label: (text) => text.recordTitle,
    least: 150,
    share: 2.5,
    shown: true,
  },
  {
    key: 'figures',
    field: 'figures',
    sort: null,
    label: (text) => text.figures,
    least: 130,
    share: 2,
    shown: true,
    lines: true,
  },
  {
    key: 'department',
    field: 'department',
    sort: 'department',
    label: (text) => text.department,
    least: 96,
    share: 1,
    shown: true,
  },
  {
    key: 'star',
    field: 'highlight',
    sort: null,
    label: (text) => text.star,
    least: 34,
    share: 0,
    shown: true,
  },
  {
    key: 'endDate',
    field: 'endDate',
    sort: null,
    label: (text) => text.endDateShort,
    least: 94,
    share: 0,
    shown: false,
  },
  {
    key: 'summary',
    field: 'summary',
    sort: null,
    label: (text) => text.summary,
    least: 180,
    share: 2,
    shown: false,
    lines: true,
  },
  {
    key: 'outcome',
    field: 'outcome',
    sort: null,
    label: (text) => text.outcome,
    least: 160,
    share: 1.5,
    shown: false,
    lines: true,
  },
  {
    key: 'people',
    field: 'people',
    sort: null,
    label: (text) => text.people,
    least: 110,
    share: 1,
    shown: false,
  },
  {
    key: 'source',
    field: 'source',
    sort: null,
    label: (text) => text.source,
    least: 100,
    share: 1,
    shown: false,
  },
  {
    key: 'part',
    field: 'part',
    sort: null,
    label: (text) => text.partLabel,
    least: 92,
    share: 0,
    shown: false,
  },
]

const BY_KEY = new Map(GRID_COLUMNS.map((column) => [column.key as string, column]))

export function columnOf(key: string): GridColumn | undefined {
  return BY_KEY.get(key)
}
