import type { Cell, MergedCells, Sheet } from '#shared/tables/model.ts'
import { plainNumber, shownNumber, type NumberKind } from './number-format.ts'
import { READING_LIMITS, tooLarge } from './refusals.ts'

/** The one empty cell; a sheet holds it wherever nothing stands. */
export const EMPTY_CELL: Cell = Object.freeze({ text: '', number: null, day: null })

/** What all sheets of a workbook hold so far; see READING_LIMITS. */
export type CellCount = { cells: number; places: number; textUnits: number }

export const noCells = (): CellCount => ({ cells: 0, places: 0, textUnits: 0 })

export type SheetBuilder = {
  /** Places count from 0. An empty text leaves the cell empty. @throws ServiceError file-too-large */
  text(row: number, column: number, text: string): void
  number(row: number, column: number, value: number, kind: NumberKind): void
  cell(row: number, column: number, cell: Cell): void
  merge(area: MergedCells): void
  /** The sheet without empty rows and columns at its end. */
  done(): Sheet
}

/** Collects the cells of one sheet. Only cells with content cost memory, and only up to READING_LIMITS. */
export function buildSheet(
  { name, hidden, file, is1904 = false }: { name: string; hidden: boolean; file: string; is1904?: boolean },
  count: CellCount,
): SheetBuilder {
  const rows: Cell[][] = []
  const merged: MergedCells[] = []
  const cell = (row: number, column: number, value: Cell): void => {
    if (row < 0 || column < 0 || row >= READING_LIMITS.rows || column >= READING_LIMITS.columns) return
    count.cells += 1
    count.textUnits += value.text.length
    if (count.cells > READING_LIMITS.cells) {
      throw tooLarge(file, { code: 'cells-many', tenThousands: READING_LIMITS.cells / 10_000 })
    }
    if (count.textUnits > READING_LIMITS.textUnits) {
      throw tooLarge(file, { code: 'cells-text' })
    }
    const cells = (rows[row] ??= [])
    // Far-off cells cost the empty ones before them.
    count.places += Math.max(0, column + 1 - cells.length)
    if (count.places > READING_LIMITS.places) throw tooLarge(file, { code: 'cells-far' })
    while (cells.length < column) cells.push(EMPTY_CELL)
    // A file that gives one place twice means the later.
    cells[column] = value
  }
  return {
    cell,
    text(row, column, text) {
      if (text === '') return
      const clean = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
      if (clean.trim() !== '') cell(row, column, { text: clean, number: null, day: null })
    },
    number(row, column, value, kind) {
      if (!Number.isFinite(value)) return
      if (kind === 'number') cell(row, column, { text: plainNumber(value), number: value, day: null })
      else {
        const { text, day } = shownNumber(value, kind, is1904)
        cell(row, column, { text, number: value, day })
      }
    },
    merge(area) {
      const isWide = area.bottom > area.top || area.right > area.left
      if (isWide && merged.length < READING_LIMITS.merged) merged.push(area)
    },
    done() {
      count.places += rows.length
      if (count.places > READING_LIMITS.places) throw tooLarge(file, { code: 'cells-far' })
      for (let row = 0; row < rows.length; row += 1) rows[row] ??= NO_CELLS
      const last = rows.length
      return {
        name,
        hidden,
        rows,
        merged: merged.filter(({ top }) => top < last),
      }
    },
  }
}

const NO_CELLS: Cell[] = []
