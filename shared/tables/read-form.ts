import { quoteShort } from '../domain/figure-problem.ts'
import type { RecordInput } from '../domain/record.ts'
import { readRecordRow } from '../domain/records-file.ts'
import { plainHeader, RECORD_COLUMNS, type RecordColumn } from '../domain/records-header.ts'
import type { ColumnName, Reason } from '../reasons/reason.ts'
import { formDays, formFigures } from './form-cells.ts'
import {
  EXAMPLE_WORD,
  FORM_COLUMNS,
  FORM_MARK,
  FORM_SHEETS,
  FORM_VERSION,
  MARK_HEAD,
  readFacts,
  readMark,
  type FormFacts,
  type RowMark,
} from './form-layout.ts'
import type { Cell, Sheet, Workbook } from './model.ts'
import { plainCell } from './safe-cell.ts'

/** A filled row; its department is the form's, so `record.department` is empty here. */
export type FormRow = {
  /** Row of the sheet from 1. */
  readonly row: number
  readonly mark: RowMark | null
  readonly record: RecordInput
}

export type FormProblem = { readonly row: number; readonly column: ColumnName; readonly reason: Reason }

/** A form that came back, as far as it can be read without knowing any ledger. */
export type ReadForm =
  /** No form of this program, nor a table with its heads. */
  | { readonly kind: 'foreign' }
  /** A form that cannot be read; `why` is a whole sentence. */
  | { readonly kind: 'refused'; readonly why: Reason; readonly facts: FormFacts | null }
  | {
      readonly kind: 'form'
      /** null when the hidden sheet is gone: whose form it is must be asked. */
      readonly facts: FormFacts | null
      readonly sheet: string
      /** The department as the visible sheet names it, '' where it does not. */
      readonly named: string
      readonly rows: readonly FormRow[]
      /** Any problem means that nothing of the form may be filed. */
      readonly problems: readonly FormProblem[]
      readonly notes: readonly Reason[]
    }

/** A cell whose figures were read by their meaning; `what` is a quotation. */
type TypedCell = { readonly row: number; readonly what: string }

/** So many rows are named in a note. */
const TOLD_ROWS = 5
/** Heads are looked for in so many rows from the top. */
const HEAD_ROWS = 30
const REQUIRED: readonly RecordColumn[] = ['date', 'category', 'title']

const nameOf = (column: RecordColumn): string => RECORD_COLUMNS[column][0]

/** Whether a workbook is a form of this program, of any version: its rows are then no common table. */
export function isForm(book: Workbook): boolean {
  return book.sheets.some((sheet) => textAt(sheet, 0, 0) === FORM_MARK)
}

/** Reads a form that came back, strictly by its own heads. Never throws. */
export function readForm(book: Workbook): ReadForm {
  const hidden = book.sheets.find((sheet) => textAt(sheet, 0, 0) === FORM_MARK)
  const { version, facts } = hidden
    ? readFacts(hidden.rows.map(texts))
    : { version: FORM_VERSION, facts: null }
  if (hidden && Number.isInteger(version) && version !== FORM_VERSION) {
    const why: Reason =
      version > FORM_VERSION
        ? { code: 'form-newer', version }
        : { code: 'form-older', version, current: FORM_VERSION }
    return { kind: 'refused', why, facts }
  }
  const found = findHeads(book.sheets, facts !== null)
  if (found === null) {
    if (facts === null && !hidden) return { kind: 'foreign' }
    return { kind: 'refused', why: { code: 'form-no-heads', sheet: FORM_SHEETS.records }, facts }
  }
  const { sheet, head, places, others } = found
  const missing = FORM_COLUMNS.filter((column) => !places.has(column)).map(nameOf)
  if (missing.length + found.doubled.length > 0) {
    const inPlace = missing.length > 0 ? others : []
    const why: Reason = {
      code: 'form-heads',
      row: head + 1,
      missing,
      doubled: found.doubled,
      others: inPlace,
    }
    return { kind: 'refused', why, facts }
  }
  const { rows, problems, typed } = readRows(sheet, found, { facts, isText: book.kind === 'csv' })
  const named = namedAbove(sheet, head)
  const notes = [...book.notes]
  if (others.length > 0) notes.push({ code: 'form-other-columns', others })
  if (typed.length > 0) notes.push({ code: 'form-figures-typed', cells: typed.slice(0, TOLD_ROWS) })
  if (facts !== null && named !== '' && named !== facts.department)
    notes.push({ code: 'form-other-name', named, department: facts.department })
  if (hidden && facts === null) notes.push({ code: 'form-facts-changed' })
  return { kind: 'form', facts, sheet: sheet.name, named, rows, problems, notes }
}

