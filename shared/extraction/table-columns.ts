import { unitAt } from './counting-units.ts'

/** What the head of a table says of the numbers below it. */
export type Column = {
  /** The counting word of its numbers; '' when it names none. */
  readonly unit: string
  /** What it adds to the name of a row: 占比; '' for mere counts. */
  readonly noun: string
  /** Whether it holds the counting words of its rows, or numbers that take theirs from there. */
  readonly kind: 'units' | 'amounts' | ''
}
/** A cell with its place in the line of its row. */
export type Cell = { readonly text: string; readonly start: number; readonly end: number }

const COUNTS = /^(?:提案)?(?:数量|数目|完成数|合计|总数|总计|数|完成情况)?$/
const AMOUNTS = /^(?:数量|数值|完成数|完成情况|实绩|合计|全年)$/
const SHARE = /^(?:占比|比例|比重|占总数比例|百分比)$/
const RATE = /率$/
const COUNTED = /^(.*?)(件|人次|次|人|篇|条|场次|场|户|家|项|期|份)数?$/
const UNIT_COLUMN = /^(?:计量)?单位$/
const NUMBER = /^[\d.,]+ ?%?$/

/** The cells of a row, parted by tabs. */
export function cellsOf(line: string): Cell[] {
  let start = 0
  return line.split('\t').map((text) => {
    const cell = { text, start, end: start + text.length }
    start = cell.end + 1
    return cell
  })
}

/** The columns that a line heads, null when it is no head: one of two or more cells, each in words. */
export function columnsOf(line: string): Column[] | null {
  const cells = cellsOf(line)
  if (cells.length < 2 || cells.some(({ text }) => NUMBER.test(text.trim()))) return null
  return cells.map(({ text }) => columnOf(text.trim()))
}

function columnOf(head: string): Column {
  const column = (unit: string, noun: string, kind: Column['kind'] = ''): Column => ({ unit, noun, kind })
  const [whole, words = '', inBrackets = ''] = /^(.*?) ?[（(]([^（）()]{1,4})[）)]$/.exec(head) ?? [
    head,
    head,
  ]
  if (inBrackets !== '' && isUnit(inBrackets)) return column(inBrackets, nounOf(words))
  if (SHARE.test(whole)) return column('%', '占比')
  if (RATE.test(whole)) return column('%', whole)
  if (UNIT_COLUMN.test(whole)) return column('', '', 'units')
  if (AMOUNTS.test(whole)) return column('', '', 'amounts')
  const [, what = '', unit = ''] = COUNTED.exec(whole) ?? []
  if (unit === '人次') return column(unit, whole)
  return unit !== '' && (whole.endsWith('数') || what === '') ? column(unit, nounOf(what)) : column('', '')
}

/** Whether a word is a counting word and nothing else. */
export function isUnit(word: string): boolean {
  return word === '%' || (word !== '' && unitAt(word, 0)?.written === word.length)
}

function nounOf(words: string): string {
  if (SHARE.test(words)) return '占比'
  return COUNTS.test(words) ? '' : words
}

/** What a row is called: its first cell in words. */
export function rowName(cells: readonly Cell[]): string {
  return cells.find(({ text }) => /[\u4e00-\u9fff]{2}/.test(text))?.text.trim() ?? ''
}
