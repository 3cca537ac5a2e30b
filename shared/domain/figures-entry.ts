import { collectFigures, figureFault, parseFigureItem } from './figures-cell.ts'
import type { ParsedFigures } from './figures-cell.ts'
import { writeQuantity, writeQuantityCell } from './quantity-format.ts'
import { parseQuantity, plainWidth } from './quantity-parse.ts'
import type { Parsed } from './quantity-parse.ts'
import { RECORD_LIMITS } from './record.ts'
import type { Figure } from './record.ts'
import { splitKnownUnit } from './unit.ts'

/** Where a number, or a word of approximation before one, can begin. */
const NUMBER_START = /[\d〇零一二两三四五六七八九十百千万亿约近超逾达上接大将高多至不连-]/
const DIGIT = /[\d.,]/
const NUMERAL = /[〇零一二两三四五六七八九十百千万亿]/

/**
 * Reads one typed item: 社情民意信息6条 (label first), 26条社情民意信息 (number first), or label=6 条 and label：6条.
 * The label is the shortest beginning after which everything is a quantity, so a number inside a name
 * (十四五规划调研2次, 第一议题学习12次) stays in the name.
 */
function parseEntryItem(item: string): Parsed<Figure> {
  if (/[=＝]/.test(item)) return parseFigureItem(item)
  const colon = /^([^:：]+)[:：](.+)$/.exec(item)
  if (colon) return parseFigureItem(`${colon[1]}=${colon[2]}`)
  let first: Parsed<Figure> | null = null
  for (let at = 0; at < item.length && at <= RECORD_LIMITS.label + 1; at += 1) {
    const [before = '', here = ''] = [item[at - 1], item[at]]
    if (!NUMBER_START.test(here)) continue
    // Never cut a number in two: the 1 of 16 and the 四 of 四五 belong to the number.
    if ((DIGIT.test(before) && DIGIT.test(here)) || (NUMERAL.test(before) && NUMERAL.test(here))) continue
    const parsed = readSplit(item, item.slice(0, at).trim(), item.slice(at))
    // 受众达2000余人 must not become the label 受众达.
    if (parsed.ok || parsed.problem.code === 'double-approximation') return parsed
    // Of several faults the one worth telling is that of what reads most like a figure.
    const telling = parsed.problem.code !== 'not-a-number' && parsed.problem.code !== 'bad-unit'
    if (first === null || (telling && !first.ok && first.problem.code === 'not-a-number')) first = parsed
  }
  return first ?? figureFault('not-a-number', item)
}

function readSplit(item: string, label: string, text: string): Parsed<Figure> {
  const quantity = parseQuantity(text)
  if (!quantity.ok) return figureFault(quantity.problem.code, item, quantity.problem.data || item)
  const known = splitKnownUnit(quantity.value.unit)
  const counted = known?.rest ?? ''
  if (label === '') {
    if (!known || counted === '') return figureFault('missing-label', item)
    return { ok: true, value: { ...quantity.value, label: counted, unit: known.unit } }
  }
  if (counted !== '') return figureFault('trailing-text', item, counted)
  return { ok: true, value: { label, ...quantity.value } }
}

/**
 * Reads what a writer types into the entry form: 社情民意信息6条，批示2件. Items are separated by ，,；;、。 or line
 * ends; a thousands comma is no separator. The strict form of a 数据 cell is read as well. Never throws.
 */
export function parseFiguresEntry(text: string): ParsedFigures {
  const pieces = plainWidth(text).split(/[;；、。\n\r，]|,(?!\d{3}(?!\d))|(?<!\d),/)
  return collectFigures(pieces, parseEntryItem)
}

/** The text for the entry form, which parseFiguresEntry reads back to the same figures. */
export function writeFiguresEntry(figures: readonly Figure[]): string {
  return figures
    .map((figure) => {
      const plain = figure.label + writeQuantity(figure)
      const read = parseFiguresEntry(plain)
      const back = read.problems.length === 0 && read.figures.length === 1 ? read.figures[0] : undefined
      const same =
        back?.label === figure.label &&
        back.value === figure.value &&
        back.unit === figure.unit &&
        back.approx === figure.approx
      return same ? plain : `${figure.label}=${writeQuantityCell(figure)}`
    })
    .join('，')
}
