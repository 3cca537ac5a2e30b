import { create } from 'zustand'
import type { Input } from '#shared/ipc/contract.ts'
import type { CellSelection } from '../spreadsheet/cell-range.ts'
import { NO_FILTER, type LedgerFilter } from './ledger-filter.ts'

export type Sort = Input<'records:list'>['sort']

type LedgerState = {
  filter: LedgerFilter
  sort: Sort
  /** Ids of the marked rows, and the row that the keys move from. */
  selected: ReadonlySet<string>
  focused: number
  /** The cells that typing, copying and pasting go to; null while only rows are marked. */
  cells: CellSelection | null
  /** Records changed in the grid stay in their place until the writer sorts or filters again. */
  held: boolean
  /** Whether another order or filter would show them elsewhere. */
  stale: boolean
}

export const START: LedgerState = {
  filter: NO_FILTER,
  sort: { column: 'date', descending: true },
  selected: new Set(),
  focused: -1,
  cells: null,
  held: false,
  stale: false,
}

const NOTHING_MARKED = {
  selected: new Set<string>(),
  focused: -1,
  cells: null,
  held: false,
  stale: false,
} as const

/** What the ledger shows and marks; rows themselves stay with the query client. */
export const useLedger = create<LedgerState>(() => START)

/** Changes some choices; the marks go, since their rows may no longer be shown. */
export function changeFilter(patch: Partial<LedgerFilter>): void {
  useLedger.setState((state) => ({ ...NOTHING_MARKED, filter: { ...state.filter, ...patch } }))
}

export function clearFilter(): void {
  changeFilter(NO_FILTER)
}

/** Filter and order at once, as a saved view holds them. */
export function showView(filter: LedgerFilter, sort: Sort): void {
  useLedger.setState({ ...NOTHING_MARKED, filter, sort })
}

/** Sorts by a column; the same column again turns the order round. Dates start with the newest. */
export function sortBy(column: Sort['column']): void {
  useLedger.setState(({ sort }) => ({
    sort: { column, descending: sort.column === column ? !sort.descending : column === 'date' },
    focused: -1,
    cells: null,
    held: false,
    stale: false,
  }))
}

/** Marks whole rows, and none of their cells. */
export function mark(ids: Iterable<string>, focused: number): void {
  useLedger.setState({ selected: new Set(ids), focused, cells: null })
}
