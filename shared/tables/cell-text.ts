import { plainWidth } from '../domain/quantity-parse.ts'
import type { Cell, Sheet } from './model.ts'

const NOTHING: Cell = { text: '', number: null, day: null }

/** The cell at a place; an empty one outside the rows. */
export function cellAt(sheet: Pick<Sheet, 'rows'>, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? NOTHING
}

/** Whether a row shows nothing at all. */
export function isBlankRow(row: readonly Cell[] | undefined): boolean {
  return row === undefined || row.every((cell) => cell.text.trim() === '')
}

const SPACES = /[\s\u3000\ufeff\u200b]/
const ALL_SPACES = /[\s\u3000\ufeff\u200b]/g

/** A text in plain width without spaces, for comparing words. */
export function squeezed(text: string): string {
  const plain = plainWidth(text)
  return SPACES.test(plain) ? plain.replace(ALL_SPACES, '') : plain
}

/** Marks that offices put into a cell that stays empty. */
const EMPTY_MARKS = /^(?:[-—–―_/\\／]+|无|没有|空|暂无|无此项)$/

/** Whether a cell says that there is nothing. */
export function saysNothing(text: string): boolean {
  if (text === '') return true
  // No mark is long, and long texts are many.
  if (text.length > 12 && text.trim().length > 12) return false
  const plain = squeezed(text)
  return plain === '' || EMPTY_MARKS.test(plain)
}

/** Marks for the value of the row above. */
export function saysDitto(text: string): boolean {
  if (text.length > 8) return false
  return /^(?:同上|〃|″|"|“|”|''|’’|同前)$/.test(squeezed(text))
}

/** What a spreadsheet shows for a formula that came to nothing: #REF!, #N/A, #DIV/0!. */
export function isFormulaFault(text: string): boolean {
  return (
    text.includes('#') &&
    /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(text.trim())
  )
}

/** The place of a spreadsheet column by its letters: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** An amount with the sign of its currency before it, as it is said: ￥5,000 as 5,000元. Other texts stay as they are. */
export function saidAmount(text: string): string {
  const amount = /^\s*[￥¥]\s*([\d０-９][\d０-９,，.．]*)\s*(万|亿)?元?\s*$/.exec(text)
  return amount === null ? text : `${amount[1]}${amount[2] ?? ''}元`
}
