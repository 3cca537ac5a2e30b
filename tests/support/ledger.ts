import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { parseFiguresCell } from '#shared/domain/figures-cell.ts'
import { readRecordRow } from '#shared/domain/records-file.ts'
import { readRecordsHeader } from '#shared/domain/records-header.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import { parseIndicatorsFile } from '#shared/figures/indicators-file.ts'
import type { IndicatorRecord } from '#shared/figures/tally.ts'

/** A record with the figures of a 数据 cell; for tests of what is counted. */
export function ledgerRecord(
  id: string,
  date: string,
  figures: string,
  more: Partial<IndicatorRecord> = {},
): IndicatorRecord {
  const read = parseFiguresCell(figures)
  if (read.problems.length > 0) throw new Error(`bad figures in a test: ${figures}`)
  return {
    id,
    date,
    endDate: null,
    createdAt: '2025-01-01T00:00:00.000Z',
    category: '提案',
    title: id,
    part: null,
    figures: read.figures,
    ...more,
  }
}

/** A definition with the defaults of an indicators file. */
export function definition(
  label: string,
  aggregate: IndicatorDefinition['aggregate'],
  more: Partial<IndicatorDefinition> = {},
): IndicatorDefinition {
  return {
    label,
    aggregate,
    formula: '',
    approx: '',
    digits: null,
    numeral: 'arabic',
    basis: '',
    basisSince: null,
    ...more,
  }
}

interface SampleFigure {
  kind: string
  label: string
  text: string
  value: number
  unit: string
  accept: string[]
}

/** One of tests/fixtures/samples: its records, definitions, and the figures that its published review prints. */
export function sampleLedger(name: string) {
  const read = (file: string) =>
    readFileSync(new URL(`../fixtures/samples/${name}/${file}`, import.meta.url), 'utf8')
  const rows = (file: string) => Papa.parse<string[]>(read(file), { skipEmptyLines: true }).data
  const [head = [], ...lines] = rows('records.csv')
  const header = readRecordsHeader(head)
  const records: IndicatorRecord[] = lines.map((line, at) => {
    const row = readRecordRow(line, header)
    if (row.kind !== 'record') throw new Error(`${name}: ${JSON.stringify(row)}`)
    return { ...row.record, id: `r${at}`, createdAt: '2025-01-01T00:00:00.000Z' }
  })
  const { definitions, errors } = parseIndicatorsFile(rows('indicators.csv'))
  const expected: { period: { from: string; to: string }; figures: SampleFigure[] } = JSON.parse(
    read('figures.json'),
  )
  return { records, definitions, errors: [...header.errors, ...errors], ...expected }
}
