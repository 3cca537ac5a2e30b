import { readRecordsHeader } from '#shared/domain/records-header.ts'
import { meaningOfHead } from '#shared/tables/head-meaning.ts'
import { heightOf, widthOf, type CellRange, type GridSize } from './cell-range.ts'
import type { CellTexts } from './clipboard-table.ts'

export type PastePlan = Readonly<{
  /** The cells that are written. */
  range: CellRange
  /** Rows and columns of the clipboard that find no place. */
  extraRows: number
  extraColumns: number
}>

/**
 * Where cells from the clipboard go, as in a spreadsheet: a range that holds them several times over is filled again and
 * again, so one cell fills any range; else they go from the top left corner as far as they reach.
 */
export function planPaste(cells: CellTexts, range: CellRange, size: GridSize): PastePlan {
  const high = cells.length
  const wide = widthOfCells(cells)
  const height = heightOf(range) % high === 0 ? heightOf(range) : high
  const width = widthOf(range) % wide === 0 ? widthOf(range) : wide
  const extraRows = Math.max(0, range.top + height - size.rows)
  const extraColumns = Math.max(0, range.left + width - size.columns)
  return {
    range: {
      top: range.top,
      left: range.left,
      bottom: range.top + height - extraRows - 1,
      right: range.left + width - extraColumns - 1,
    },
    extraRows,
    extraColumns,
  }
}

/** The clipboard's text for a cell of the plan's range; a short row gives ''. */
export function pastedText(cells: CellTexts, { range }: PastePlan, row: number, column: number): string {
  const line = cells[(row - range.top) % cells.length] ?? []
  return line[(column - range.left) % widthOfCells(cells)] ?? ''
}

export function widthOfCells(cells: CellTexts): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 1)
}

/** Names of columns that make a first row a header. */
const TELLING_NAMES = 2

/** Whether the cells look like a table with its header on top, ours or a department's own, which is for the import. */
export function hasHeader(cells: CellTexts): boolean {
  const first = cells[0]
  if (cells.length < 2 || first === undefined) return false
  if (readRecordsHeader(first).places.size >= TELLING_NAMES) return true
  const named = first.flatMap((head) => {
    const meaning = meaningOfHead(head)
    return meaning?.kind === 'field' && meaning.exact ? [meaning.field] : []
  })
  return new Set(named).size >= TELLING_NAMES
}
