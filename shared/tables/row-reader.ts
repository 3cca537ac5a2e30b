import { quoteShort } from '../domain/figure-problem.ts'
import { RECORD_LIMITS, type Figure } from '../domain/record.ts'
import { readRecordRow } from '../domain/records-file.ts'
import { RECORD_COLUMNS, type RecordColumn, type TableHeader } from '../domain/records-header.ts'
import { cellAt, isFormulaFault, saysDitto, saysNothing } from './cell-text.ts'
import { readDate, type DateContext } from './date-habits.ts'
import { categoryInText } from './guess-category.ts'
import { downwardCells } from './merged-values.ts'
import type { Cell, ColumnChoice, Sheet, TableFrame } from './model.ts'
import { figureCellReader, readFiguresText } from './plain-figures.ts'
import type { CandidateRow, CellRemark, RowContext } from './read-rows.ts'

const FIELDS = Object.keys(RECORD_COLUMNS) as RecordColumn[]
const TITLE_FROM_SUMMARY = 40

type Context = RowContext & { readonly titleYear: number | null; readonly titleCategory: string | null }

export type RowReader = {
  /** Takes in a heading between the rows, which may name the category of those below. */
  heading(row: number): void
  /** null for a row that says nothing under any column that is read. */
  read(row: number): CandidateRow | null
  notes(): string[]
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
    choice.field === 'figure' ? [{ column: choice.column, readCell: figureCellReader(choice) }] : [],
  )
  const plainFields = FIELDS.filter((field) => columnsOf.has(field) && !READ_APART.has(field))
  const headOf = (column: number): string => frame.heads[column] || `第 ${column + 1} 列`
  const nameOf = (field: RecordColumn): string => {
    const [column] = columnsOf.get(field) ?? []
    return column === undefined ? RECORD_COLUMNS[field][0] : headOf(column)
  }
  const header: TableHeader<RecordColumn> = {
    places: new Map(FIELDS.map((field, place) => [field, place])),
    names: FIELDS.map(nameOf),
    ignored: [],
    errors: [],
  }
  const years = { title: 0, given: 0 }
  let mergedFigures = 0
  let sectionCategory: string | null = null
  let above: DateContext['above'] = null
  const aboveText = new Map<RecordColumn, string>()

  const textOf = (row: number, field: RecordColumn, doubts: CellRemark[]): string => {
    const columns = columnsOf.get(field)
    if (columns === undefined) return ''
    const texts: string[] = []
    for (const column of columns) {
      const plain = value(row, column).cell.text.trim()
      if (plain === '') continue
      if (isFormulaFault(plain))
        doubts.push({ column: headOf(column), message: `${quoteShort(plain)}是出错的公式，没有读` })
      else if (saysDitto(plain)) texts.push(aboveText.get(field) ?? '')
      else if (!(saysNothing(plain) && field !== 'title')) texts.push(plain)
    }
    const text = texts.length < 2 ? (texts[0] ?? '') : joinTexts(texts, field === 'people' ? '、' : '\n')
    if (text !== '') aboveText.set(field, text)
    return text
  }

  const dates = (row: number, doubts: CellRemark[], errors: CellRemark[]) => {
    const readOf = (field: 'date' | 'endDate') => {
      const [column] = columnsOf.get(field) ?? []
      if (column === undefined) return null
      const { givenYear, titleYear } = { givenYear: context.defaultYear, titleYear: context.titleYear }
      const own = value(row, column)
      const read = readDate(own.cell, { givenYear, titleYear, above, head: headOf(column) })
      if (read.kind === 'fault') errors.push({ column: headOf(column), message: read.message })
      if (read.kind !== 'date') return null
      if (read.doubt !== null) doubts.push({ column: headOf(column), message: read.doubt })
      if (read.year === 'title' || read.year === 'given') years[read.year] += 1
      return read
    }
    const date = readOf('date')
    const end = readOf('endDate')
    if (date === null) {
      if (errors.length > 0) return null
      if (above === null || (columnsOf.get('date') ?? []).length === 0) {
        errors.push({ column: nameOf('date'), message: '没有日期' })
        return null
      }
      doubts.push({ column: nameOf('date'), message: `日期空着，按上一行取 ${above.date}` })
      return { ...above, endDate: end?.endDate ?? end?.date ?? above.endDate }
    }
    above = { date: date.date, endDate: date.endDate }
    const endDate = end === null ? date.endDate : (end.endDate ?? end.date)
    return { date: date.date, endDate: endDate === date.date ? null : endDate }
  }

  const categoryOf = (written: string, own: string, doubts: CellRemark[]): string => {
    if (written !== '') return written
    if (context.category !== null) return context.category
    const guess = (category: string, from: string): string => {
      doubts.push({ column: nameOf('category'), message: `没有写类别，按${from}取“${category}”` })
      return category
    }
    if (sectionCategory !== null) return guess(sectionCategory, '上面的小标题')
    const fromOwn = categoryInText(own, context.categories)
    if (fromOwn !== null && context.titleCategory === null) return guess(fromOwn, '标题')
    if (context.titleCategory !== null) return guess(context.titleCategory, '表题')
    return ''
  }

  const figuresOf = (row: number, doubts: CellRemark[]): Figure[] => {
    const figures: Figure[] = []
    for (const { column, readCell } of figureColumns) {
      const { cell, isRepeated } = value(row, column)
      if (isRepeated) {
        if (cell.text.trim() !== '') mergedFigures += 1
        continue
      }
      const read = readCell(cell)
      for (const figure of read.figures) figures.push(figure)
      for (const message of read.doubts) doubts.push({ column: headOf(column), message })
    }
    for (const column of columnsOf.get('figures') ?? []) {
      const { cell, isRepeated } = value(row, column)
      if (isRepeated) continue
      const read = readFiguresText(cell.text)
      figures.push(...read.figures)
      doubts.push(...read.doubts.map((message) => ({ column: headOf(column), message })))
    }
    return figures
  }

  return {
    heading(row) {
      const text = (sheet.rows[row] ?? []).map((cell) => cell.text.trim()).find((each) => each !== '') ?? ''
      sectionCategory = categoryInText(text, context.categories)
    },
    read(row) {
      if (saysNothingRead(row, choices, (column) => cellAt(sheet, row, column))) return null
      const doubts: CellRemark[] = []
      const errors: CellRemark[] = []
      const when = dates(row, doubts, errors)
      const texts = { ...NO_TEXTS }
      for (const field of plainFields) texts[field] = textOf(row, field, doubts)
      const { summary } = texts
      if (texts.title === '' && summary !== '') {
        texts.title = beginningOf(summary)
        doubts.push({ column: nameOf('title'), message: `没有标题，取内容的开头${quoteShort(texts.title)}` })
      }
      if (texts.title !== '' && texts.title === summary) texts.summary = ''
      texts.category = categoryOf(texts.category, texts.title, doubts)
      if (texts.department === '') texts.department = context.department
      texts.date = when?.date ?? ''
      texts.endDate = when?.endDate ?? ''
      const figures = figuresOf(row, doubts)
      if (figures.length > RECORD_LIMITS.figures) {
        errors.push({
          column: '',
          message: `这一行有 ${figures.length} 项数据，一条记录最多 ${RECORD_LIMITS.figures} 项`,
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
      const notes: string[] = []
      if (years.title > 0)
        notes.push(`有 ${years.title} 个日期没有写年份，按表题取 ${context.titleYear} 年。`)
      if (years.given > 0)
        notes.push(`有 ${years.given} 个日期没有写年份，按选定的 ${context.defaultYear} 年。`)
      if (mergedFigures > 0) {
        notes.push('有的数写在上下合并的单元格里，只记在第一行，没有重复计算。')
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
