/** A cell by its row and its place among the shown columns, both from 0. */
export type Place = Readonly<{ row: number; column: number }>

/** Both ends included. */
export type CellRange = Readonly<{ top: number; left: number; bottom: number; right: number }>

/**
 * What is marked in the grid: the cell that takes the typing, and the rectangle between `anchor` and `head`. With `rows`
 * whole records are meant, those that the ledger marks, and the rectangle only says where marking goes on.
 */
export type CellSelection = Readonly<{ cursor: Place; anchor: Place; head: Place; rows: boolean }>

/** No range has more rows than one step may change. */
export const MOST_ROWS = 5000

export type GridSize = Readonly<{ rows: number; columns: number }>

/** One cell. */
export function cellAt(place: Place): CellSelection {
  return { cursor: place, anchor: place, head: place, rows: false }
}

/** The rectangle from where it began to `head`, cut to MOST_ROWS. Begins anew at the cursor when that was moved inside. */
export function reachTo({ cursor, anchor, head }: CellSelection, to: Place): CellSelection {
  const from = samePlace(cursor, anchor) || samePlace(cursor, head) ? anchor : cursor
  const most = MOST_ROWS - 1
  const row = Math.max(from.row - most, Math.min(from.row + most, to.row))
  return { cursor: from, anchor: from, head: { row, column: to.column }, rows: false }
}

export function rangeOf({ anchor, head }: CellSelection): CellRange {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  }
}

export function heightOf({ top, bottom }: CellRange): number {
  return bottom - top + 1
}

export function widthOf({ left, right }: CellRange): number {
  return right - left + 1
}

export function isOneCell(range: CellRange): boolean {
  return heightOf(range) === 1 && widthOf(range) === 1
}

export function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column
}

/** The place moved into a grid of that size; null when the grid has no cells. */
export function within({ row, column }: Place, { rows, columns }: GridSize): Place | null {
  if (rows === 0 || columns === 0) return null
  return {
    row: Math.min(rows - 1, Math.max(0, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
  }
}

/** The selection moved into a grid of that size; null when nothing is left of it. */
export function fitSelection(selection: CellSelection, size: GridSize): CellSelection | null {
  const cursor = within(selection.cursor, size)
  const anchor = within(selection.anchor, size)
  const head = within(selection.head, size)
  return cursor && anchor && head ? { ...selection, cursor, anchor, head } : null
}
