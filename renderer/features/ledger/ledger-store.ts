import { create } from 'zustand'
import type { Input } from '#shared/ipc/contract.ts'
import { NO_FILTER, type LedgerFilter } from './ledger-filter.ts'

export type Sort = Input<'records:list'>['sort']

type LedgerState = {
  filter: LedgerFilter
  sort: Sort
  /** Ids of the marked rows, and the row that the keys move from. */
  selected: ReadonlySet<string>
  focused: number
}

export const START: LedgerState = {
  filter: NO_FILTER,
  sort: { column: 'date', descending: true },
  selected: new Set(),
  focused: -1,
}

/** What the ledger shows and marks; rows themselves stay with the query client. */
export const useLedger = create<LedgerState>(() => START)

/** Changes some choices; the marks go, since their rows may no longer be shown. */
export function changeFilter(patch: Partial<LedgerFilter>): void {
  useLedger.setState((state) => ({ filter: { ...state.filter, ...patch }, selected: new Set(), focused: -1 }))
}

export function clearFilter(): void {
  changeFilter(NO_FILTER)
}

/** Sorts by a column; the same column again turns the order round. Dates start with the newest. */
export function sortBy(column: Sort['column']): void {
  useLedger.setState(({ sort }) => ({
    sort: { column, descending: sort.column === column ? !sort.descending : column === 'date' },
    focused: -1,
  }))
}

export function mark(ids: Iterable<string>, focused: number): void {
  useLedger.setState({ selected: new Set(ids), focused })
}
