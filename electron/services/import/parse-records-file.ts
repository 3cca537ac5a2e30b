import { readRecordRow } from '#shared/domain/records-file.ts'
import { readRecordsHeader, type RecordColumn } from '#shared/domain/records-header.ts'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import { contentKey } from '../content-key.ts'
import type { ParsedRecords } from './parsed-import.ts'
import { isEmpty, readTable } from './read-table.ts'

/**
 * Reads a records file (design 3.1) without looking at any ledger. Every bad cell is in `errors`; a file that
 * cannot be read as a table at all throws.
 *
 * @throws ServiceError file-missing, file-unreadable or file-too-large
 */
export function parseRecordsFile(file: string): ParsedRecords {
  const table = readTable(file)
  const errors: ImportError[] = table.faults.map((fault) => ({ file, column: '', ...fault }))
  const rows: ParsedRecords['rows'][number][] = []
  const head = table.rows.findIndex((cells) => !isEmpty(cells))
  const columns = new Set<RecordColumn>()
  const done = (ignoredColumns: readonly string[]): ParsedRecords => ({
    kind: 'records',
    file,
    encoding: table.encoding,
    rows: errors.length > 0 ? [] : rows,
    errors,
    ignoredColumns,
    columns,
  })
  if (head < 0) {
    errors.push({ file, row: 0, column: '', message: '文件是空的，没有表头也没有记录' })
    return done([])
  }
  const header = readRecordsHeader(table.rows[head] ?? [])
  for (const fault of header.errors) errors.push({ file, row: head + 1, ...fault })
  if (header.errors.length > 0) return done(header.ignored)
  for (const column of header.places.keys()) columns.add(column)
  const faulty = new Set(table.faults.map(({ row }) => row))
  let filled = 0
  for (let place = head + 1; place < table.rows.length; place += 1) {
    const row = place + 1
    const result = readRecordRow(table.rows[place] ?? [], header)
    if (result.kind === 'empty') continue
    filled += 1
    if (faulty.has(row)) continue
    if (result.kind === 'record') rows.push({ row, record: result.record, key: contentKey(result.record) })
    else for (const fault of result.errors) errors.push({ file, row, ...fault })
  }
  if (filled === 0 && errors.length === 0) {
    errors.push({ file, row: 0, column: '', message: '只有表头，没有一条记录' })
  }
  return done(header.ignored)
}
