import type { Cell } from '#shared/tables/model.ts'
import { EMPTY_CELL } from './sheet-builder.ts'

/**
 * Rows in few large pieces: half a million small objects would take the receiving thread a second to copy, and all
 * that time nothing else would run there.
 */
export type PackedRows = {
  /** Cells of each row. */
  readonly widths: Uint32Array<ArrayBuffer>
  /** Length of each cell's text in `text`. */
  readonly lengths: Uint32Array<ArrayBuffer>
  readonly text: string
  /** NaN for a cell that is no number. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** 1 for a day; its text is the day. */
  readonly days: Uint8Array<ArrayBuffer>
}

export function packRows(rows: readonly (readonly Cell[])[]): PackedRows {
  const cells = rows.flat()
  return {
    widths: Uint32Array.from(rows, (row) => row.length),
    lengths: Uint32Array.from(cells, (cell) => cell.text.length),
    text: cells.map((cell) => cell.text).join(''),
    numbers: Float64Array.from(cells, (cell) => cell.number ?? Number.NaN),
    days: Uint8Array.from(cells, (cell) => (cell.day === null ? 0 : 1)),
  }
}

/** The rows that were packed, equal to the last cell. */
export function unpackRows({ widths, lengths, text, numbers, days }: PackedRows): Cell[][] {
  let cell = 0
  let at = 0
  return Array.from(widths, (width) =>
    Array.from({ length: width }, (): Cell => {
      const end = at + (lengths[cell] ?? 0)
      const shown = text.slice(at, end)
      const number = numbers[cell] ?? Number.NaN
      const isDay = days[cell] === 1
      at = end
      cell += 1
      if (shown === '') return EMPTY_CELL
      return { text: shown, number: Number.isNaN(number) ? null : number, day: isDay ? shown : null }
    }),
  )
}
