import type { Cell, Table } from '#shared/document/model.ts'

/** What stands at one place of a printed row: a cell, the lower part of a cell from above, or nothing. */
export type GridCell = {
  readonly column: number
  readonly span: number
  /** null: an empty place, or the continuation of a cell that began in a row above. */
  readonly cell: Cell | null
  /** The cell that stands here or reaches here from above; null: none. */
  readonly owner: Cell | null
  readonly merge: 'none' | 'start' | 'continue'
}

export type TableGrid = {
  /** Relative widths, one a column; at least as many as the table states. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly GridCell[])[]
}

/**
 * Places every cell as HTML does: left to right into the first free column, spans reserving the rows below. Short
 * rows are filled with empty places and a cell past the last column adds columns, so no text is lost and every
 * row of the file covers the whole grid, which Word and WPS insist on. Spans end with the table.
 */
export function tableGrid(table: Table): TableGrid {
  const taken: (GridCell | undefined)[][] = table.rows.map(() => [])
  let columns = table.widths.length
  table.rows.forEach((row, r) => {
    const places = taken[r] ?? []
    let column = 0
    for (const cell of row.cells) {
      while (places[column] !== undefined) column += 1
      let span = 1
      while (span < cell.colSpan && places[column + span] === undefined) span += 1
      const depth = Math.min(cell.rowSpan, table.rows.length - r)
      for (let down = 0; down < depth; down += 1) {
        const merge = depth === 1 ? 'none' : down === 0 ? 'start' : 'continue'
        const place: GridCell = { column, span, cell: down === 0 ? cell : null, owner: cell, merge }
        for (let across = 0; across < span; across += 1) (taken[r + down] ?? [])[column + across] = place
      }
      column += span
    }
    columns = Math.max(columns, places.length)
  })
  const spare = table.widths.reduce((sum, width) => sum + width, 0) / table.widths.length
  const widths = Array.from({ length: columns }, (_, column) => table.widths[column] ?? spare)
  return { widths, rows: taken.map((places) => fillRow(places, columns)) }
}

function fillRow(places: readonly (GridCell | undefined)[], columns: number): GridCell[] {
  const row: GridCell[] = []
  for (let column = 0; column < columns;) {
    const place = places[column] ?? { column, span: 1, cell: null, owner: null, merge: 'none' }
    row.push(place)
    column += place.span
  }
  return row
}
