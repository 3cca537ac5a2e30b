import type { Workbook } from '#shared/tables/model.ts'
import { separatedRows } from './read-csv.ts'
import { buildSheet, noCells } from './sheet-builder.ts'

/** What the clipboard holds after copying cells in Excel or WPS; `html` is '' where there is none. */
export type Paste = { readonly html: string; readonly text: string }

/**
 * Reads pasted cells. The table of the HTML is preferred, since it knows merged cells; else text between tabs.
 *
 * @throws ServiceError file-unreadable for a paste without any cell, file-too-large
 */
export function readPaste(paste: Paste): Workbook {
  const { rows, notes } = separatedRows(paste.text.replace(/\r\n?/g, '\n'), '\t')
  const builder = buildSheet({ name: '', hidden: false, file: '' }, noCells())
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) builder.text(row, column, cell)
  }
  return { kind: 'paste', encoding: null, sheets: [builder.done()], notes }
}
