import { plainCell, safeCell } from '#shared/tables/safe-cell.ts'

/** Cells as a spreadsheet program puts them on the clipboard, row by row; rows may be of different length. */
export type CellTexts = readonly (readonly string[])[]

/**
 * The cells as text for a spreadsheet program: tabs between cells, a line a row, cells with tabs, line ends or quotes in
 * quotes. Cells that begin like a formula are made harmless (safeCell).
 */
export function writeTabbed(cells: CellTexts): string {
  return cells.map((row) => `${row.map((cell) => quoteCell(safeCell(cell))).join('\t')}\r\n`).join('')
}

function quoteCell(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The same as a table that keeps texts as they are: `days` names the columns whose cells the other program may take for
 * dates; in all others 3-12 stays a text.
 */
export function writeHtmlTable(cells: CellTexts, days: ReadonlySet<number>): string {
  const rows = cells.map((row) => {
    const data = row.map((cell, at) => {
      const format = days.has(at) ? '' : ` style="mso-number-format:'\\@'"`
      return `<td${format}>${escapeCell(safeCell(cell))}</td>`
    })
    return `<tr>${data.join('')}</tr>`
  })
  return `<meta charset="utf-8"><table style="white-space:pre-wrap">${rows.join('')}</table>`
}

function escapeCell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
}

/**
 * Reads what writeTabbed and spreadsheet programs write. A quote that nothing closes is part of the text, so that no words
 * are lost. The line end after the last row begins no row.
 */
export function readTabbed(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const quoted = plain[at] === '"' ? readQuoted(plain, at) : null
    const end = quoted?.end ?? nextBreak(plain, at)
    row.push(plainCell(quoted?.text ?? plain.slice(at, end)))
    if (plain[end] !== '\t') {
      rows.push(row)
      row = []
    }
    if (end >= plain.length) return rows
    at = end + 1
  }
}

function nextBreak(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n') at += 1
  return at
}

/** A quoted cell and where it ends; null when its closing quote is missing or something follows it. */
function readQuoted(text: string, from: number): { text: string; end: number } | null {
  let found = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') found += text[at]
    else if (text[at + 1] === '"') {
      found += '"'
      at += 1
    } else {
      const next = text[at + 1]
      return next === undefined || next === '\t' || next === '\n' ? { text: found, end: at + 1 } : null
    }
  }
  return null
}
