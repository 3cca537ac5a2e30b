import { cellAt, isBlankRow, squeezed } from './cell-text.ts'
import { meaningOfHead } from './head-meaning.ts'
import type { MergedCells, Sheet, TableFrame } from './model.ts'
import { passedRows } from './passed-rows.ts'

/** Heads stand near the top; a file that hides them deeper is none of a department. */
const DEEPEST_HEAD = 60
const MOST_HEAD_ROWS = 3
const LONGEST_HEAD = 30

/**
 * Finds the table of a sheet: its header of one to three rows under whatever titles stand above, and the rows below
 * that are no records (totals, notes, repeated heads, headings between). Tables without one known head are found by
 * their shape. null for a sheet without a table.
 */
export function findTable(sheet: Sheet): TableFrame | null {
  const known = frames.get(sheet)
  if (known !== undefined) return known
  const head = findHead(sheet)
  const frame = head === null ? null : tableUnder(sheet, head)
  frames.set(sheet, frame)
  return frame
}

/** Sheets never change, and a large one is asked for its table more than once. */
const frames = new WeakMap<Sheet, TableFrame | null>()

/** The table whose header stands in the rows `from` to `to`, wherever a reader put it. */
export function tableUnder(sheet: Sheet, { from, to }: { from: number; to: number }): TableFrame {
  let last = sheet.rows.length - 1
  while (last > to && isBlankRow(sheet.rows[last])) last -= 1
  const heads = joinHeads(sheet, from, to)
  const dataTo = endOfTable(sheet, { heads, dataFrom: to + 1, last })
  const frame = { headerFrom: from, headerTo: to, dataFrom: to + 1, dataTo, heads }
  return { ...frame, passed: passedRows(sheet, frame) }
}

/** The row from which another table with heads of its own stands below, from 0, with that of its heads; null for none. */
export function tableBelow(
  sheet: Sheet,
  { dataTo }: Pick<TableFrame, 'dataTo'>,
): { from: number; head: number } | null {
  let from = dataTo + 1
  while (from < sheet.rows.length && isBlankRow(sheet.rows[from])) from += 1
  let head = from
  while (head < sheet.rows.length && filledIn(sheet, head) < 2) head += 1
  return head < sheet.rows.length ? { from, head } : null
}

/** The last row before the heads of another table; what stands alone right above those heads is its heading. */
function endOfTable(
  sheet: Sheet,
  { heads, dataFrom, last }: { heads: readonly string[]; dataFrom: number; last: number },
): number {
  const own = new Set(heads.flatMap((head) => [head, ...head.split('·')]))
  for (let row = dataFrom + 1; row < last; row += 1) {
    // Heads stand apart; so only few rows are looked at.
    if (filledIn(sheet, row - 1) > 1 || filledIn(sheet, row) < 3 || scoreOf(sheet, row) < 3) continue
    const cells = (sheet.rows[row] ?? []).filter(({ text }) => text.trim() !== '')
    const repeated = cells.filter(({ text }) => own.has(headText(text))).length
    if (repeated >= cells.length * 0.6) continue
    let end = row - 1
    while (end > dataFrom && filledIn(sheet, end) < 2) end -= 1
    return end
  }
  return last
}

/** How many cells of a row show something, counted up to three. */
function filledIn(sheet: Sheet, row: number): number {
  let filled = 0
  for (const { text } of sheet.rows[row] ?? []) {
    if (text.trim() !== '') filled += 1
    if (filled === 3) break
  }
  return filled
}

/** The words above a table and the name of its sheet, where year and subject of the whole may stand. */
export function titleOf(sheet: Sheet, frame: Pick<TableFrame, 'headerFrom'>): string {
  const above = sheet.rows.slice(0, frame.headerFrom).flatMap((row) => row.map((cell) => cell.text.trim()))
  return [...above, sheet.name].filter((text) => text !== '').join(' ')
}

function findHead(sheet: Sheet): { from: number; to: number } | null {
  let best: { row: number; score: number } | null = null
  const deepest = Math.min(sheet.rows.length, DEEPEST_HEAD)
  for (let row = 0; row < deepest; row += 1) {
    const score = scoreOf(sheet, row)
    // Heads further down belong to another table, and may name more.
    if (best !== null && row - best.row >= MOST_HEAD_ROWS && isPlainHead(sheet, best)) break
    if (score > (best?.score ?? 1)) best = { row, score }
  }
  const row = best?.row ?? headByShape(sheet, deepest)
  return row === null ? null : spread(sheet, row)
}

/** Whether most cells of a row name columns; in a line such as 单位 经济委 时间 3月 every other does. */
function isPlainHead(sheet: Sheet, { row, score }: { row: number; score: number }): boolean {
  const filled = (sheet.rows[row] ?? []).filter(({ text }) => text.trim() !== '').length
  return score >= 3 && score >= filled * 0.6
}

/** How many different columns a row names. A row of data names few and repeats nothing of the kind. */
function scoreOf(sheet: Sheet, row: number): number {
  const named = new Set<string>()
  let other = 0
  for (const { text, day, number } of sheet.rows[row] ?? []) {
    const plain = squeezed(text)
    if (plain === '' || named.has(plain)) continue
    if (day !== null || number !== null || plain.length > LONGEST_HEAD) {
      other += 1
      continue
    }
    const meaning = meaningOfHead(text)
    if (meaning === null || (meaning.kind === 'field' && !meaning.exact)) continue
    named.add(plain)
  }
  return named.size - other
}

