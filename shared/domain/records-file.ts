import type { Reason } from '../reasons/reason.ts'
import { parseDateCell } from './date-cell.ts'
import { quoteShort, shortProblem } from './figure-problem.ts'
import { parseFiguresCell, writeFiguresCell } from './figures-cell.ts'
import { PART_NAMES, PARTS } from './part.ts'
import type { PartId } from './part.ts'
import { RECORD_LIMITS } from './record.ts'
import type { RecordInput } from './record.ts'
import { RECORD_COLUMNS } from './records-header.ts'
import type { CellError, RecordColumn, TableHeader } from './records-header.ts'

export type RecordRowResult =
  { kind: 'record'; record: RecordInput } | { kind: 'empty' } | { kind: 'errors'; errors: CellError[] }

const YES = new Set(['是', '1', 'true', 'yes', 'y', '★', '☆', '√', '✓', '✔'])
const NO = new Set(['', '否', '0', 'false', 'no', 'n', '×'])
/** Longest cell in UTF-16 units; the figures column may hold a hundred figures. */
const LIMITS: Readonly<Record<RecordColumn, number>> = {
  date: 40,
  endDate: 40,
  category: RECORD_LIMITS.label,
  title: RECORD_LIMITS.title,
  summary: RECORD_LIMITS.text,
  outcome: RECORD_LIMITS.text,
  figures: RECORD_LIMITS.text,
  people: RECORD_LIMITS.short,
  department: RECORD_LIMITS.short,
  source: RECORD_LIMITS.short,
  highlight: 20,
  part: 40,
}

/** Why a cell's text cannot be stored or printed, or null. Tabs and line ends are fine. */
export function cellFault(text: string, limit: number): Reason | null {
  if (text.includes('\0')) return { code: 'cell-null', what: quoteShort(text.replaceAll('\0', '□')) }
  if (text.length > limit)
    return { code: 'cell-too-long', what: quoteShort(text, 12), length: text.length, limit }
  if (/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text)) {
    return { code: 'cell-control', what: quoteShort(text) }
  }
  return null
}

function readPart(text: string): PartId | null | undefined {
  if (text === '') return null
  return PARTS.find((part) => part === text.toLowerCase() || PART_NAMES[part] === text)
}

/**
 * Reads one row of a records file (design 3.1). `header` must be free of errors. A row of empty cells is
 * `empty`; any fault gives `errors` that name the column and quote the value, all faults of the row at once.
 * Dates may also be written 2025/3/12, 2025.3.12 or 2025年3月12日; 亮点 是, 1, true, ★ or empty, 否, 0, false; 部分 by
 * name or id.
 */
export function readRecordRow(cells: readonly string[], header: TableHeader<RecordColumn>): RecordRowResult {
  if (cells.every((cell) => cell.trim() === '')) return { kind: 'empty' }
  const errors: CellError[] = []
  const faulty = new Set<RecordColumn>()
  const report = (column: RecordColumn, reason: Reason) => {
    faulty.add(column)
    errors.push({
      column: header.names[header.places.get(column) ?? -1] ?? RECORD_COLUMNS[column][0],
      reason,
    })
  }
  const cell = (column: RecordColumn): string => {
    const written = cells[header.places.get(column) ?? -1] ?? ''
    if (written === '') return ''
    const text = (written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written).trim()
    const fault = cellFault(text, LIMITS[column])
    if (fault === null) return text
    report(column, fault)
    return ''
  }
  const line = (column: RecordColumn) => {
    const text = cell(column)
    return /\s/.test(text) ? text.replace(/\s+/g, ' ') : text
  }
  const required = (column: RecordColumn) => {
    const text = line(column)
    if (text === '' && !faulty.has(column)) report(column, { code: 'no-text' })
    return text
  }
  const day = (column: RecordColumn, text: string) => {
    if (text === '') return null
    const parsed = parseDateCell(text)
    if (parsed.ok) return parsed.day
    report(column, parsed.reason)
    return null
  }

  const date = day('date', required('date'))
  const endDate = day('endDate', line('endDate'))
  if (date !== null && endDate !== null && endDate < date) {
    report('endDate', { code: 'ends-early', date, endDate })
  }
  const { figures, problems } = parseFiguresCell(cell('figures'))
  for (const problem of problems) report('figures', { code: 'figure', problem: shortProblem(problem) })
  const highlight = line('highlight').toLowerCase()
  if (!YES.has(highlight) && !NO.has(highlight))
    report('highlight', { code: 'no-yes', what: quoteShort(highlight) })
  const partText = line('part')
  const part = readPart(partText)
  if (part === undefined) {
    report('part', {
      code: 'no-part',
      what: quoteShort(partText),
      parts: Object.values(PART_NAMES),
      ids: PARTS,
    })
  }
  const record: RecordInput = {
    date: date ?? '',
    endDate,
    category: required('category'),
    title: required('title'),
    summary: cell('summary'),
    outcome: cell('outcome'),
    people: line('people'),
    department: line('department'),
    source: line('source'),
    highlight: YES.has(highlight),
    part: part ?? null,
    figures,
  }
  const extra = cells.findIndex((text, place) => place >= header.names.length && text.trim() !== '')
  if (extra >= 0) {
    const column = extra + 1
    errors.push({
      column,
      reason: { code: 'cell-without-head', what: quoteShort(cells[extra] ?? ''), column },
    })
  }
  return errors.length > 0 ? { kind: 'errors', errors } : { kind: 'record', record }
}

/** The row of a record under all columns of RECORD_COLUMNS in their order; readRecordRow reads it back. */
export function writeRecordRow(record: RecordInput): string[] {
  return [
    record.date,
    record.endDate ?? '',
    record.category,
    record.title,
    record.summary,
    record.outcome,
    writeFiguresCell(record.figures),
    record.people,
    record.department,
    record.source,
    record.highlight ? '是' : '否',
    record.part === null ? '' : PART_NAMES[record.part],
  ]
}
