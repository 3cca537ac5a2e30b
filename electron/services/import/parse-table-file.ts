import { basename } from 'node:path'
import type { Category } from '#shared/domain/category.ts'
import { readRecordsHeader } from '#shared/domain/records-header.ts'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import type { ColumnName, Reason } from '#shared/reasons/reason.ts'
import { yearOfTitle } from '#shared/tables/date-habits.ts'
import { findTable, titleOf } from '#shared/tables/find-table.ts'
import { guessColumns } from '#shared/tables/guess-columns.ts'
import type { ColumnChoice, Sheet, TableFrame, Workbook } from '#shared/tables/model.ts'
import { readRows, type CellRemark, type ReadTable } from '#shared/tables/read-rows.ts'
import { lackOf, periodOfTitle } from '#shared/tables/whole-table.ts'
import { contentKey } from '../content-key.ts'
import type { ParsedRecords } from './parsed-import.ts'
import { parseRecordsFile } from './parse-records-file.ts'
import { parseStandardSheet } from './parse-standard-sheet.ts'
import { openWorkbook, type OpenOptions } from './workbook/open-workbook.ts'
import { unreadable } from './workbook/refusals.ts'

export type TableOptions = OpenOptions & {
  readonly categories: readonly Category[]
  /** Names of departments that are known. */
  readonly departments: readonly string[]
  /** The one sheet to read; without it every visible sheet that holds a table. */
  readonly sheet?: string | undefined
  /** For rows that name no department; '' for none. */
  readonly department: string
  /** For dates without a year; null to take the one of the title. */
  readonly year: number | null
}

/** One table of a file as read, before the ledger is asked what of it is new. */
export type ParsedTable = ParsedRecords & {
  /** What was read in the likely way and wants to be confirmed. */
  readonly doubts: readonly ImportError[]
  /** What was passed over and what the whole was taken for. */
  readonly notes: readonly Reason[]
}

/**
 * Reads a table file of any kind without looking at the ledger. One with the standard header (design 3.1) is read to
 * the letter; any other by what its heads and cells seem to mean, told as doubts and notes.
 *
 * @throws ServiceError file-missing, file-unreadable, file-too-large or canceled
 */
export async function parseTableFile(file: string, options: TableOptions): Promise<ParsedTable[]> {
  const workbook = await openWorkbook(file, options)
  const chosen = chooseSheets(workbook, file, options.sheet)
  return chosen.sheets.map((sheet, index) => {
    const parsed = inSheet(parseSheet(file, workbook, sheet, options), chosen.sheets.length > 1)
    return index === 0 ? { ...parsed, notes: [...workbook.notes, ...chosen.notes, ...parsed.notes] } : parsed
  })
}

/** Where several sheets are read, a row alone does not say where it stands. */
function inSheet(parsed: ParsedTable, isOneOfSeveral: boolean): ParsedTable {
  if (!isOneOfSeveral || parsed.sheet === undefined) return parsed
  const { sheet } = parsed
  const within = (problem: Reason): Reason =>
    problem.code === 'in-sheet' ? problem : { code: 'in-sheet', sheet, problem }
  const named = (error: ImportError): ImportError => ({ ...error, reason: within(error.reason) })
  return {
    ...parsed,
    errors: parsed.errors.map(named),
    doubts: parsed.doubts.map(named),
    notes: parsed.notes.map(within),
  }
}

/** @throws ServiceError file-unreadable for a sheet that is not there */
function chooseSheets(
  { sheets }: Workbook,
  file: string,
  wanted: string | undefined,
): { sheets: Sheet[]; notes: Reason[] } {
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name.trim() === wanted.trim())
    if (found) return { sheets: [found], notes: [] }
    throw unreadable(file, { code: 'sheet-unknown', wanted, names: sheets.map(({ name }) => name) })
  }
  const [first] = sheets
  if (sheets.length === 1 && first) return { sheets: [first], notes: [] }
  const read = sheets.filter((sheet) => !sheet.hidden && holdsTable(sheet))
  const passed = sheets.filter((sheet) => !read.includes(sheet) && sheet.rows.length > 0)
  if (read.length === 0 && first) return { sheets: [first], notes: [] }
  const told = passed.map(({ name, hidden }) => ({ name, hidden }))
  return { sheets: read, notes: told.length === 0 ? [] : [{ code: 'sheets-passed', sheets: told }] }
}

/** Whether a sheet holds rows that say at least when and what; one that sums up the others does not. */
function holdsTable(sheet: Sheet): boolean {
  const frame = findTable(sheet)
  if (frame === null || frame.dataTo < frame.dataFrom) return false
  const choices = guessColumns(sheet, frame, { categories: [], departments: [] })
  const has = (field: ColumnChoice['field']): boolean => choices.some((choice) => choice.field === field)
  return has('date') && (has('title') || has('summary'))
}