/** The first row of at least two short texts above a row that is as full. */
function headByShape(sheet: Sheet, deepest: number): number | null {
  for (let row = 0; row < deepest; row += 1) {
    const cells = (sheet.rows[row] ?? []).filter(({ text }) => text.trim() !== '')
    if (cells.length < 2) continue
    const isHead = cells.every(
      ({ text, number, day }) =>
        number === null &&
        day === null &&
        squeezed(text).length <= 16 &&
        !/^\d[\d./年月日-]*$/.test(squeezed(text)),
    )
    let next = row + 1
    while (next < sheet.rows.length && isBlankRow(sheet.rows[next])) next += 1
    const below = (sheet.rows[next] ?? []).filter(({ text }) => text.trim() !== '').length
    return isHead && below >= 2 ? row : null
  }
  return null
}

/** Adds the rows above and below that belong to the same header. */
function spread(sheet: Sheet, row: number): { from: number; to: number } {
  let from = row
  let to = row
  for (const area of sheet.merged) {
    if (area.top <= row && area.bottom >= row && area.bottom > area.top && isShort(area)) {
      from = Math.min(from, area.top)
      to = Math.max(to, area.bottom)
    }
  }
  while (to - from + 1 < MOST_HEAD_ROWS && isGroupRow(sheet, from - 1, from)) from -= 1
  while (to - from + 1 < MOST_HEAD_ROWS && isSubHead(sheet, from, to + 1)) to += 1
  return { from, to }
}

function isShort(area: MergedCells): boolean {
  return area.bottom - area.top < MOST_HEAD_ROWS
}

/** A row above that groups columns: two or more words, one of them over several columns. */
function isGroupRow(sheet: Sheet, row: number, below: number): boolean {
  const texts = (sheet.rows[row] ?? []).flatMap(({ text, number, day }, column) =>
    text.trim() === '' ? [] : [{ column, plain: squeezed(text), isText: number === null && day === null }],
  )
  if (
    texts.length < 2 ||
    texts.some(({ plain, isText }) => !isText || plain.length > 16 || /[:：]/.test(plain))
  ) {
    return false
  }
  const wide = sheet.merged.some(
    (area) => area.top === row && area.bottom === row && area.right > area.left && area.left > 0,
  )
  const filled = (sheet.rows[below] ?? []).filter(({ text }) => text.trim() !== '').length
  return (
    wide ||
    (sheet.merged.length === 0 &&
      filled > texts.length &&
      texts.every(({ plain }) => meaningOfHead(plain) !== null))
  )
}

/** A row below that names parts of the columns above: units, or words under one head of several columns. */
function isSubHead(sheet: Sheet, from: number, row: number): boolean {
  const cells = (sheet.rows[row] ?? []).flatMap(({ text, number, day }, column) =>
    text.trim() === '' ? [] : [{ column, plain: squeezed(text), isText: number === null && day === null }],
  )
  if (cells.length === 0 || row >= sheet.rows.length - 1) return false
  if (cells.some(({ plain, isText }) => !isText || plain.length > 16 || /^\d/.test(plain))) return false
  if (cells.every(({ plain }) => /^[（(].{1,8}[）)]$/.test(plain))) return true
  const under = (column: number): boolean =>
    sheet.merged.some(
      (area) =>
        area.top >= from &&
        area.bottom === row - 1 &&
        area.left <= column &&
        column <= area.right &&
        area.right > area.left,
    )
  if (sheet.merged.length > 0) return cells.every(({ column }) => under(column)) && cells.length >= 2
  // Without merged cells (CSV) a part stands under a blank head, or left of one.
  const blankAbove = (column: number): boolean => cellAt(sheet, row - 1, column).text.trim() === ''
  return (
    cells.length >= 2 &&
    cells.some(({ column }) => blankAbove(column)) &&
    cells.every(({ column }) => blankAbove(column) || blankAbove(column + 1))
  )
}

/** The heads of all columns, each part of a merged head once, joined by ·. */
function joinHeads(whole: Sheet, from: number, to: number): string[] {
  const sheet = { ...whole, merged: whole.merged.filter(({ top, bottom }) => bottom >= from && top <= to) }
  const columns = Math.max(0, ...sheet.rows.slice(from, to + 1).map((row) => row.length))
  const wide = Math.max(
    columns,
    ...sheet.merged.filter(({ top }) => top >= from && top <= to).map(({ right }) => right + 1),
  )
  return Array.from({ length: wide }, (_, column) => {
    const parts: string[] = []
    for (let row = from; row <= to; row += 1) {
      const part = headAt(sheet, row, column, to)
      if (part !== '' && parts.at(-1) !== part) parts.push(part)
    }
    // A unit on a row of its own belongs to the word above it.
    return parts.join('·').replace(/·(?=[（(])/g, '')
  })
}

function headAt(sheet: Sheet, row: number, column: number, to: number): string {
  const own = headText(cellAt(sheet, row, column).text)
  if (own !== '') return own
  const area = sheet.merged.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  )
  if (area) return headText(cellAt(sheet, area.top, area.left).text)
  if (sheet.merged.length > 0 || row === to || headText(cellAt(sheet, to, column).text) === '') return ''
  // Without merged cells a head reaches to the right over blank ones that have a part below.
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = headText(cellAt(sheet, row, left).text)
    if (text !== '') return headText(cellAt(sheet, to, left).text) === '' ? '' : text
  }
  return ''
}

function headText(text: string): string {
  return text.replace(/[\s\u3000\ufeff\u200b]+/g, '').slice(0, 60)
}
