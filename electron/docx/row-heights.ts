import { inlinesText } from '#shared/document/plain-text.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { fullWidth } from '#shared/paper/title-lines.ts'
import type { TableGrid } from './table-grid.ts'
import { type TableFit, tableLook } from './table-look.ts'

/** Room above and below the text of a cell, with its rule. */
const PADDING = 70

/**
 * Height of every row in twentieths of a point, as an estimate that errs to the tall side by one character a line. A cell
 * that spans rows adds its share to each of them.
 */
export function rowHeights(
  grid: TableGrid,
  columns: readonly number[],
  profile: PaperProfile,
  fit: TableFit,
): number[] {
  const { line } = tableLook(profile.table, fit.size)
  const heights = grid.rows.map(() => line + PADDING)
  for (const [index, row] of grid.rows.entries()) {
    for (const { cell, column, span } of row) {
      if (cell === null) continue
      const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0) - 2 * fit.side
      const perLine = Math.max(1, Math.floor(width / (fit.size * 10)) - 1)
      const lines = cell.lines.reduce((sum, inlines) => sum + linesOf(inlinesText(inlines), perLine), 0)
      const rows = Math.min(cell.rowSpan, grid.rows.length - index)
      const share = Math.ceil((lines * line) / rows) + PADDING
      for (let down = index; down < index + rows; down += 1)
        heights[down] = Math.max(heights[down] ?? 0, share)
    }
  }
  return heights
}

function linesOf(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, piece) => sum + Math.max(1, Math.ceil(fullWidth(piece) / perLine)), 0)
}
