import type { ColumnName, Reason } from '../reasons/reason.ts'
import { quoteShort } from './figure-problem.ts'

/** Columns of the records file (design 3.1), Chinese name first. */
export const RECORD_COLUMNS = {
  date: ['日期', 'date'],
  endDate: ['结束日期', 'end_date'],
  category: ['类别', 'category'],
  title: ['标题', 'title'],
  summary: ['内容', 'summary'],
  outcome: ['成效', 'outcome'],
  figures: ['数据', 'figures'],
  people: ['参与人员', 'people'],
  department: ['承办部门', 'department'],
  source: ['来源', 'source'],
  highlight: ['亮点', 'highlight'],
  part: ['部分', 'part'],
} as const
export type RecordColumn = keyof typeof RECORD_COLUMNS
const REQUIRED: readonly RecordColumn[] = ['date', 'category', 'title']

export interface CellError {
  /** The column as the file names it; empty when the fault is the row's or the file's. */
  column: ColumnName
  reason: Reason
}

export interface TableHeader<Column extends string> {
  /** Place of each known column in a row. */
  places: ReadonlyMap<Column, number>
  /** Names as the file writes them, for messages. */
  names: readonly ColumnName[]
  /** Columns that nothing reads; worth telling, no error. */
  ignored: string[]
  errors: CellError[]
}

/** A header cell without BOM, spaces of any width and the star some forms put before required columns. */
export function plainHeader(cell: string): string {
  return cell.replace(/[\s\u3000\ufeff\u200b*＊]/g, '').toLowerCase()
}

/**
 * Finds the columns of a table by name, in any order. Missing required and repeated columns are errors; unknown
 * ones are listed in `ignored`; columns without a name are skipped.
 */
export function readHeader<Column extends string>(
  cells: readonly string[],
  columns: Readonly<Record<Column, readonly string[]>>,
  required: readonly Column[],
): TableHeader<Column> {
  const byName = new Map<string, Column>()
  for (const column in columns) for (const name of columns[column]) byName.set(name, column)
  const places = new Map<Column, number>()
  const ignored: string[] = []
  const errors: CellError[] = []
  const names = cells.map((cell) => cell.replace(/[\ufeff\u200b]/g, '').trim())
  for (const [place, cell] of cells.entries()) {
    const name = plainHeader(cell)
    const column = byName.get(name)
    if (column === undefined) {
      if (name !== '') ignored.push(quoteShort(names[place] ?? '').slice(1, -1))
    } else if (places.has(column)) {
      errors.push({
        column: names[place] ?? '',
        reason: { code: 'head-doubled', name: columns[column][0] ?? column },
      })
    } else places.set(column, place)
  }
  for (const column of required) {
    if (places.has(column)) continue
    const [name = column, also = name] = columns[column]
    errors.push({ column: name, reason: { code: 'head-missing', name, also } })
  }
  return { places, names, ignored, errors }
}

/** The header of a records file; see readHeader. */
export function readRecordsHeader(cells: readonly string[]): TableHeader<RecordColumn> {
  return readHeader(cells, RECORD_COLUMNS, REQUIRED)
}
