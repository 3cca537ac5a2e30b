import type { GridColumnKey } from '../ledger/grid-columns.ts'

/** Pixels. */
export const ROW_HEIGHT = 34
export const HEADER_HEIGHT = 32

export const GRID_ID = 'ledger-grid'

/** Width of the row numbers in pixels, for so many rows. */
export function headWidth(total: number): number {
  return total < 1000 ? 34 : total < 10_000 ? 40 : 52
}

export function cellId(row: number, column: GridColumnKey): string {
  return `ledger-cell-${row}-${column}`
}

/** The field that has the keyboard while a cell is under the cursor. */
export function focusGrid(): void {
  const field = document.querySelector<HTMLElement>('.cell-field')
  const target = field ?? document.querySelector<HTMLElement>('.grid')
  target?.focus({ preventScroll: true })
}
