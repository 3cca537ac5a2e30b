import type { Sheet } from '#shared/tables/model.ts'
import type { BiffGlobals, BiffSheetSource } from './biff-globals.ts'
import { BIFF, BiffFault, BiffReader, biffRecords, decodeRk } from './biff-stream.ts'
import { throwIfCanceled, type ReadingTask } from './reading-task.ts'
import { buildSheet, type CellCount } from './sheet-builder.ts'

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}
const CHECK_EVERY = 10_000

/** Reads the cells of one sheet of an old workbook. @throws BiffFault, ServiceError */
export function readBiffSheet(
  stream: Uint8Array,
  source: BiffSheetSource,
  globals: BiffGlobals,
  count: CellCount,
  task: ReadingTask,
): Sheet {
  const { text, styles, strings, is1904 } = globals
  const builder = buildSheet({ ...source, file: task.name, is1904 }, count)
  const number = (row: number, column: number, style: number, value: number): void =>
    builder.number(row, column, value, styles[style] ?? 'number')
  /** The cell of a formula whose text follows, and the records of that text. */
  let waiting: { row: number; column: number; blocks: Uint8Array[] } | null = null
  const endText = (): void => {
    if (waiting !== null && waiting.blocks.length > 0) {
      const fields = new BiffReader(...waiting.blocks)
      builder.text(waiting.row, waiting.column, fields.characters(fields.u16(), text))
      waiting = null
    }
  }
  let depth = 0
  let seen = 0
  if (source.at >= stream.length) throw new BiffFault('sheet outside')
  for (const { id, body } of biffRecords(stream, source.at)) {
    seen += 1
    if (seen % CHECK_EVERY === 0) throwIfCanceled(task)
    if (id === BIFF.continued) {
      if (waiting !== null && waiting.blocks.length > 0) waiting.blocks.push(body)
      continue
    }
    endText()
    if (id === BIFF.begin) depth += 1
    if (id === BIFF.end) {
      depth -= 1
      if (depth <= 0) return builder.done()
    }
    // Charts inside the sheet have records of their own.
    if (depth !== 1) continue
    const fields = new BiffReader(body)
    if (id === BIFF.merged) {
      const areas = fields.u16()
      for (let area = 0; area < areas; area += 1) {
        const [top, bottom, left, right] = [fields.u16(), fields.u16(), fields.u16(), fields.u16()]
        builder.merge({ top, left, bottom, right })
      }
      continue
    }
    if (id === BIFF.string) {
      waiting?.blocks.push(body)
      continue
    }
    if (!CELLS.has(id)) continue
    const [row, column, style] = [fields.u16(), fields.u16(), id === BIFF.mulRk ? 0 : fields.u16()]
    if (id === BIFF.sharedString) builder.text(row, column, strings[fields.u32()] ?? '')
    else if (id === BIFF.rk) number(row, column, style, decodeRk(fields.u32()))
    else if (id === BIFF.number) number(row, column, style, fields.f64())
    else if (id === BIFF.label || id === BIFF.rString) {
      builder.text(row, column, fields.characters(fields.u16(), text))
    } else if (id === BIFF.mulRk) {
      const cells = Math.floor((body.length - 6) / 6)
      for (let cell = 0; cell < cells; cell += 1) {
        number(row, column + cell, fields.u16(), decodeRk(fields.u32()))
      }
    } else if (id === BIFF.boolOrError) {
      const value = fields.u8()
      builder.text(
        row,
        column,
        fields.u8() === 1 ? (ERRORS[value] ?? '#N/A') : value === 0 ? 'FALSE' : 'TRUE',
      )
    } else if (id === BIFF.formula) {
      const result = body.subarray(6, 14)
      if (result.length < 8) throw new BiffFault('formula cut off')
      if (result[6] !== 0xff || result[7] !== 0xff) number(row, column, style, fields.f64())
      else if (result[0] === 0) waiting = { row, column, blocks: [] }
      else if (result[0] === 1) builder.text(row, column, result[2] === 0 ? 'FALSE' : 'TRUE')
      else if (result[0] === 2) builder.text(row, column, ERRORS[result[2] ?? 0] ?? '#N/A')
    }
  }
  throw new BiffFault('sheet cut off')
}

const CELLS = new Set<number>([
  BIFF.sharedString,
  BIFF.rk,
  BIFF.number,
  BIFF.label,
  BIFF.rString,
  BIFF.mulRk,
  BIFF.boolOrError,
  BIFF.formula,
])
