import type { Cell } from '#shared/document/model.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { fullWidth } from '#shared/paper/title-lines.ts'
import type { TableFit } from '#shared/paper/table-look.ts'
import type { TableGrid } from './table-grid.ts'

/** Room above and below the text of a cell, with its rule. */
const PADDING = 70

export type RowHeights = {
  /** Of every row, in twentieths of a point. */
  readonly heights: readonly number[]
  /** Cells that span rows and are higher than the room: no program prints a merged cell across pages whole. */
  readonly tooTall: ReadonlySet<Cell>
}

/**
 * Heights as an estimate that errs to the tall side by one character a line. A cell that spans rows adds its share to
 * each of them; one that is too tall for `room` stands in its first row alone.
 */
export function rowHeights(
  grid: TableGrid,
  columns: readonly number[],
  look: { readonly line: number } & TableFit,
  room: number,
): RowHeights {
  const heights = grid.rows.map(() => look.line + PADDING)
  const tooTall = new Set<Cell>()
  for (const [index, row] of grid.rows.entries()) {
    for (const { cell, column, span } of row) {
      if (cell === null) continue
      const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0) - 2 * look.side
      const perLine = Math.max(1, Math.floor(width / (look.size * 10)) - 1)
      const lines = cell.lines.reduce((sum, inlines) => sum + linesOf(inlinesText(inlines), perLine), 0)
      const spanned = Math.min(cell.rowSpan, grid.rows.length - index)
      if (spanned > 1 && lines * look.line > room) tooTall.add(cell)
      const rows = tooTall.has(cell) ? 1 : spanned
      const share = Math.ceil((lines * look.line) / rows) + PADDING
      for (let down = index; down < index + rows; down += 1)
        heights[down] = Math.max(heights[down] ?? 0, share)
    }
  }
  return { heights, tooTall }
}

function linesOf(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, piece) => sum + Math.max(1, Math.ceil(fullWidth(piece) / perLine)), 0)
}
