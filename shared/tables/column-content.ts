import { findCategory } from '../domain/category-match.ts'
import { parseQuantity } from '../domain/quantity-parse.ts'
import type { RecordColumn } from '../domain/records-header.ts'
import { cellAt, isFormulaFault, saidAmount, saysDitto, saysNothing, squeezed } from './cell-text.ts'
import { looksLikeDate } from './date-habits.ts'
import type { ColumnKnowledge } from './guess-columns.ts'
import { isKnownUnit } from './head-meaning.ts'
import type { Cell, Sheet, TableFrame } from './model.ts'

const SAMPLE = 200
/** Share of the filled cells that must be of a kind to speak for it. */
const MOST = 0.8
const DEPARTMENT_END = /(?:委|委员会|办|办公室|科|室|处|局|部|中心|联络处|工委|专委会|政协|党组|支部|工作站)$/

/** What stands in a column, from a sample of its rows. */
export type ColumnContent = {
  readonly filled: number
  readonly typicalLength: number
  /** Numbers, with or without units, and nothing else. */
  readonly isNumeric: boolean
  /** 1, 2, 3 … */
  readonly isSerial: boolean
  /** Units and nothing else: 期, 篇, 万元. */
  readonly isUnits: boolean
  /** The unit that all its numbers bear; '' where they bear none or several. */
  readonly unit: string
  /** Whether the content does not speak against the meaning. */
  fits(field: RecordColumn | 'figure'): boolean
  /** Whether the content alone speaks for the meaning. */
  looksLike(field: RecordColumn): boolean
}

export function contentOfColumn(
  sheet: Sheet,
  frame: TableFrame,
  column: number,
  { categories, departments }: ColumnKnowledge,
): ColumnContent {
  const cells = sampleOf(sheet, frame, column)
  const filled = cells.length
  const texts = cells.map(({ text }) => squeezed(saidAmount(text)))
  const share = (test: (cell: Cell, text: string) => boolean): number =>
    filled === 0 ? 0 : cells.filter((cell, at) => test(cell, texts[at] ?? '')).length / filled
  const numbers = share((cell, text) => cell.day === null && numberLike(cell, text))
  const known = new Set(departments.map(squeezed))
  const dates = share((cell) => looksLikeDate(cell))
  const categoryShare = share((_, text) => text.length <= 20 && findCategory(text, categories) !== null)
  const departmentShare = share(
    (_, text) => known.has(text) || (text.length <= 15 && DEPARTMENT_END.test(text)),
  )
  const lengths = texts.map((text) => text.length).toSorted((a, b) => a - b)
  const typicalLength = lengths[Math.floor(lengths.length / 2)] ?? 0
  const different = new Set(texts).size / Math.max(1, filled)
  const runs =
    numbers === 1 && texts.every((text, at) => at === 0 || Number(text) === Number(texts[at - 1]) + 1)
  // Two numbers in a row may well be counts; many from 1 on, or under 号, are not.
  const isSerial =
    runs && filled >= 2 && (/^$|[号序]/.test(frame.heads[column] ?? '') || (filled >= 5 && texts[0] === '1'))
  return {
    filled,
    typicalLength,
    isNumeric: filled > 0 && numbers >= MOST && !isSerial,
    isSerial,
    isUnits: filled > 0 && share((_, text) => text.length <= 4 && isKnownUnit(text)) >= MOST,
    unit: commonUnit(texts),
    fits(field) {
      if (filled === 0) return true
      if (field === 'date' || field === 'endDate') return dates >= 0.5
      if (field === 'figure') return numbers >= 0.5
      if (field === 'title' || field === 'summary' || field === 'outcome') return dates < MOST
      return true
    },
    looksLike(field) {
      if (field === 'date') return dates >= MOST && !isSerial
      if (field === 'category') return categoryShare >= 0.6
      if (field === 'department') return departmentShare >= 0.7
      if (field === 'title') return typicalLength >= 5 && typicalLength <= 60 && different >= 0.7
      if (field === 'summary') return typicalLength > 25
      return false
    },
  }
}

function sampleOf(sheet: Sheet, frame: TableFrame, column: number): Cell[] {
  const passed = new Set(frame.passed.map(({ row }) => row))
  const cells: Cell[] = []
  for (let row = frame.dataFrom; row <= frame.dataTo && cells.length < SAMPLE; row += 1) {
    if (passed.has(row)) continue
    const cell = cellAt(sheet, row, column)
    if (!saysNothing(cell.text) && !saysDitto(cell.text) && !isFormulaFault(cell.text)) cells.push(cell)
  }
  return cells
}

function numberLike(cell: Cell, text: string): boolean {
  if (cell.number !== null) return true
  if (text.length > 16) return false
  const read = parseQuantity(text)
  return read.ok ? /\d/.test(text) : read.problem.code === 'missing-unit'
}

function commonUnit(texts: readonly string[]): string {
  const units = new Set(
    texts.flatMap((text) => {
      const read = text.length > 16 ? null : parseQuantity(text)
      return read?.ok ? [read.value.unit] : read?.problem.code === 'missing-unit' ? [''] : []
    }),
  )
  const [unit = ''] = units
  return units.size === 1 ? unit : ''
}
