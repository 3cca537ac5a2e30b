import Papa from 'papaparse'
import type { Workbook } from '#shared/tables/model.ts'
import { decodeText } from '../decode-text.ts'
import { separatorOf } from '../read-table.ts'
import { throwIfCanceled, type ReadingTask } from './reading-task.ts'
import { buildSheet, noCells } from './sheet-builder.ts'

/** Reads .csv, .tsv and .txt, and an .xls that is really text between tabs. See TableReader. */
export async function readCsv(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  const { text, encoding } = decodeText(bytes, task.name)
  throwIfCanceled(task)
  const { rows, notes } = separatedRows(text, separatorOf(text))
  throwIfCanceled(task)
  const builder = buildSheet({ name: '', hidden: false, file: task.name }, noCells())
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) builder.text(row, column, cell)
  }
  task.onProgress?.(1)
  return { kind: 'csv', encoding, sheets: [builder.done()], notes }
}

/** Rows of text between separators; quotes that do not close are told by their row. */
export function separatedRows(text: string, separator: string): { rows: string[][]; notes: string[] } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' })
  const open = errors.find((error) => error.type === 'Quotes')
  return {
    rows: data,
    notes: open ? [`第 ${(open.row ?? 0) + 1} 行的英文引号 " 没有成对，后面的行可能读错，请核对。`] : [],
  }
}
