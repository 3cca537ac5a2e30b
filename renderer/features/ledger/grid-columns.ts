import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import type { Sort } from './ledger-store.ts'

export type GridColumn = Readonly<{
  key: 'date' | 'category' | 'title' | 'figures' | 'department' | 'star'
  /** The column as the services sort it; null cannot be sorted. */
  sort: Sort['column'] | null
  label: (text: LedgerText) => string
}>

/** Left to right; the widths stand in grid.css. */
export const GRID_COLUMNS: readonly GridColumn[] = [
  { key: 'date', sort: 'date', label: (text) => text.date },
  { key: 'category', sort: 'category', label: (text) => text.category },
  { key: 'title', sort: 'title', label: (text) => text.recordTitle },
  { key: 'figures', sort: null, label: (text) => text.figures },
  { key: 'department', sort: 'department', label: (text) => text.department },
  { key: 'star', sort: null, label: (text) => text.star },
]
