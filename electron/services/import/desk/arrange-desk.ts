import { readRecordsHeader } from '#shared/domain/records-header.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { TableContext } from '#shared/ipc/contract/import.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import { yearOfTitle } from '#shared/tables/date-habits.ts'
import { findTable, tableUnder, titleOf } from '#shared/tables/find-table.ts'
import { guessColumns } from '#shared/tables/guess-columns.ts'
import type { ColumnChoice, Sheet, TableFrame, Workbook } from '#shared/tables/model.ts'
import { lackOf, periodOfTitle } from '#shared/tables/whole-table.ts'
import { listCategories } from '../../browse-records.ts'
import type { Session } from '../../session.ts'
import type { Desk } from './desk.ts'
import { recallColumns } from './remember-columns.ts'

const MOST_HEADER_ROWS = 8
const NO_CONTEXT: TableContext = { department: '', category: '', year: null }

/** How a table was understood, before its rows are read. */
export type Arrangement = Omit<Desk, 'read' | 'placed' | 'notes'>

type Source = Pick<Desk, 'token' | 'file' | 'path' | 'workbook'>

/** Lays a workbook out: its fullest visible sheet of matters, the header found there, and what its columns seem to mean. */
export function layOut(session: Session, source: Source): Arrangement {
  const { sheets } = source.workbook
  return onSheet(session, source, fullest(session, sheets), NO_CONTEXT)
}

/**
 * The desk with another sheet, header, meaning of the columns or context. Another sheet or header is a new table:
 * what was chosen for the old one goes.
 *
 * @throws ServiceError invalid-input for a place that the workbook does not have
 */
export function arrange(session: Session, desk: Desk, change: ParsedInput<'import:arrange'>): Arrangement {
  const sheet = desk.workbook.sheets[change.sheet ?? desk.sheet]
  if (sheet === undefined) throw new ServiceError('invalid-input', { code: 'sheet-gone' })
  if (change.sheet !== undefined && change.sheet !== desk.sheet) {
    return onSheet(session, desk, change.sheet, desk.context)
  }
  if (change.header !== undefined) {
    const { from, to } = change.header
    if (to < from || to - from >= MOST_HEADER_ROWS || to >= sheet.rows.length) {
      throw new ServiceError('invalid-input', { code: 'header-place' })
    }
    const laid = withFrame(session, desk, desk.sheet, tableUnder(sheet, { from, to }), desk.context)
    return { ...laid, strict: false }
  }
  const choices = change.choices ?? desk.choices
  const context = change.context ?? desk.context
  return {
    ...desk,
    choices,
    context,
    remembered: desk.remembered && change.choices === undefined,
    // Whoever chooses column by column looks row by row as well.
    strict: desk.strict && change.choices === undefined,
    problems: problemsOf(desk, sheet, desk.frame, choices, context),
    confirmed: new Set(),
  }
}

/** A sheet that sums up the others has no titles, and comes after those that have. */
function fullest(session: Session, sheets: Workbook['sheets']): number {
  const { categories, departments } = listCategories(session)
  const sizes = sheets.map((sheet, place) => {
    const frame = sheet.hidden ? null : findTable(sheet)
    if (frame === null) return { place, holds: 0, size: 0 }
    const size = 1 + frame.dataTo - frame.headerTo
    if (sheets.length === 1) return { place, holds: 1, size }
    const choices = guessColumns(sheet, frame, { categories, departments })
    const lack = lackOf(sheet, frame, choices, null)
    return { place, holds: lack.date || lack.title ? 1 : 2, size }
  })
  const first = { place: 0, holds: 0, size: 0 }
  const isFuller = (a: typeof first, b: typeof first): boolean =>
    a.holds === b.holds ? a.size > b.size : a.holds > b.holds
  return sizes.reduce((best, each) => (isFuller(each, best) ? each : best), first).place
}

function onSheet(session: Session, source: Source, place: number, context: TableContext): Arrangement {
  const sheet = source.workbook.sheets[place]
  const frame = sheet === undefined ? null : findTable(sheet)
  return withFrame(session, source, place, frame, context)
}

function withFrame(
  session: Session,
  source: Source,
  place: number,
  frame: TableFrame | null,
  given: TableContext,
): Arrangement {
  const sheet = source.workbook.sheets[place]
  const { categories, departments } = listCategories(session)
  const titled = sheet === undefined || frame === null ? '' : titleOf(sheet, frame)
  const named =
    given.department === '' ? departmentIn(`${source.file} ${titled}`, departments) : given.department
  const recalled = frame === null ? null : recallColumns(session, named, frame.heads)
  const choices =
    sheet === undefined || frame === null
      ? []
      : (recalled ?? guessColumns(sheet, frame, { categories, departments }))
  const context = { ...given, department: choices.some(({ field }) => field === 'department') ? '' : named }
  return {
    ...source,
    sheet: place,
    frame,
    choices,
    context,
    remembered: recalled !== null,
    strict: isStandard(source, sheet, frame),
    problems: problemsOf(source, sheet, frame, choices, context),
    edits: new Map(),
    stated: new Map(),
    confirmed: new Set(),
    decisions: new Map(),
  }
}

/** The department that a file's name or a table's title names; the longest where one is part of another. */
function departmentIn(text: string, departments: readonly string[]): string {
  const named = departments.filter((name) => name.length >= 2 && text.includes(name))
  return named.reduce((best, name) => (name.length > best.length ? name : best), '')
}

function isStandard({ path, workbook }: Source, sheet: Sheet | undefined, frame: TableFrame | null): boolean {
  if (path === null || workbook.kind !== 'csv' || sheet === undefined) return false
  // A file without any row of its own is told in the words of the standard.
  const first = sheet.rows.findIndex((cells) => cells.some(({ text }) => text.trim() !== ''))
  if (first < 0) return true
  if (frame !== null && (frame.headerFrom !== first || frame.headerTo !== first)) return false
  return readRecordsHeader((sheet.rows[first] ?? []).map(({ text }) => text)).errors.length === 0
}

function problemsOf(
  { file }: Pick<Source, 'file'>,
  sheet: Sheet | undefined,
  frame: TableFrame | null,
  choices: readonly ColumnChoice[],
  context: TableContext,
): Reason[] {
  if (sheet === undefined || frame === null) return [{ code: 'desk-no-head' }]
  if (['指标', '汇总方式'].every((head) => frame.heads.includes(head))) {
    return [{ code: 'desk-indicators' }]
  }
  const title = titleOf(sheet, frame)
  const year = context.year ?? yearOfTitle(title) ?? yearOfTitle(file)
  const lack = lackOf(sheet, frame, choices, periodOfTitle(title, year))
  if (lack.months) return [{ code: 'months-across' }]
  const problems: Reason[] = []
  if (lack.date) problems.push({ code: 'desk-no-date' })
  if (lack.title) problems.push({ code: 'desk-no-title' })
  return problems
}
