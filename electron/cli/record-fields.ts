import type { RecordInput } from '#shared/domain/record.ts'
import { readRecordRow } from '#shared/domain/records-file.ts'
import {
  readRecordsHeader,
  RECORD_COLUMNS,
  type CellError,
  type RecordColumn,
} from '#shared/domain/records-header.ts'
import type { Answer } from './answer.ts'
import type { Arguments } from './arguments.ts'
import { tellFaults } from './told-faults.ts'

const COLUMNS = Object.keys(RECORD_COLUMNS) as RecordColumn[]
const NAMES = COLUMNS.map((column) => RECORD_COLUMNS[column][0])
const HEADER = readRecordsHeader(NAMES)

/** The option of a column: endDate is --end-date. */
function optionOf(column: RecordColumn): string {
  return column.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Options that hold the columns of a records file, and are read by its rules. */
export const FIELD_OPTIONS = COLUMNS.map(optionOf)

const EMPTY: RecordInput = {
  date: '',
  endDate: null,
  category: '',
  title: '',
  summary: '',
  outcome: '',
  people: '',
  department: '',
  source: '',
  highlight: false,
  part: null,
  figures: [],
}

/**
 * The record with the fields that options name, each read like a cell of a records file and told in the same sentences;
 * an empty one clears the field. The other fields stay as they are to the letter.
 */
export function readFields(
  given: Arguments,
  base: RecordInput = EMPTY,
): { record: RecordInput; named: readonly RecordColumn[] } | { refusal: Answer } {
  const named = COLUMNS.filter((column) => given.get(optionOf(column)) !== undefined)
  const cells = COLUMNS.map((column) => given.get(optionOf(column)) ?? filler(column, base))
  const row = readRecordRow(cells, HEADER)
  if (row.kind === 'errors') return { refusal: refuse(row.errors) }
  const read = row.kind === 'record' ? row.record : EMPTY
  const changed = Object.fromEntries(named.map((column) => [column, read[column]]))
  return { record: { ...base, ...changed }, named }
}

/** What stands for a field that no option names: only the days are held against each other. */
function filler(column: RecordColumn, { date, endDate }: RecordInput): string {
  if (column === 'date') return date
  if (column === 'endDate') return endDate ?? ''
  return column === 'category' || column === 'title' ? '—' : ''
}

function refuse(errors: readonly CellError[]): Answer {
  const told = tellFaults(errors)
  const messages = told.map(({ column, message }) => {
    const at = NAMES.findIndex((name) => name === column)
    return at < 0 ? `${message}。` : `--${FIELD_OPTIONS[at]}：${message}。`
  })
  return { json: { errors: told }, code: 1, messages }
}
