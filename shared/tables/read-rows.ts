import type { Category } from '../domain/category.ts'
import type { RecordInput } from '../domain/record.ts'
import { isBlankRow } from './cell-text.ts'
import { yearOfTitle } from './date-habits.ts'
import { tableBelow, titleOf } from './find-table.ts'
import { categoryInText } from './guess-category.ts'
import type { ColumnName, Reason } from '../reasons/reason.ts'
import type { ColumnChoice, PassedRow, Sheet, TableFrame } from './model.ts'
import { rowReader } from './row-reader.ts'
import { nameOfTable, periodOfTitle } from './whole-table.ts'

/** What the reader of a table knows besides the sheet. */
export type RowContext = {
  readonly categories: readonly Category[]
  /** Name of the file, in which the year may stand that no title names; '' for none. */
  readonly file?: string
  /** Year of dates without one, as given by whoever imports; null to take the title's. */
  readonly defaultYear: number | null
  /** For rows whose table has no 承办部门 column, or an empty cell there; '' for none. */
  readonly department: string
  /** For rows without a 类别; null to guess it from headings, title, and the record itself. */
  readonly category: string | null
}

/** What is to say about one cell; `column` is its head as the sheet has it, '' for the row as a whole. */
export type CellRemark = { readonly column: ColumnName; readonly reason: Reason }

export type CandidateRow = {
  /** Row of the sheet from 1, as a spreadsheet shows it. */
  readonly row: number
  /** null exactly when there are errors. */
  readonly record: RecordInput | null
  /** What wants to be confirmed; the record holds the likely reading. */
  readonly doubts: readonly CellRemark[]
  readonly errors: readonly CellRemark[]
}

export type ReadTable = {
  readonly rows: readonly CandidateRow[]
  /** Rows that are no records, from 1. */
  readonly passed: readonly { readonly row: number; readonly why: PassedRow }[]
  /** On the table as a whole: where the years came from, what merged cells were taken for. */
  readonly notes: readonly Reason[]
}

/**
 * Turns the rows of a table into candidate records, in the order of the sheet. Values of cells merged downwards hold
 * for all their rows, but a figure only for the first. Same input, same result.
 */
export function readRows(
  sheet: Sheet,
  frame: TableFrame,
  choices: readonly ColumnChoice[],
  context: RowContext,
): ReadTable {
  const steps = readRowSteps(sheet, frame, choices, context)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const STEP = 500

/** readRows in steps of some hundred rows, so that other work may run in between; yields how many rows are done. */
export function* readRowSteps(
  sheet: Sheet,
  frame: TableFrame,
  choices: readonly ColumnChoice[],
  context: RowContext,
): Generator<number, ReadTable> {
  const title = titleOf(sheet, frame)
  const ofTitle = yearOfTitle(title)
  const titleYear = ofTitle ?? yearOfTitle(context.file ?? '')
  const reader = rowReader(sheet, frame, choices, {
    ...context,
    titleYear,
    yearFrom: ofTitle === null ? 'file' : 'title',
    period: periodOfTitle(title, context.defaultYear ?? titleYear),
    name: nameOfTable(sheet, frame),
    titleCategory: categoryInText(title, context.categories),
  })
  const passed = new Map(frame.passed.map(({ row, why }) => [row, why]))
  const rows: CandidateRow[] = []
  for (let row = frame.dataFrom; row <= frame.dataTo; row += 1) {
    if (row > frame.dataFrom && (row - frame.dataFrom) % STEP === 0) yield row - frame.dataFrom
    const why = passed.get(row)
    if (why === 'section') reader.heading(row)
    if (why === undefined && !isBlankRow(sheet.rows[row])) {
      const candidate = reader.read(row)
      if (candidate !== null) rows.push(candidate)
    }
  }
  return {
    rows,
    passed: frame.passed.map(({ row, why }) => ({ row: row + 1, why })),
    notes: [...reader.notes(), ...noteBelow(sheet, frame)],
  }
}

/** Another table below is none of this one's business, but must not be lost in silence. */
function noteBelow(sheet: Sheet, frame: TableFrame): Reason[] {
  const below = tableBelow(sheet, frame)
  return below === null ? [] : [{ code: 'table-below', from: below.from + 1, head: below.head + 1 }]
}
