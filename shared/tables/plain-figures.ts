import { quoteShort, shortProblem, type FigureProblem } from '../domain/figure-problem.ts'
import { parseFiguresCell } from '../domain/figures-cell.ts'
import { parseFiguresEntry } from '../domain/figures-entry.ts'
import { parseQuantity, plainWidth } from '../domain/quantity-parse.ts'
import type { Figure } from '../domain/record.ts'
import { splitUnit } from '../domain/unit.ts'
import type { Reason } from '../reasons/reason.ts'
import { isFormulaFault, saidAmount, saysNothing } from './cell-text.ts'
import { kept } from './kept-answers.ts'
import type { Cell, ColumnChoice } from './model.ts'

export type ReadFigures = {
  readonly figures: readonly Figure[]
  /** What could not be read as a figure, or only perhaps. */
  readonly doubts: readonly Reason[]
}

const NOTHING: ReadFigures = { figures: [], doubts: [] }
const doubt = (reason: Reason): ReadFigures => ({ figures: [], doubts: [reason] })

/**
 * Reads a cell of a column that counts one thing: 26, 26人次, 约30, 1,200, 30余. The unit in the cell wins over the
 * column's where both measure the same; a cell of another unit is doubtful. Empty cells, dashes and 0 say nothing.
 */
export function readFigureCell(cell: Cell, column: Pick<ColumnChoice, 'label' | 'unit'>): ReadFigures {
  const plain = plainNumber(cell, column)
  if (plain !== null) return plain
  const text = plainWidth(saidAmount(cell.text)).trim()
  if (saysNothing(text)) return NOTHING
  if (isFormulaFault(text)) return doubt({ code: 'formula-fault-figure', what: quoteShort(text) })
  if (/^0+(?:\.0+)?(?:\D{0,3})$/.test(text)) return NOTHING
  const own = parseQuantity(text)
  if (own.ok) {
    const { value, unit, approx } = own.value
    if (column.unit === '' || splitUnit(unit).base === splitUnit(column.unit).base) {
      return { figures: [{ label: column.label, value, unit, approx }], doubts: [] }
    }
    if (unit === '万' || unit === '亿') return withUnit(text, column)
    return {
      figures: [{ label: column.label, value, unit, approx }],
      doubts: [{ code: 'figure-other-unit', what: quoteShort(text), unit: column.unit }],
    }
  }
  if (own.problem.code !== 'missing-unit' && own.problem.code !== 'bad-unit')
    return severalOrNone(text, own.problem)
  if (column.unit === '') return doubt({ code: 'figure-no-unit', what: quoteShort(text) })
  return withUnit(text, column)
}

/** readFigureCell for the cells of one column, with its answers kept: a column has few different numbers. */
export function figureCellReader(column: Pick<ColumnChoice, 'label' | 'unit'>): (cell: Cell) => ReadFigures {
  const readText = kept((text) => readFigureCell({ text, number: null, day: null }, column))
  return (cell) => {
    if (cell.text === '') return NOTHING
    // A number and the same digits as text are not read alike.
    return cell.number === null ? readText(cell.text) : readFigureCell(cell, column)
  }
}

/** A number cell under a head with a unit, as most are; null where anything else is to be looked at. */
function plainNumber(cell: Cell, { label, unit }: Pick<ColumnChoice, 'label' | 'unit'>): ReadFigures | null {
  const { number, text } = cell
  if (number === null || unit === '' || text !== String(number)) return null
  if (!Number.isInteger(number) || number < 0 || number > 1_000_000_000) return null
  return number === 0 ? NOTHING : { figures: [{ label, value: number, unit, approx: '' }], doubts: [] }
}

/** A bare number with the column's unit behind it. A cell of 98% under a head without % is left to parseQuantity. */
function withUnit(text: string, column: Pick<ColumnChoice, 'label' | 'unit'>): ReadFigures {
  const read = parseQuantity(text + column.unit)
  if (read.ok) return { figures: [{ label: column.label, ...read.value }], doubts: [] }
  return severalOrNone(text, read.problem)
}

/** 主要领导批示2件、分管领导批示1件 in a column that should hold one number. */
function severalOrNone(text: string, problem: FigureProblem): ReadFigures {
  const several = /[^\d.,\s]{2}\d|\d[^\d]{3}/.test(text) ? parseFiguresEntry(text) : null
  if (several && several.problems.length === 0 && several.figures.length > 0) {
    return { figures: several.figures, doubts: [{ code: 'figure-several', what: quoteShort(text) }] }
  }
  return doubt(unread({ ...problem, piece: text }))
}

function unread(problem: FigureProblem): Reason {
  return { code: 'figure-unread', problem: shortProblem(problem) }
}

/** Reads a 数据 cell in the strict form (立案=326 件) or as a writer types it (批示2件，采用3条). */
export function readFiguresText(text: string): ReadFigures {
  if (saysNothing(text)) return NOTHING
  if (isFormulaFault(text)) return doubt({ code: 'formula-fault-figure', what: quoteShort(text) })
  const strict = parseFiguresCell(text)
  if (strict.problems.length === 0) return { figures: strict.figures, doubts: [] }
  const typed = parseFiguresEntry(text)
  return {
    figures: typed.figures,
    doubts: typed.problems.map(unread),
  }
}
