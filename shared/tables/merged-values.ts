import { cellAt } from './cell-text.ts'
import type { Cell, MergedCells, Sheet, TableFrame } from './model.ts'

export type DownwardCell = {
  readonly cell: Cell
  /** The value stands in a row above, in the cell that this one is merged into. */
  readonly isRepeated: boolean
}

/**
 * The value that holds at a place of the data: its own, or that of the cell above that it is merged into. Cells merged
 * sideways give their value to their first column only, since a column beside it means something else.
 */
export function downwardCells(
  sheet: Sheet,
  { dataFrom, dataTo }: Pick<TableFrame, 'dataFrom' | 'dataTo'>,
): (row: number, column: number) => DownwardCell {
  const byColumn = new Map<number, MergedCells[]>()
  for (const area of sheet.merged) {
    if (area.bottom <= area.top || area.bottom < dataFrom || area.top > dataTo) continue
    const areas = byColumn.get(area.left)
    if (areas) areas.push(area)
    else byColumn.set(area.left, [area])
  }
  for (const areas of byColumn.values()) areas.sort((a, b) => a.top - b.top)
  return (row, column) => {
    const areas = byColumn.get(column)
    const area = areas === undefined ? undefined : lastAbove(areas, row)
    // The header's own cells reach no data.
    if (area === undefined || area.bottom < row || area.top < dataFrom) {
      return { cell: cellAt(sheet, row, column), isRepeated: false }
    }
    return { cell: cellAt(sheet, area.top, area.left), isRepeated: true }
  }
}

/** The last of areas sorted by their top that begins above a row. */
function lastAbove(areas: readonly MergedCells[], row: number): MergedCells | undefined {
  let [low, high] = [0, areas.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((areas[middle]?.top ?? 0) < row) low = middle + 1
    else high = middle
  }
  return areas[low - 1]
}
