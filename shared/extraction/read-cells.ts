import { parseQuantity } from '../domain/quantity-parse.ts'
import type { ScannedNumber } from './scan-numbers.ts'
import { cellsOf, isUnit, rowName } from './table-columns.ts'
import type { Column } from './table-columns.ts'

/** A number that fills its cell, with its row and what row and column say of it; both '' for one in running text. */
export type CellNumber = ScannedNumber & { readonly inCell: string; readonly row: string }

const PROPOSALS = /提案/
/** What a report counts as pieces of its topic. */
const PIECE = '件'

/**
 * The numbers of a line; in a row below a head, those that fill a cell take their counting word from the head and their
 * words from the row's name. `around` is what stands before the row, as far as it names the topic.
 */
export function readCells(
  line: string,
  numbers: readonly ScannedNumber[],
  columns: readonly Column[],
  around: string,
): CellNumber[] {
  if (columns.length === 0) return numbers.map((number) => ({ ...number, inCell: '', row: '' }))
  const cells = cellsOf(line)
  const name = rowName(cells)
  const named = cells[columns.findIndex(({ kind }) => kind === 'units')]?.text.trim() ?? ''
  const isProposal = PROPOSALS.test(around) && !PROPOSALS.test(name)
  return numbers.map((number) => {
    const plain = { ...number, inCell: '', row: '' }
    const at = cells.findIndex(({ start, end }) => start <= number.start && number.end <= end)
    const cell = cells[at]
    const column = columns[at]
    const own = line.slice(number.start, number.end)
    if (cell === undefined || column === undefined || name === '' || cell.text.trim() !== own) return plain
    const unit = column.kind === 'amounts' && isUnit(named) ? named : column.unit
    if (unit === '') return plain
    const isPiece = unit === PIECE || column.noun === '占比'
    const inCell = name + (isProposal && isPiece ? '提案' : '') + column.noun
    if (number.quantity !== null) return { ...number, inCell, row: name }
    const read = parseQuantity(own + unit)
    return read.ok && number.why === 'no-unit'
      ? { ...number, quantity: read.value, why: '', sure: false, inCell, row: name }
      : plain
  })
}

/** The name of a row that its label does not tell: 立案率 of several committees; '' where it does. */
export function rowApart(row: string, label: string): string {
  const pairs = Array.from(row.slice(1), (char, at) => (row[at] ?? '') + char)
  return pairs.some((pair) => label.includes(pair)) ? '' : row
}
