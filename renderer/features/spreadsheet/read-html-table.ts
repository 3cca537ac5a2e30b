import { plainCell } from '#shared/tables/safe-cell.ts'

/** No merged cell is spread over more than this, whatever it says. */
const MOST_SPAN = 1000

/** The first table of a clipboard's HTML, a merged cell's text in its first place; null when there is none. */
export function readHtmlTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  const grid: string[][] = []
  for (const [at, row] of [...table.rows].entries()) {
    const line = (grid[at] ??= [])
    let place = 0
    for (const cell of row.cells) {
      while (line[place] !== undefined) place += 1
      const wide = Math.min(cell.colSpan, MOST_SPAN)
      const high = Math.min(cell.rowSpan, table.rows.length - at)
      for (let down = 0; down < high; down += 1) {
        const below = (grid[at + down] ??= [])
        for (let across = 0; across < wide; across += 1) {
          below[place + across] = down === 0 && across === 0 ? textOf(cell) : ''
        }
      }
    }
  }
  return grid.length === 0 ? null : grid.map((row) => Array.from(row, (text) => text ?? ''))
}

/** The words of a cell: line breaks as such, the line ends of the HTML itself as spaces. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement
  for (const node of copy.querySelectorAll('br')) node.replaceWith('\u0000')
  const words = (copy.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').replaceAll('\u00a0', ' ')
  return plainCell(words.replace(/ *\u0000 */g, '\n').trim())
}