type Found = {
  readonly sheet: Sheet
  /** Row of the heads from 0. */
  readonly head: number
  readonly places: ReadonlyMap<RecordColumn, number>
  readonly mark: number
  /** Heads of no column of ours, quoted. */
  readonly others: readonly string[]
  readonly doubled: readonly string[]
}

/** The row of heads: the first with the required columns, or at least three of ours on a form that is known as one. */
function findHeads(sheets: readonly Sheet[], known: boolean): Found | null {
  const ordered = [...sheets].sort(
    (a, b) => Number(b.name === FORM_SHEETS.records) - Number(a.name === FORM_SHEETS.records),
  )
  let best: Found | null = null
  for (const sheet of ordered) {
    if (sheet.hidden || sheet.name === FORM_SHEETS.guide) continue
    for (const [head, cells] of sheet.rows.slice(0, HEAD_ROWS).entries()) {
      const found = readHeads(sheet, head, cells)
      const enough = REQUIRED.every((column) => found.places.has(column)) && found.places.size > 5
      if (enough) return found
      if (known && found.places.size >= 3 && found.places.size > (best?.places.size ?? 0)) best = found
    }
  }
  return best
}

function readHeads(sheet: Sheet, head: number, cells: readonly Cell[]): Found {
  const places = new Map<RecordColumn, number>()
  const others: string[] = []
  const doubled: string[] = []
  let mark = -1
  for (const [place, cell] of cells.entries()) {
    const name = plainHeader(cell.text)
    const column = FORM_COLUMNS.find((each) => nameOf(each) === name)
    if (name === MARK_HEAD) mark = place
    else if (column === undefined) {
      if (name !== '') others.push(quoteShort(cell.text))
    } else if (places.has(column)) doubled.push(nameOf(column))
    else places.set(column, place)
  }
  return { sheet, head, places, mark, others, doubled }
}

function readRows(
  sheet: Sheet,
  found: Found,
  { facts, isText }: { facts: FormFacts | null; isText: boolean },
): { rows: FormRow[]; problems: FormProblem[]; typed: TypedCell[] } {
  const rows: FormRow[] = []
  const problems: FormProblem[] = []
  const typed: TypedCell[] = []
  const header = {
    places: new Map(FORM_COLUMNS.map((column, place) => [column, place])),
    names: FORM_COLUMNS.map(nameOf),
    ignored: [],
    errors: [],
  }
  for (let place = found.head + 1; place < sheet.rows.length; place += 1) {
    const cells = sheet.rows[place] ?? []
    const at = (column: RecordColumn): Cell | undefined => cells[found.places.get(column) ?? -1]
    const mark = readMark(cells[found.mark]?.text ?? '')
    const days = formDays(at('date'), facts)
    const figures = formFigures(at('figures')?.text ?? '')
    const line = FORM_COLUMNS.map((column) => {
      const text = textOf(column, { at, days, figures: figures.text, facts })
      return isText ? plainCell(text) : text
    })
    const title = line[FORM_COLUMNS.indexOf('title')] ?? ''
    if ((mark === null || mark.kind === 'example') && isExample(title)) continue
    const read = readRecordRow(line, header)
    if (read.kind === 'record') {
      rows.push({ row: place + 1, mark, record: read.record })
      if (figures.typed) typed.push({ row: place + 1, what: quoteShort(figures.text) })
    } else if (read.kind === 'errors') {
      problems.push(...read.errors.map((error) => ({ row: place + 1, ...error })))
    }
  }
  return { rows, problems, typed }
}

/** What a cell of the form says to the strict reader. An end that stands behind the begin counts where none is given. */
function textOf(
  column: RecordColumn,
  row: {
    at: (column: RecordColumn) => Cell | undefined
    days: { date: string; endDate: string }
    figures: string
    facts: FormFacts | null
  },
): string {
  if (column === 'date') return row.days.date
  if (column === 'figures') return row.figures
  if (column !== 'endDate') return row.at(column)?.text ?? ''
  const end = row.at('endDate')
  return end === undefined || end.text.trim() === '' ? row.days.endDate : formDays(end, row.facts).date
}

/** The department that the line above the heads names: 填报部门：提案委 时段：… */
function namedAbove(sheet: Sheet, head: number): string {
  const lines = sheet.rows.slice(0, head).flatMap(texts)
  return lines.flatMap((line) => /填报部门[:：]\s*([^\s:：]+)/.exec(line)?.[1] ?? [])[0] ?? ''
}

function isExample(title: string): boolean {
  return title.trim().replace('(', '（').replace(')', '）').startsWith(EXAMPLE_WORD)
}

function textAt(sheet: Sheet, row: number, column: number): string {
  return sheet.rows[row]?.[column]?.text.trim() ?? ''
}

function texts(cells: readonly Cell[]): string[] {
  return cells.map((cell) => cell.text)
}
