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
  const widths = new Uint32Array(rows.length)
  let count = 0
  for (const [at, row] of rows.entries()) {
    widths[at] = row.length
    count += row.length
  }
  const lengths = new Uint32Array(count)
  const numbers = new Float64Array(count)
  const days = new Uint8Array(count)
  const texts: string[] = []
  for (const row of rows) {
    for (const { text, number, day } of row) {
      const at = texts.push(text) - 1
      lengths[at] = text.length
      numbers[at] = number ?? Number.NaN
      days[at] = day === null ? 0 : 1
    }
  }
  return { widths, lengths, text: texts.join(''), numbers, days }
}

/** What of packed rows may be handed over without a copy. */
export function buffersOf({ widths, lengths, numbers, days }: PackedRows): ArrayBuffer[] {
  return [widths.buffer, lengths.buffer, numbers.buffer, days.buffer]
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
