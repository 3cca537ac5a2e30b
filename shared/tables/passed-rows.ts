import { cellAt, isBlankRow, squeezed } from './cell-text.ts'
import { monthOfHeading } from './date-habits.ts'
import { EXAMPLE_WORD } from './form-layout.ts'
import { meaningOfHead } from './head-meaning.ts'
import type { Cell, PassedRow, Sheet, TableFrame } from './model.ts'

const TOTAL =
  /^(?:[（(]?(?:本页|本月|本季度?|全年|年度|部门|以上)?(?:合计|总计|小计|共计|累计|总数)[）)]?)(?:$|[:：（(\d])/
const NOTE =
  /^(?:备注|注|说明|填表说明|填报说明|填表人|填报人|制表人?|制表日期|审核人?|复核人?|联系人|联系电话|负责人|主要负责人|分管领导|单位负责人|单位(?:[（(]?盖章[）)]?)|填报单位|填报日期|填报时间|填表日期|填表时间|报送单位|报送人|经办人|打印日期|统计人|统计时间|资料来源)\d?[:：]/
const LIST_NOTE = /^(?:备注|注|说明|填表说明)$/
const SIGNED = /(?:填表人|填报人|审核人|联系人|负责人|制表人|盖章)[)）]?[:：]/
const SECTION =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+(?:部分|类|项)|[★●■◆▲])/
const EXAMPLE = /^(?:示例|范例|例如?|样例|填写示例|填报示例)(?:$|[:：\d（(])/

type Passed = { row: number; why: PassedRow }

/** Rows below a header that are no records, with a word why. Blank rows are not listed. */
export function passedRows(sheet: Sheet, frame: Omit<TableFrame, 'passed'>): Passed[] {
  const titled = frame.heads.filter((head) => head !== '').length
  const headTexts = new Set(
    frame.heads.flatMap((head) => [head, ...head.split('·')]).filter((head) => head !== ''),
  )
  const wide = new Set(
    sheet.merged
      .filter(({ left, right }) => right - left + 1 >= Math.max(2, titled / 2))
      .flatMap(({ top, bottom }) => (top === bottom ? [top] : [])),
  )
  const passed: Passed[] = []
  for (let row = frame.dataFrom; row <= frame.dataTo; row += 1) {
    if (isBlankRow(sheet.rows[row])) continue
    const why = whyPassed(sheet, row, { titled, headTexts, isWide: wide.has(row) })
    if (why !== null) passed.push({ row, why })
  }
  return passed
}

function whyPassed(
  sheet: Sheet,
  row: number,
  table: { titled: number; headTexts: ReadonlySet<string>; isWide: boolean },
): PassedRow | null {
  const filled = (sheet.rows[row] ?? []).filter(({ text }) => text !== '')
  // Nearly all rows are records, and the first two cells tell so.
  const [first = '', second = ''] = [plainOf(filled[0]), plainOf(filled[1])]
  // 合计 may stand after the number of the row.
  if (TOTAL.test(first)) return 'total'
  if (SERIAL.test(first)) {
    if (TOTAL.test(second)) return 'total'
    return filled.length >= 3 && isColumnNumbers(filled.map(plainOf)) ? 'column-numbers' : null
  }
  if (NOTE.test(first) || LIST_NOTE.test(first)) return 'note'
  if (filled.length <= 3 && SIGNED.test(filled.map(plainOf).join(''))) return 'note'
  // The form's own examples say so in their title.
  if (EXAMPLE.test(first) || filled.some(({ text }) => text.startsWith(EXAMPLE_WORD))) return 'example'
  if (filled.length >= 2 && (table.headTexts.has(first) || table.headTexts.has(second))) {
    const repeated = filled.filter((cell) => table.headTexts.has(plainOf(cell))).length
    if (repeated >= filled.length * 0.6) return 'repeated-head'
  }
  if (filled.length === 1 && monthOfHeading(first) !== '') return 'section'
  if (filled.length === 1 && table.titled >= 3) {
    if (SECTION.test(first)) return 'section'
    if (table.isWide) return first.length > 40 ? 'note' : 'section'
    if (cellAt(sheet, row, 0).text.trim() !== '' && meaningOfHead(first) === null && first.length > 40)
      return 'note'
  }
  return null
}

const SERIAL = /^[（(]?\d{1,7}[）)]?$/

function plainOf(cell: Cell | undefined): string {
  const text = cell?.text ?? ''
  return text.length > 60 ? text : squeezed(text)
}

/** 1 2 3 4 under the heads. */
function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(/^[（(]?(\d{1,2})[）)]?$/.exec(text)?.[1] ?? Number.NaN))
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}
