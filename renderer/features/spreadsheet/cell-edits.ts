import type { RecordInput } from '#shared/domain/record.ts'
import { saysSame } from '#shared/domain/same-record.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import type { GridColumn } from '../ledger/grid-columns.ts'
import { heightOf, type CellRange } from './cell-range.ts'
import { cellText, changeCell, type CellWords } from './cell-value.ts'

/** A record as the writer saw it, and what it shall say. */
export type RecordChange = Readonly<{ row: RecordRow; record: RecordInput }>

/** A cell that cannot take its text: row of the grid from 0, and why. */
export type CellProblem = Readonly<{ row: number; column: GridColumn; problem: string }>

export type CellEdits = Readonly<{ changes: readonly RecordChange[]; problems: readonly CellProblem[] }>

/** Rows of the grid from `first` on. */
export type GridRows = Readonly<{ first: number; rows: readonly RecordRow[] }>

/**
 * Puts a text into every cell of a range; `textAt` gives it by row and column, null leaves the cell. Only records that
 * then say something else are changes. With a problem nothing should be stored.
 */
export function editCells(
  { first, rows }: GridRows,
  range: CellRange,
  columns: readonly GridColumn[],
  textAt: (row: number, column: number) => string | null,
  words: CellWords,
): CellEdits {
  const changes: RecordChange[] = []
  const problems: CellProblem[] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    const stored = rows[row - first]
    if (stored === undefined) continue
    let record: RecordInput = stored
    // The end is set before the beginning when both move, in whichever order leaves them in order on the way.
    const places = inOrder(range, columns, (column) => textAt(row, column), stored)
    for (const place of places) {
      const column = columns[place]
      const text = textAt(row, place)
      if (column === undefined || text === null) continue
      const changed = changeCell(record, column, text, words)
      if (changed.ok) record = changed.record
      else problems.push({ row, column, problem: changed.problem })
    }
    if (!saysSame(record, stored)) changes.push({ row: stored, record })
  }
  return { changes, problems }
}

function inOrder(
  { left, right }: CellRange,
  columns: readonly GridColumn[],
  text: (column: number) => string | null,
  stored: RecordRow,
): number[] {
  const places = Array.from({ length: right - left + 1 }, (_, at) => left + at)
  const end = places.find((place) => columns[place]?.field === 'endDate')
  const start = places.find((place) => columns[place]?.field === 'date')
  if (end === undefined || start === undefined) return places
  const rest = places.filter((place) => place !== end && place !== start)
  const later = (text(start) ?? '') > stored.date
  return [...rest, ...(later ? [end, start] : [start, end])]
}

/** The texts of a range, row by row. */
export function textsOf(
  { first, rows }: GridRows,
  range: CellRange,
  columns: readonly GridColumn[],
  words: CellWords,
): string[][] {
  return Array.from({ length: heightOf(range) }, (_, at) => {
    const record = rows[range.top + at - first]
    return columns
      .slice(range.left, range.right + 1)
      .map((column) => (record === undefined ? '' : cellText(record, column, words)))
  })
}

/** Repeats the rows of `source` down to `to`; gives the edits of the rows below it. */
export function fillDown(
  grid: GridRows,
  source: CellRange,
  to: number,
  columns: readonly GridColumn[],
  words: CellWords,
): CellEdits {
  const texts = textsOf(grid, source, columns, words)
  const range = { ...source, top: source.bottom + 1, bottom: to }
  const textAt = (row: number, column: number): string | null =>
    texts[(row - source.top) % texts.length]?.[column - source.left] ?? null
  return editCells(grid, range, columns, textAt, words)
}
