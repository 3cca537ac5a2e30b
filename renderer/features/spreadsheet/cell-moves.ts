import { cellAt, isOneCell, rangeOf, reachTo, within } from './cell-range.ts'
import type { CellRange, CellSelection, GridSize, Place } from './cell-range.ts'

export type Press = Readonly<{ key: string; shift: boolean; control: boolean }>

/**
 * Where a moving key leads, or null when it is none. Arrows go a cell, Page keys `page` rows, Home and End to the ends of
 * the row, with Ctrl to the ends of the ledger; Shift reaches with the range instead of moving. Tab and Enter go on to the
 * next cell, inside a marked range round and round.
 */
export function moveOf(
  press: Press,
  selection: CellSelection,
  size: GridSize,
  page: number,
): CellSelection | null {
  if (press.key === 'Tab' || press.key === 'Enter') {
    return press.control ? null : stepOn(selection, size, press.key === 'Tab', press.shift ? -1 : 1)
  }
  const from = press.shift ? selection.head : selection.cursor
  const to = target(press, from, size, page)
  const place = to && within(to, size)
  if (!place) return null
  return press.shift ? reachTo(selection, place) : cellAt(place)
}

function target({ key, control }: Press, { row, column }: Place, size: GridSize, page: number): Place | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (key) {
    case 'ArrowDown':
      return { row: control ? lastRow : row + 1, column }
    case 'ArrowUp':
      return { row: control ? 0 : row - 1, column }
    case 'ArrowRight':
      return { row, column: control ? lastColumn : column + 1 }
    case 'ArrowLeft':
      return { row, column: control ? 0 : column - 1 }
    case 'PageDown':
      return control ? null : { row: row + page, column }
    case 'PageUp':
      return control ? null : { row: row - page, column }
    case 'Home':
      return { row: control ? 0 : row, column: 0 }
    case 'End':
      return { row: control ? lastRow : row, column: lastColumn }
    default:
      return null
  }
}

/** The next cell to the right (`across`) or below; a range is gone through and kept, a single cell moves. */
function stepOn(selection: CellSelection, size: GridSize, across: boolean, by: 1 | -1): CellSelection | null {
  const range = rangeOf(selection)
  if (!isOneCell(range) && !selection.rows) {
    return { ...selection, cursor: nextInside(range, selection.cursor, across, by) }
  }
  const { row, column } = selection.cursor
  if (!across) {
    const below = within({ row: row + by, column }, size)
    return below && cellAt(below)
  }
  const last = size.columns - 1
  const beyond = column + by < 0 || column + by > last
  const next = beyond ? { row: row + by, column: by > 0 ? 0 : last } : { row, column: column + by }
  if (next.row < 0 || next.row >= size.rows) return cellAt(selection.cursor)
  return cellAt(next)
}

function nextInside(range: CellRange, { row, column }: Place, across: boolean, by: 1 | -1): Place {
  const width = range.right - range.left + 1
  const height = range.bottom - range.top + 1
  const count = width * height
  const at = across
    ? (row - range.top) * width + (column - range.left)
    : (column - range.left) * height + (row - range.top)
  const next = (at + by + count) % count
  return across
    ? { row: range.top + Math.floor(next / width), column: range.left + (next % width) }
    : { row: range.top + (next % height), column: range.left + Math.floor(next / height) }
}
