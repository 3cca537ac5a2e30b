import Papa from 'papaparse'
import type { Reason } from '#shared/reasons/reason.ts'
import type { Workbook } from '#shared/tables/model.ts'
import { separatorOf } from '../read-table.ts'
import { decodeMixedText } from './mixed-text.ts'
import { breathe, throwIfCanceled, type ReadingTask } from './reading-task.ts'
import { unreadable } from './refusals.ts'
import { buildSheet, noCells } from './sheet-builder.ts'

const ROWS_A_STEP = 5000

/** Reads .csv, .tsv and .txt, and an .xls that is really text between tabs. See TableReader. */
export async function readCsv(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  const { text, encoding, notes } = decodeMixedText(bytes, task.name)
  if (/^[^\n]{0,200}\0/.test(text)) throw unreadable(task.name, { code: 'file-unknown' })
  throwIfCanceled(task)
  const { rows, notes: more } = separatedRows(text, separatorOf(text))
  const builder = buildSheet({ name: '', hidden: false, file: task.name }, noCells())
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) builder.text(row, column, cell)
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) {
      task.onProgress?.(row / rows.length)
      await breathe(task)
    }
  }
  task.onProgress?.(1)
  return { kind: 'csv', encoding, sheets: [builder.done()], notes: [...notes, ...more] }
}

/** Rows of text between separators; quotes that do not close are told by their row. */
export function separatedRows(text: string, separator: string): { rows: string[][]; notes: Reason[] } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' })
  const open = errors.find((error) => error.type === 'Quotes')
  return {
    rows: data,
    notes: open ? [{ code: 'note-quote', row: (open.row ?? 0) + 1 }] : [],
  }
}
