import { readRecordRow } from '#shared/domain/records-file.ts'
import { readRecordsHeader, type RecordColumn, type TableHeader } from '#shared/domain/records-header.ts'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import { contentKey } from '../content-key.ts'
import type { ParsedRecords } from './parsed-import.ts'
import { isEmpty, readTable } from './read-table.ts'

/** Rows that are read between two breaths. */
const STEP = 500

type Edits = ReadonlyMap<number, Partial<Record<RecordColumn, string>>>

/**
 * Reads a records file (design 3.1) without looking at any ledger. Every bad cell is in `errors`, and a file with any
 * gives no rows; a file that cannot be read as a table at all throws.
 *
 * @throws ServiceError file-missing, file-unreadable or file-too-large
 */
export function parseRecordsFile(file: string): ParsedRecords {
  const steps = recordsFileSteps(file)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value.errors.length > 0 ? { ...step.value, rows: [] } : step.value
  }
}

/**
 * The same in steps of some hundred rows, so that other work may run in between; yields the done part. The good rows
 * come back beside the errors. `edits` are read in the place of cells of a row.
 */
export function* recordsFileSteps(file: string, edits: Edits = new Map()): Generator<number, ParsedRecords> {
  const table = readTable(file)
  const errors: ImportError[] = table.faults.map((fault) => ({ file, column: '', ...fault }))
  const rows: ParsedRecords['rows'][number][] = []
  const head = table.rows.findIndex((cells) => !isEmpty(cells))
  const columns = new Set<RecordColumn>()
  const done = (ignoredColumns: readonly string[]): ParsedRecords => ({
    kind: 'records',
    file,
    encoding: table.encoding,
    rows,
    errors,
    ignoredColumns,
    columns,
  })
  if (head < 0) {
    errors.push({ file, row: 0, column: '', reason: { code: 'file-empty', of: 'records' } })
    return done([])
  }
  const header = readRecordsHeader(table.rows[head] ?? [])
  for (const fault of header.errors) errors.push({ file, row: head + 1, ...fault })
  if (header.errors.length > 0) return done(header.ignored)
  for (const column of header.places.keys()) columns.add(column)
  const faulty = new Set(table.faults.map(({ row }) => row))
  let filled = 0
  for (let place = head + 1; place < table.rows.length; place += 1) {
    if ((place - head) % STEP === 0) yield place / table.rows.length
    const row = place + 1
    const result = readRecordRow(withEdit(table.rows[place] ?? [], header, edits.get(row)), header)
    if (result.kind === 'empty') continue
    filled += 1
    if (faulty.has(row)) continue
    if (result.kind === 'record') rows.push({ row, record: result.record, key: contentKey(result.record) })
    else for (const fault of result.errors) errors.push({ file, row, ...fault })
  }
  if (filled === 0 && errors.length === 0) {
    errors.push({ file, row: 0, column: '', reason: { code: 'head-only', of: 'records' } })
  }
  return done(header.ignored)
}

function withEdit(
  cells: readonly string[],
  { places }: TableHeader<RecordColumn>,
  edit: Partial<Record<RecordColumn, string>> | undefined,
): readonly string[] {
  if (edit === undefined) return cells
  const edited = [...cells]
  for (const [column, place] of places) edited[place] = edit[column] ?? cells[place] ?? ''
  return edited
}
