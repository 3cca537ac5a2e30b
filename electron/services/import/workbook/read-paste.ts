import type { Reason } from '#shared/reasons/reason.ts'
import type { Sheet, Workbook } from '#shared/tables/model.ts'
import { separatedRows } from './read-csv.ts'
import { sheetsOf } from './read-html.ts'
import { unreadable } from './refusals.ts'
import { buildSheet, noCells } from './sheet-builder.ts'

/** What the clipboard holds after copying cells in Excel or WPS; `html` is '' where there is none. */
export type Paste = { readonly html: string; readonly text: string }

/**
 * Reads pasted cells. The table of the HTML is preferred, since it knows merged cells; else text between tabs.
 *
 * @throws ServiceError file-unreadable for a paste without any cell, file-too-large
 */
export function readPaste(paste: Paste): Workbook {
  const tables = paste.html === '' ? [] : sheetsOf(paste.html, '')
  if (tables.length > 0) return { kind: 'paste', encoding: null, sheets: tables, notes: [] }
  const { sheet, notes } = fromText(paste.text)
  if (sheet.rows.length === 0) throw unreadable('', { code: 'paste-nothing' })
  return { kind: 'paste', encoding: null, sheets: [sheet], notes }
}

function fromText(text: string): { sheet: Sheet; notes: Reason[] } {
  const { rows, notes } = separatedRows(text.replace(/\r\n?/g, '\n'), '\t')
  const builder = buildSheet({ name: '', hidden: false, file: '' }, noCells())
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) builder.text(row, column, cell)
  }
  return { sheet: builder.done(), notes }
}
