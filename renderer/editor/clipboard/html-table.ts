import type { Cell, Inline, Table } from '#shared/document/model.ts'
import { newId } from '../new-id.ts'

const MAX_COLUMNS = 63

/**
 * A table of the clipboard with its merged cells; null when it has no cell. `readCell` gives the lines of a
 * cell. Column widths are taken from <col>, else they are even.
 */
export function htmlTable(element: Element, readCell: (cell: Element) => Inline[][]): Table | null {
  const rows = [...element.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === element)
    .map((row) => ({ cells: [...row.children].filter(isCell).map((cell) => toCell(cell, readCell)) }))
    .filter((row) => row.cells.length > 0)
  if (rows.length === 0) return null
  const columns = gridColumns(rows)
  if (columns > MAX_COLUMNS) return null
  const caption = element.querySelector(':scope > caption')?.textContent?.trim().slice(0, 300) ?? ''
  const widths = widthsOf(element, columns)
  return { type: 'table', id: newId(), widths, rows, ...(caption === '' ? {} : { caption }) }
}

function isCell(element: Element): boolean {
  return /^T[DH]$/i.test(element.tagName)
}

function toCell(element: Element, readCell: (cell: Element) => Inline[][]): Cell {
  const lines = readCell(element)
  return {
    colSpan: span(element, 'colspan', MAX_COLUMNS),
    rowSpan: span(element, 'rowspan', 5000),
    header: /^TH$/i.test(element.tagName),
    lines: lines.length > 0 ? lines : [[]],
  }
}

function span(element: Element, name: string, most: number): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '1', 10)
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), most) : 1
}

/** Grid columns, counting the cells that reach down from the rows above. */
function gridColumns(rows: readonly { cells: readonly Cell[] }[]): number {
  let most = 1
  let reaching: { left: number; width: number }[] = []
  for (const row of rows) {
    const own = row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)
    const from = reaching.reduce((sum, cell) => sum + cell.width, 0)
    most = Math.max(most, own + from)
    reaching = [
      ...reaching.map((cell) => ({ ...cell, left: cell.left - 1 })),
      ...row.cells.map((cell) => ({ left: cell.rowSpan - 1, width: cell.colSpan })),
    ].filter((cell) => cell.left > 0)
  }
  return most
}

function widthsOf(element: Element, columns: number): number[] {
  const widths = [...element.querySelectorAll('col')].flatMap((column) => {
    const width = Number.parseFloat(column.getAttribute('width') ?? '')
    const times = span(column, 'span', MAX_COLUMNS)
    return Array.from({ length: times }, () => width)
  })
  const fit = widths.length === columns && widths.every((width) => width > 0)
  return fit ? widths : Array.from({ length: columns }, () => 1)
}
