import type { Sheet } from '#shared/tables/model.ts'
import type { NumberKind } from './number-format.ts'
import type { ReadingTask } from './reading-task.ts'
import { buildSheet, type CellCount } from './sheet-builder.ts'
import { attributeOf } from './xml-scan.ts'
import { officeText } from './xlsx-parts.ts'
import { scanPart, type ZipParts } from './zip-parts.ts'

export type SheetSource = {
  readonly part: string
  readonly name: string
  readonly hidden: boolean
  readonly is1904: boolean
  readonly strings: readonly string[]
  readonly styles: readonly NumberKind[]
}

/** Formulas of a sheet that hold no result, so that their cells are read as empty. */
export type ReadSheet = { readonly sheet: Sheet; readonly unsolved: number }

/** Place of a cell from its name: C12 is row 11, column 2. null for no such name. */
export function placeOf(name: string): { row: number; column: number } | null {
  let column = 0
  let at = 0
  for (; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) & ~0x20
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  const row = Number(name.slice(at))
  return column === 0 || !Number.isInteger(row) || row < 1 ? null : { row: row - 1, column: column - 1 }
}

/** A cell as nearly all programs write nearly all of them: its place, style, kind and value. */
const CELL = /<c r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="(s|n|str)")?><v>([^<&]+)<\/v><\/c>/y

const LETTER_C = 0x63

/** Reads the cells of one sheet: values only, and for formulas what they last came to. */
export async function readSheetPart(
  zip: ZipParts,
  source: SheetSource,
  count: CellCount,
  task: ReadingTask,
  onPiece: (bytes: number) => void,
): Promise<ReadSheet> {
  const { strings, styles } = source
  const builder = buildSheet({ ...source, file: task.name }, count)
  let unsolved = 0
  let row = -1
  let column = -1
  let kind = ''
  let style = 0
  let value = ''
  let hasFormula = false
  let takes = false
  let reading = 0

  const endCell = (): void => {
    if (value === '') {
      if (hasFormula && kind !== 'str') unsolved += 1
      return
    }
    if (kind === 's') builder.text(row, column, strings[Number(value)] ?? '')
    else if (kind === '' || kind === 'n')
      builder.number(row, column, Number(value), styles[style] ?? 'number')
    else if (kind === 'b') builder.text(row, column, value === '1' ? 'TRUE' : 'FALSE')
    else if (kind === 'd') {
      const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? null
      builder.cell(row, column, { text: day ?? value, number: null, day })
    } else builder.text(row, column, officeText(value))
  }

  /** Takes a plain cell of the sheet in one go. */
  const plainCell = (xml: string, at: number): number => {
    CELL.lastIndex = at
    const cell = xml.charCodeAt(at + 1) === LETTER_C ? CELL.exec(xml) : null
    const place = cell === null ? null : placeOf(cell[1] ?? '')
    if (cell === null || place === null) return -1
    ;({ row, column } = place)
    style = Number(cell[2] ?? 0)
    kind = cell[3] ?? ''
    value = cell[4] ?? ''
    hasFormula = false
    reading = 0
    endCell()
    value = ''
    return CELL.lastIndex
  }

  await scanPart(
    zip,
    source.part,
    {
      element: plainCell,
      open(name, attributes, closesItself) {
        switch (name) {
          case 'c': {
            column += 1
            const place = placeOf(attributeOf(attributes, 'r') ?? '')
            if (place) ({ row, column } = place)
            // A cell without content needs no more than its place.
            if (closesItself) return
            kind = attributeOf(attributes, 't') ?? ''
            style = Number(attributeOf(attributes, 's') ?? 0)
            value = ''
            hasFormula = false
            reading = 0
            return
          }
          case 'v':
          case 't':
            takes = reading === 0
            return
          case 'f':
            hasFormula = true
            return
          case 'rPh':
            reading += 1
            return
          case 'row': {
            const given = Number(attributeOf(attributes, 'r') ?? row + 2)
            row = Number.isInteger(given) && given > 0 ? given - 1 : row + 1
            column = -1
            return
          }
          case 'mergeCell': {
            const [from, to] = (attributeOf(attributes, 'ref') ?? '').split(':').map(placeOf)
            if (from && to) {
              builder.merge({ top: from.row, left: from.column, bottom: to.row, right: to.column })
            }
          }
        }
      },
      text(piece) {
        if (takes) value += piece
      },
      close(name) {
        if (name === 'v' || name === 't') takes = false
        else if (name === 'rPh') reading -= 1
        else if (name === 'c') {
          endCell()
          value = ''
          hasFormula = false
        }
      },
    },
    task,
    onPiece,
  )
  return { sheet: builder.done(), unsolved }
}