function parseSheet(file: string, workbook: Workbook, sheet: Sheet, options: TableOptions): ParsedTable {
  const frame = findTable(sheet)
  if (isStandard(workbook, sheet, frame)) {
    // A text file is read once more, to the letter: quotes, blanks and broken characters included.
    const parsed = workbook.kind === 'csv' ? parseRecordsFile(file) : parseStandardSheet(file, sheet)
    return { ...parsed, doubts: [], notes: [] }
  }
  const base = {
    kind: 'records',
    file,
    // Old and new workbooks say it themselves.
    encoding: workbook.encoding ?? 'utf-8',
    sheet: sheet.name,
  } as const
  const error = (row: number, column: ColumnName, reason: Reason): ImportError => ({
    file,
    row,
    column,
    reason,
  })
  const refused = (problem: Reason): ParsedTable => {
    const { name } = sheet
    const errors = [error(0, '', name === '' ? problem : { code: 'in-sheet', sheet: name, problem })]
    return { ...base, rows: [], errors, doubts: [], notes: [], ignoredColumns: [] }
  }
  if (frame === null) return refused({ code: 'table-no-head' })
  const choices = guessColumns(sheet, frame, options)
  const title = titleOf(sheet, frame)
  const year = options.year ?? yearOfTitle(title) ?? yearOfTitle(basename(file))
  const lack = lackOf(sheet, frame, choices, periodOfTitle(title, year))
  if (lack.months) return refused({ code: 'months-across' })
  if (lack.date) return refused({ code: 'table-no-date' })
  if (lack.title) return refused({ code: 'table-no-title' })
  const read = readRows(sheet, frame, choices, {
    categories: options.categories,
    file: basename(file),
    defaultYear: options.year,
    department: options.department,
    category: null,
  })
  const errors = read.rows.flatMap((row) =>
    row.errors.map(({ column, reason }) => error(row.row, column, reason)),
  )
  if (read.rows.length === 0) errors.push(error(0, '', { code: 'head-only', of: 'records' }))
  const rows = read.rows.flatMap(({ row, record }) =>
    record === null ? [] : [{ row, record, key: contentKey(record) }],
  )
  return {
    ...base,
    rows: errors.length > 0 ? [] : rows,
    errors,
    doubts: [
      ...unsureColumns(frame, choices).map(({ column, reason }) => error(frame.headerTo + 1, column, reason)),
      ...read.rows.flatMap((row) => row.doubts.map(({ column, reason }) => error(row.row, column, reason))),
    ],
    notes: [...passedNotes(read.passed), ...unreadNotes(frame, choices), ...read.notes],
    ignoredColumns: choices.flatMap(({ column, field }) =>
      field === null && frame.heads[column] !== '' ? [frame.heads[column] ?? ''] : [],
    ),
    columns: new Set(
      choices.flatMap(({ field }) => (field === null ? [] : [field === 'figure' ? 'figures' : field])),
    ),
  }
}

/**
 * Whether a table follows the records file to the letter. A text file is held to it as soon as it names two of the
 * required columns, so that a missing third is told and not guessed.
 */
function isStandard({ kind }: Workbook, sheet: Sheet, frame: TableFrame | null): boolean {
  const first = sheet.rows.findIndex((cells) => cells.some(({ text }) => text.trim() !== ''))
  if (kind === 'csv' && (first < 0 || frame === null)) return true
  if (first < 0 || (frame !== null && (frame.headerFrom !== first || frame.headerTo !== first))) return false
  const header = readRecordsHeader((sheet.rows[first] ?? []).map(({ text }) => text))
  if (kind !== 'csv') return header.errors.length === 0 && sheet.merged.length === 0
  return (['date', 'category', 'title'] as const).filter((name) => header.places.has(name)).length >= 2
}

function unsureColumns(frame: TableFrame, choices: readonly ColumnChoice[]): CellRemark[] {
  return choices.flatMap(({ column, field, label, sure }) => {
    if (sure || field === null) return []
    return [{ column: frame.heads[column] || column + 1, reason: { code: 'column-guessed', field, label } }]
  })
}

const TOLD_ROWS = 10

/** Columns that are left out because nobody knows what they mean; 序号 and the like are none of them. */
function unreadNotes(frame: TableFrame, choices: readonly ColumnChoice[]): Reason[] {
  const heads = choices.flatMap(({ column, field, sure }) => {
    const head = frame.heads[column] ?? ''
    return field === null && !sure && head !== '' ? [head] : []
  })
  return heads.length === 0 ? [] : [{ code: 'columns-unread', heads }]
}

function passedNotes(passed: ReadTable['passed']): Reason[] {
  if (passed.length === 0) return []
  return [{ code: 'rows-passed', rows: passed.slice(0, TOLD_ROWS), count: passed.length }]
}
