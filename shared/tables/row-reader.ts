import { quoteShort } from '../domain/figure-problem.ts'
import { RECORD_LIMITS, type Figure } from '../domain/record.ts'
import { readRecordRow } from '../domain/records-file.ts'
import { RECORD_COLUMNS, type RecordColumn, type TableHeader } from '../domain/records-header.ts'
import type { ColumnName, Reason } from '../reasons/reason.ts'
import { cellAt, isFormulaFault, saysDitto, saysNothing, squeezed } from './cell-text.ts'
import { monthOfHeading, readDate, type DateContext } from './date-habits.ts'
import { categoryInText } from './guess-category.ts'
import { isKnownUnit } from './head-meaning.ts'
import { BARE_HEADS } from './head-words.ts'
import { downwardCells } from './merged-values.ts'
import type { Cell, ColumnChoice, Sheet, TableFrame } from './model.ts'
import { figureCellReader, readFigureCell, readFiguresText } from './plain-figures.ts'
import type { CandidateRow, CellRemark, RowContext } from './read-rows.ts'
import { joinDateParts } from './split-dates.ts'
import { unitColumns } from './units-apart.ts'
import type { Span } from './whole-table.ts'

const FIELDS = Object.keys(RECORD_COLUMNS) as RecordColumn[]
const TITLE_FROM_SUMMARY = 40

type Context = RowContext & {
  readonly titleYear: number | null
  /** Where `titleYear` stands: in the title of the table or in the name of its file. */
  readonly yearFrom: 'title' | 'file'
  /** For rows of a table without a date: the time of the whole. */
  readonly period: Span | null
  /** For rows of a table without a title: the name of the whole. */
  readonly name: string
  readonly titleCategory: string | null
}

export type RowReader = {
  /** Takes in a heading between the rows, which may name the category of those below. */
  heading(row: number): void
  /** null for a row that says nothing under any column that is read. */
  read(row: number): CandidateRow | null
  notes(): Reason[]
}

