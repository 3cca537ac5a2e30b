import { readRecordRow } from '#shared/domain/records-file.ts'
import { readRecordsHeader, type RecordColumn } from '#shared/domain/records-header.ts'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import type { Sheet } from '#shared/tables/model.ts'
import { contentKey } from '../content-key.ts'
import type { ParsedRecords } from './parsed-import.ts'

/** Reads a sheet with the standard header to the letter, as parseRecordsFile does a text file. */
export function parseStandardSheet(file: string, sheet: Sheet): ParsedRecords {
  const table = sheet.rows.map((cells) => cells.map(({ text }) => text))
  const head = table.findIndex((cells) => cells.some((text) => text.trim() !== ''))
  const header = readRecordsHeader(table[head] ?? [])
  const errors: ImportError[] = []
  const rows: ParsedRecords['rows'][number][] = []
  for (let place = head + 1; place < table.length; place += 1) {
    const row = place + 1
    const result = readRecordRow(table[place] ?? [], header)
    if (result.kind === 'record') rows.push({ row, record: result.record, key: contentKey(result.record) })
    if (result.kind === 'errors') for (const fault of result.errors) errors.push({ file, row, ...fault })
  }
  if (rows.length === 0 && errors.length === 0) {
    errors.push({ file, row: 0, column: '', reason: { code: 'head-only', of: 'records' } })
  }
  return {
    kind: 'records',
    file,
    encoding: 'utf-8',
    sheet: sheet.name,
    rows: errors.length > 0 ? [] : rows,
    errors,
    ignoredColumns: header.ignored,
    columns: new Set<RecordColumn>(header.places.keys()),
  }
}
