import { parseDateCell } from '../domain/date-cell.ts'
import { quoteShort } from '../domain/figure-problem.ts'
import { APPROXIMATIONS } from '../domain/quantity.ts'
import type { Approximation } from '../domain/quantity.ts'
import { RECORD_LIMITS } from '../domain/record.ts'
import { cellFault } from '../domain/records-file.ts'
import { readHeader } from '../domain/records-header.ts'
import type { CellError, TableHeader } from '../domain/records-header.ts'
import { parseFormula } from './formula.ts'
import type { Reason } from '../reasons/reason.ts'
import { AGGREGATE_NAMES, AGGREGATES } from './indicator.ts'
import type { Aggregate, IndicatorDefinition, Numeral } from './indicator.ts'

/** Columns of the indicators file (design 3.2, and 口径起始); the English names are those of the definition. */
export const INDICATOR_COLUMNS = {
  label: ['指标', 'label'],
  aggregate: ['汇总方式', 'aggregate'],
  formula: ['公式', 'formula'],
  approx: ['概数', 'approx'],
  digits: ['有效位数', 'digits'],
  numeral: ['数字形式', 'numeral'],
  basis: ['口径', 'basis'],
  basisSince: ['口径起始', 'basis_since'],
} as const
export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS

/** A fault of the file; rows count from 1, the header being row 1. */
export interface IndicatorsFileError extends CellError {
  row: number
}

export interface IndicatorsFile {
  /** Empty when there is any error: a file with a bad row brings in nothing. */
  definitions: IndicatorDefinition[]
  errors: IndicatorsFileError[]
  ignored: string[]
}

const NUMERALS: Readonly<Record<string, Numeral>> = {
  阿拉伯: 'arabic',
  阿拉伯数字: 'arabic',
  arabic: 'arabic',
  汉字: 'chinese',
  汉字数字: 'chinese',
  chinese: 'chinese',
}

function readRow(
  cells: readonly string[],
  header: TableHeader<IndicatorColumn>,
  known: readonly string[],
): { definition: IndicatorDefinition; errors: CellError[] } {
  const errors: CellError[] = []
  const report = (column: IndicatorColumn, reason: Reason) => {
    const column_ = header.names[header.places.get(column) ?? -1] ?? INDICATOR_COLUMNS[column][0]
    errors.push({ column: column_, reason })
  }
  const cell = (column: IndicatorColumn, limit: number) => {
    const text = (cells[header.places.get(column) ?? -1] ?? '').replace(/\ufeff/g, '').trim()
    const fault = cellFault(text, limit)
    if (fault === null) return text
    report(column, fault)
    return ''
  }

  const label = cell('label', RECORD_LIMITS.label)
  if (label === '' && errors.length === 0) report('label', { code: 'no-text' })
  const formula = cell('formula', 500)
  const name = cell('aggregate', 20)
  const parsed = formula === '' ? null : parseFormula(formula, known)
  const divides = parsed ? parsed.denominator !== null : formula.includes('/')
  const defaulted = formula === '' ? 'sum' : divides ? 'ratio' : 'derived'
  const aggregate: Aggregate | undefined =
    name === '' ? defaulted : AGGREGATES.find((each) => each === name || AGGREGATE_NAMES[each] === name)
  if (aggregate === undefined) {
    report('aggregate', {
      code: 'no-aggregate',
      what: quoteShort(name),
      names: Object.values(AGGREGATE_NAMES),
      ids: AGGREGATES,
    })
  }
  if (aggregate === 'derived' && formula === '') report('formula', { code: 'formula-missing' })
  const what = quoteShort(formula)
  if (formula !== '' && (aggregate === 'derived' || aggregate === 'ratio')) {
    if (!parsed) report('formula', { code: 'formula-unread', what })
    else if (aggregate === 'ratio' && !parsed.denominator) {
      report('formula', { code: 'formula-no-ratio', what })
    } else if (aggregate === 'derived' && parsed.denominator) {
      report('formula', { code: 'formula-divides', what })
    }
  } else if (formula !== '') report('formula', { code: 'formula-unused' })
  const approx = cell('approx', 10)
  if (!(APPROXIMATIONS as readonly string[]).includes(approx)) {
    report('approx', {
      code: 'no-approximation',
      what: quoteShort(approx),
      words: APPROXIMATIONS.filter(Boolean),
    })
  }
  const digits = cell('digits', 10)
  if (digits !== '' && !/^[1-9]$/.test(digits))
    report('digits', { code: 'no-digits', what: quoteShort(digits) })
  const form = cell('numeral', 20)
  const numeral = form === '' ? (aggregate === 'count_years' ? 'chinese' : 'arabic') : NUMERALS[form]
  if (numeral === undefined) report('numeral', { code: 'no-numeral', what: quoteShort(form) })
  const start = cell('basisSince', 20)
  const since = start === '' ? null : parseDateCell(start)
  if (since?.ok === false) report('basisSince', since.reason)
  const definition: IndicatorDefinition = {
    label,
    aggregate: aggregate ?? 'sum',
    formula,
    approx: approx as Approximation,
    digits: digits === '' ? null : Number(digits),
    numeral: numeral ?? 'arabic',
    basis: cell('basis', RECORD_LIMITS.text),
    basisSince: since?.ok === true ? since.day : null,
  }
  return { definition, errors }
}

/**
 * Reads the rows of an indicators file (design 3.2), header first, columns in any order, only 指标 required. An
 * empty 汇总方式 is 求和, with a formula 比率 or 推算; an empty 数字形式 is 汉字 for 连续年数, else 阿拉伯. Empty rows are skipped.
 * Every fault is told with its row; a label defined twice is one. `known` are labels of the ledger, for formulas with
 * names that hold a + or / themselves; those that the file defines are known anyway.
 */
export function parseIndicatorsFile(
  rows: readonly (readonly string[])[],
  known: Iterable<string> = [],
): IndicatorsFile {
  const header = readHeader<IndicatorColumn>(rows[0] ?? [], INDICATOR_COLUMNS, ['label'])
  const errors = header.errors.map((error) => ({ row: 1, ...error }))
  if (errors.length > 0) return { definitions: [], errors, ignored: header.ignored }
  const definitions: IndicatorDefinition[] = []
  const lines = new Map<string, number>()
  const labelAt = header.places.get('label') ?? -1
  const labels = [...new Set([...known, ...rows.slice(1).map((cells) => (cells[labelAt] ?? '').trim())])]
  for (const [place, cells] of rows.entries()) {
    if (place === 0 || cells.every((cell) => cell.trim() === '')) continue
    const row = place + 1
    const { definition, errors: faults } = readRow(cells, header, labels)
    for (const fault of faults) errors.push({ row, ...fault })
    const earlier = lines.get(definition.label)
    if (earlier !== undefined && definition.label !== '') {
      const column = header.names[header.places.get('label') ?? -1] ?? '指标'
      errors.push({
        row,
        column,
        reason: { code: 'label-twice', what: quoteShort(definition.label), row: earlier },
      })
    }
    lines.set(definition.label, earlier ?? row)
    definitions.push(definition)
  }
  return { definitions: errors.length > 0 ? [] : definitions, errors, ignored: header.ignored }
}