/** Reads the rows of one table from top to bottom; what a row above says may hold for those below. */
export function rowReader(
  sheet: Sheet,
  frame: TableFrame,
  choices: readonly ColumnChoice[],
  context: Context,
): RowReader {
  const value = downwardCells(sheet, frame)
  const columnsOf = new Map<RecordColumn, number[]>()
  for (const { column, field } of choices) {
    if (field !== null && field !== 'figure') columnsOf.set(field, [...(columnsOf.get(field) ?? []), column])
  }
  const figureColumns = choices.flatMap((choice) =>
    choice.field === 'figure' ? [{ choice, readCell: figureCellReader(choice) }] : [],
  )
  const plainFields = FIELDS.filter((field) => columnsOf.has(field) && !READ_APART.has(field))
  const headOf = (column: number): ColumnName => frame.heads[column] || column + 1
  const nameOf = (field: RecordColumn): ColumnName => {
    const [column] = columnsOf.get(field) ?? []
    return column === undefined ? RECORD_COLUMNS[field][0] : headOf(column)
  }
  const header: TableHeader<RecordColumn> = {
    places: new Map(FIELDS.map((field, place) => [field, place])),
    names: FIELDS.map(nameOf),
    ignored: [],
    errors: [],
  }
  // A writer may put a value under a field that has no column of the sheet.
  const stands = (field: RecordColumn): boolean =>
    (columnsOf.get(field) ?? []).some((column) => column < frame.heads.length)
  const isBlank = (row: number, column: number): boolean => value(row, column).cell.text.trim() === ''
  const years = { title: 0, given: 0 }
  let mergedFigures = 0
  let sectionCategory: string | null = null
  let above: DateContext['above'] = null
  let headingMonth = ''
  let aboveParts: ReadonlyMap<string, string> = new Map()
  const unitsOf = unitColumns(frame.heads, choices)
  let namedByTitle = 0
  const aboveText = new Map<RecordColumn, string>()

  const textOf = (row: number, field: RecordColumn, doubts: CellRemark[]): string => {
    const columns = columnsOf.get(field)
    if (columns === undefined) return ''
    const texts: string[] = []
    for (const column of columns) {
      const plain = value(row, column).cell.text.trim()
      if (plain === '') continue
      if (isFormulaFault(plain))
        doubts.push({ column: headOf(column), reason: { code: 'formula-fault', what: quoteShort(plain) } })
      else if (saysDitto(plain)) texts.push(aboveText.get(field) ?? '')
      else if (!(saysNothing(plain) && field !== 'title')) texts.push(plain)
    }
    const text = texts.length < 2 ? (texts[0] ?? '') : joinTexts(texts, field === 'people' ? '、' : '\n')
    if (text !== '') aboveText.set(field, text)
    return text
  }

  /** The cell of a date, or its parts of several columns as one. */
  const dateCell = (row: number, columns: readonly number[]): Cell => {
    const [column = 0] = columns
    if (columns.length === 1) return value(row, column).cell
    const parts = columns.map((each) => ({ head: frame.heads[each] ?? '', text: value(row, each).cell.text }))
    const joined = joinDateParts(parts, aboveParts)
    aboveParts = joined.parts
    return { text: joined.text, number: null, day: null }
  }

  const dates = (row: number, doubts: CellRemark[], errors: CellRemark[]) => {
    const readOf = (field: 'date' | 'endDate') => {
      const [column] = columnsOf.get(field) ?? []
      if (column === undefined) return null
      const { givenYear, titleYear } = { givenYear: context.defaultYear, titleYear: context.titleYear }
      const cell = dateCell(row, columnsOf.get(field) ?? [])
      const head = frame.heads[column] ?? ''
      const read = readDate(cell, { givenYear, titleYear, above, headingMonth, head })
      if (read.kind === 'fault') errors.push({ column: headOf(column), reason: read.reason })
      if (read.kind !== 'date') return null
      if (read.doubt !== null) doubts.push({ column: headOf(column), reason: read.doubt })
      if (read.year === 'title' || read.year === 'given') years[read.year] += 1
      return read
    }
    const isTimeless = !stands('date') && (columnsOf.get('date') ?? []).every((each) => isBlank(row, each))
    if (isTimeless && context.period !== null) {
      doubts.push({ column: nameOf('date'), reason: { code: 'date-from-table', ...context.period } })
      return context.period
    }
    const date = readOf('date')
    const end = readOf('endDate')
    if (date === null) {
      if (errors.length > 0) return null
      if (above === null || (columnsOf.get('date') ?? []).length === 0) {
        errors.push({ column: nameOf('date'), reason: { code: 'date-none' } })
        return null
      }
      doubts.push({ column: nameOf('date'), reason: { code: 'date-above', date: above.date } })
      return { ...above, endDate: end?.endDate ?? end?.date ?? above.endDate }
    }
    above = { date: date.date, endDate: date.endDate }
    const endDate = end === null ? date.endDate : (end.endDate ?? end.date)
    return { date: date.date, endDate: endDate === date.date ? null : endDate }
  }

  const categoryOf = (written: string, own: string, doubts: CellRemark[]): string => {
    if (written !== '') return written
    if (context.category !== null) return context.category
    const guess = (category: string, from: 'section' | 'title' | 'table'): string => {
      doubts.push({ column: nameOf('category'), reason: { code: 'category-guessed', category, from } })
      return category
    }
    if (sectionCategory !== null) return guess(sectionCategory, 'section')
    const fromOwn = categoryInText(own, context.categories)
    if (fromOwn !== null && context.titleCategory === null) return guess(fromOwn, 'title')
    if (context.titleCategory !== null) return guess(context.titleCategory, 'table')
    return ''
  }

  /** What a column counts in a row: where units stand in a column of their own, every row counts its own thing. */
  const countedIn = (
    row: number,
    choice: ColumnChoice,
    title: string,
  ): Pick<ColumnChoice, 'label' | 'unit'> => {
    const { column, label } = choice
    const units = unitsOf.get(column)
    if (units === undefined) return choice
    const own = squeezed(value(row, units).cell.text)
    const named = BARE_HEADS.has(label) && title !== '' ? title : label
    return { label: named, unit: isKnownUnit(own) ? own : '' }
  }

  /** The name of the table with whom or what the row is about: 工作量统计表（经济委）. */
  const titleOfRow = (row: number, texts: Readonly<Record<RecordColumn, string>>): string => {
    const own = [texts.department, texts.people, ...firstWords(row)].find((word) => word !== '')
    return own === undefined ? context.name : `${context.name}（${own.slice(0, 40)}）`
  }

  /** What a row begins with, apart from its number. */
  const firstWords = (row: number): string[] =>
    (sheet.rows[row] ?? []).flatMap(({ text, number, day }) =>
      number !== null || day !== null || /^\d*$/.test(text.trim()) || saysNothing(text) ? [] : [text.trim()],
    )

  const figuresOf = (row: number, title: string, doubts: CellRemark[]): Figure[] => {
    const figures: Figure[] = []
    for (const { choice, readCell } of figureColumns) {
      const { column } = choice
      const { cell, isRepeated } = value(row, column)
      if (isRepeated) {
        if (cell.text.trim() !== '') mergedFigures += 1
        continue
      }
      const counted = countedIn(row, choice, title)
      const read = counted === choice ? readCell(cell) : readFigureCell(cell, counted)
      if (counted.label !== choice.label) namedByTitle += read.figures.length
      for (const figure of read.figures) figures.push(figure)
      for (const reason of read.doubts) doubts.push({ column: headOf(column), reason })
    }
    for (const column of columnsOf.get('figures') ?? []) {
      const { cell, isRepeated } = value(row, column)
      if (isRepeated) continue
      const read = readFiguresText(cell.text)
      figures.push(...read.figures)
      doubts.push(...read.doubts.map((reason) => ({ column: headOf(column), reason })))
    }
    return figures
  }

  return {
    heading(row) {
      const text = (sheet.rows[row] ?? []).map((cell) => cell.text.trim()).find((each) => each !== '') ?? ''
      const month = monthOfHeading(text)
      if (month === '') sectionCategory = categoryInText(text, context.categories)
      else headingMonth = month
    },
    read(row) {
      if (saysNothingRead(row, choices, (column) => cellAt(sheet, row, column))) return null
      const doubts: CellRemark[] = []
      const errors: CellRemark[] = []
      const when = dates(row, doubts, errors)
      const texts = { ...NO_TEXTS }
      for (const field of plainFields) texts[field] = textOf(row, field, doubts)
      const { summary } = texts
      texts.title = onOneLine(texts.title)
      if (texts.title === '' && summary !== '') {
        texts.title = beginningOf(summary)
        doubts.push({
          column: nameOf('title'),
          reason: { code: 'title-from-summary', what: quoteShort(texts.title) },
        })
      }
      const isUnnamed = texts.title === '' && !stands('title') && !stands('summary') && context.name !== ''
      if (isUnnamed) {
        texts.title = titleOfRow(row, texts)
        doubts.push({
          column: nameOf('title'),
          reason: { code: 'title-from-table', what: quoteShort(texts.title) },
        })
      }
      if (texts.title !== '' && texts.title === summary) texts.summary = ''
      texts.category = categoryOf(texts.category, isUnnamed ? '' : texts.title, doubts)
      if (texts.department === '') texts.department = context.department
      texts.date = when?.date ?? ''
      texts.endDate = when?.endDate ?? ''
      const figures = figuresOf(row, texts.title, doubts)
      if (figures.length > RECORD_LIMITS.figures) {
        errors.push({
          column: '',
          reason: { code: 'figures-too-many', count: figures.length, limit: RECORD_LIMITS.figures },
        })
      }
      const checked = readRecordRow(
        FIELDS.map((field) => texts[field]),
        header,
      )
      if (checked.kind === 'errors') {
        // Why there is no date is told already.
        errors.push(...checked.errors.filter(({ column }) => when !== null || column !== nameOf('date')))
      }
      if (errors.length > 0 || checked.kind !== 'record')
        return { row: row + 1, record: null, doubts, errors }
      return { row: row + 1, record: { ...checked.record, figures }, doubts, errors }
    },
    notes() {
      const notes: Reason[] = []
      if (years.title > 0)
        notes.push({
          code: 'years-from-title',
          count: years.title,
          year: context.titleYear,
          from: context.yearFrom,
        })
      if (years.given > 0) notes.push({ code: 'years-given', count: years.given, year: context.defaultYear })
      if (namedByTitle > 0) notes.push({ code: 'figures-named-by-title', count: namedByTitle })
      if (mergedFigures > 0) {
        notes.push({ code: 'figures-merged' })
      }
      return notes
    },
  }
}

const READ_APART: ReadonlySet<RecordColumn> = new Set(['date', 'endDate', 'figures'])
const NO_TEXTS = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<RecordColumn, string>

function saysNothingRead(
  row: number,
  choices: readonly ColumnChoice[],
  cell: (column: number) => Cell,
): boolean {
  return choices.every(({ column, field }) => field === null || cell(column).text.trim() === '')
}

function joinTexts(texts: readonly string[], mark: string): string {
  return [...new Set(texts)].filter((each) => each !== '').join(mark)
}

/** The first sentence of a text, at most some forty characters. */
function beginningOf(text: string): string {
  const first = /^[^。；;！!？?\n]+/.exec(text.trim())?.[0] ?? text.trim()
  const characters = Array.from(first)
  return characters.length <= TITLE_FROM_SUMMARY
    ? first
    : `${characters.slice(0, TITLE_FROM_SUMMARY).join('')}…`
}

/** A line break inside a Chinese title is one of the sheet, not of the words. */
function onOneLine(title: string): string {
  return title.replace(/(?<=[^\x00-\xff])[ \t]*\n\s*(?=[^\x00-\xff])/g, '')
}
