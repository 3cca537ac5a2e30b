import { approximationEnd, approximationStart } from '../checking/approximation-word.ts'
import { readChineseCount } from '../checking/chinese-count.ts'
import { numeralUnitAt } from '../checking/counting-word.ts'
import { matchEnd } from '../checking/match-end.ts'
import { CONTEXT, findNotFigure } from '../checking/not-figures.ts'
import type { LeftOut } from '../reasons/left-out.ts'
import { yearsStart } from '../checking/years-start.ts'
import { parseQuantity } from '../domain/quantity-parse.ts'
import type { Quantity } from '../domain/quantity.ts'
import { readToldCount } from './told-count.ts'
import { unitAt } from './counting-units.ts'
import type { FoundUnit } from './counting-units.ts'
import { EXCLUSIONS } from './exclusions.ts'
import { fixedPhraseAt } from './fixed-phrases.ts'
import { deedOf } from './label-words.ts'
import { nameSpans } from './name-spans.ts'

/** A number of a line: a figure when it has a quantity, else left out for a reason. Offsets are those of the line. */
export type ScannedNumber = {
  readonly start: number
  readonly end: number
  readonly quantity: Quantity | null
  /** Why it is no figure; '' for figures. */
  readonly why: LeftOut | ''
  /** Whether the unit is the text's own and not taken from a neighbour. */
  readonly sure: boolean
  /** Part of a name or a set phrase, which may go on in what another number counts. */
  readonly isName: boolean
}

const NUMERAL = /[\d〇零一二两三四五六七八九十百千万亿双第最]/g
/**
 * Digits, in groups of three perhaps (1,200; 1 200 before what it counts), and on the next line where a narrow page has
 * broken the number.
 */
const DIGITS =
  /\d{1,2}(?:[ \u2009\u202f]\d{3})+(?![\d.,])(?= ?[\u4e00-\u9fff%])|\d+(?:\u2060\d+)*(?:,\d{3}(?!\d))*(?:\.\d+)?/y
/** What stands within a number without being of it. */
const WITHIN = /(?<=\d)[ \u2009\u202f\u2060](?=\d)/g
/** 百 or 千, 余 or 多, 万 or 亿: what may stand between digits and counting word. */
const MAGNITUDE = / ?(?:百|千(?![伏瓦克米卡]))?(?:余|多|几|来(?!自|源|到))? ?(?:万亿|万|亿)? ?(?:余|多)?/y
const RANGE = / ?(?:[-–—~～]{1,2}|至|到) ?(?=\d)/y
/** People are often counted without a counting word: 3万余干部群众. */
const PEOPLE = /^(?:干部|群众|委员|师生|党员|市民|居民|学生|职工|观众|村民|网友)/
const COUNTED_PEOPLE = /(?:群众|委员|人员|学生|居民|党员|职工)$/
/** Between numbers of one enumeration that share the counting word of the last: 12、15和20件; 委员1100余、群众5800余人次. */
const SHARED = /^ ?(?:[、和与及]|以及) ?[^\d，。；、]{0,6}$/
const FAR = 12

type Raw = ScannedNumber & {
  /** An amount without a counting word; it may take its neighbour's. */
  readonly open: boolean
}

/** Every number of a line in reading order, apart from each other. `plain` has plain digits and equal offsets. */
export function scanNumbers(plain: string): ScannedNumber[] {
  const numbers: Raw[] = []
  const names = nameSpans(plain)
  let name = 0
  NUMERAL.lastIndex = 0
  for (let found = NUMERAL.exec(plain); found !== null; found = NUMERAL.exec(plain)) {
    const at = found.index
    while ((names[name]?.end ?? Infinity) <= at) name += 1
    const span = names[name]
    if (span !== undefined && span.start <= at) {
      numbers.push(...namedNumbers(plain, span.start, span.end))
      NUMERAL.lastIndex = span.end
      continue
    }
    const isDigit = /\d/.test(found[0])
    const fixed = isDigit ? null : fixedPhraseAt(plain, at)
    if (fixed !== null) {
      numbers.push(named(at, fixed.end, fixed.why))
      NUMERAL.lastIndex = fixed.end
      continue
    }
    const { raw, next } = isDigit ? readDigits(plain, at) : readNumerals(plain, at, numbers.at(-1))
    if (raw !== null && raw.start >= (numbers.at(-1)?.end ?? 0)) numbers.push(raw)
    NUMERAL.lastIndex = next
  }
  return shareUnits(plain, numbers)
}

function leftOut(start: number, end: number, why: LeftOut): Raw {
  return { start, end, quantity: null, why, sure: true, isName: false, open: false }
}

function named(start: number, end: number, why: LeftOut): Raw {
  return { ...leftOut(start, end, why), isName: true }
}

const LONGEST_NAME = 24
const NAMED = /\d+(?:[.,]\d+)*[^\d\s“”‘’《》【】「」『』，。、"]?/g
/** A lone 一 or 万 in a name is a word; these count something or stand for a series. */
const COUNTS = /\d|[二两三四五六七八九十百千]/

/** What a name numbers: the whole of a short name, the digits of a long one. It is left alone in any case. */
function namedNumbers(plain: string, start: number, end: number): Raw[] {
  const words = plain.slice(start, Math.min(end, start + LONGEST_NAME + 2))
  if (end - start <= LONGEST_NAME + 2) {
    return COUNTS.test(words) ? [named(start + 1, end - 1, 'in-name')] : []
  }
  return Array.from(plain.slice(start, end).matchAll(NAMED), ({ 0: digits, index }) =>
    named(start + index, start + index + digits.length, 'in-name'),
  )
}

function readDigits(plain: string, at: number): { raw: Raw; next: number } {
  let digitsEnd = matchEnd(DIGITS, plain, at)
  // 26 270件 at the start of a line is a mark with a number behind it, and so is a third number of a row.
  const gap = plain.slice(at, digitsEnd).search(/[ \u2009\u202f]/)
  if (gap > 0 && /(?:^|[\d.%] ?)$/.test(plain.slice(0, at).trimStart())) digitsEnd = at + gap
  const first = plain.slice(at, digitsEnd)
  let numberEnd = numeralUnitAt(plain, digitsEnd) ? digitsEnd : trimmedEnd(plain, digitsEnd)
  const rangeEnd = matchEnd(RANGE, plain, numberEnd)
  const isRange = rangeEnd > numberEnd
  if (isRange) {
    digitsEnd = matchEnd(DIGITS, plain, rangeEnd)
    numberEnd = trimmedEnd(plain, digitsEnd)
  }
  const space = /[ \u2060]/.test(plain[numberEnd] ?? '') ? 1 : 0
  const aside = unitAside(plain, numberEnd)
  const unit = aside?.unit ?? unitAt(plain, numberEnd + space) ?? unitAhead(plain, at)
  const unitEnd =
    unit === null ? numberEnd : (aside?.end ?? numberEnd + (unit.written > 0 ? space + unit.written : 0))
  const end = unit === null ? unitEnd : approximationEnd(plain, unitEnd)
  const start = approximationStart(plain, at)
  const written = unit?.unit ?? ''
  const from = yearsStart(plain, start, written)
  const context = {
    numeral: 'arabic' as const,
    before: plain.slice(Math.max(0, start - CONTEXT), start),
    lead: plain.slice(start, at),
    digits: first,
    unit: written,
    after: plain.slice(end, end + CONTEXT),
  }
  const next = Math.max(end, at + 1)
  const use = findNotFigure(context) ?? findNotFigure(context, EXCLUSIONS)
  if (use !== null) {
    // G60 is of the name around it.
    const isName = /[A-Za-z]-?$/.test(context.before)
    return { raw: { ...leftOut(at, Math.max(unitEnd, digitsEnd), use.why), isName }, next }
  }
  const isAmount = numberEnd > digitsEnd || start < at
  if (unit === null) {
    const people = isAmount && PEOPLE.test(context.after)
    const quantity = people ? quantityOf(plain.slice(start, end) + '人') : null
    if (quantity !== null)
      return { raw: { start, end, quantity, why: '', sure: false, isName: false, open: false }, next }
    const open = !isRange && first.length < 10
    return { raw: { ...leftOut(isAmount ? start : at, end, 'no-unit'), open }, next }
  }
  if (isRange) return { raw: leftOut(from, end, 'range'), next }
  const quantity = quantityOf(plain.slice(from, numberEnd) + written + plain.slice(unitEnd, end))
  // 约6000余元 says twice that it is not exact; the word inside counts.
  const inner = quantity ?? quantityOf(plain.slice(at, numberEnd) + written)
  if (inner === null) return { raw: leftOut(from, end, 'unread'), next }
  return {
    raw: { start: from, end, quantity: inner, why: '', sure: quantity !== null, isName: false, open: false },
    next,
  }
}

/** A counting word in brackets behind a number: 捐资320（万元）. */
function unitAside(plain: string, at: number): { unit: FoundUnit; end: number } | null {
  const word = /^ ?[（(]([^（）()\d]{1,4})[）)]/.exec(plain.slice(at, at + 7))
  const unit = unitAt(word?.[1] ?? '', 0)
  if (word === null || unit === null || unit.written !== word[1]?.length) return null
  return { unit, end: at + word[0].length }
}

/** A counting word in brackets before a number: 捐资（万元）：320. Nothing of it is written behind. */
function unitAhead(plain: string, at: number): FoundUnit | null {
  const word =
    /[（(]([^（）()\d]{1,4})[）)] ?[：:为]? ?$/.exec(plain.slice(Math.max(0, at - 10), at))?.[1] ?? ''
  const unit = unitAt(word, 0)
  return unit === null || unit.written !== word.length ? null : { unit: unit.unit, written: 0 }
}

function trimmedEnd(plain: string, at: number): number {
  let end = matchEnd(MAGNITUDE, plain, at)
  while (end > at && plain[end - 1] === ' ') end -= 1
  return end
}

function readNumerals(plain: string, at: number, after: Raw | undefined): { raw: Raw | null; next: number } {
  const told = readToldCount(plain, at, after !== undefined && after.quantity !== null ? after.end : null)
  if (told !== null) {
    const { end, quantity } = told
    return {
      raw: { start: told.start ?? at, end, quantity, why: '', sure: false, isName: false, open: false },
      next: end,
    }
  }
  const { start, end, next, read } = readChineseCount(plain, at)
  if (read === null) return { raw: null, next }
  if (!read.ok) return { raw: leftOut(start, end, 'unread'), next }
  return { raw: { start, end, quantity: read.value, why: '', sure: true, isName: false, open: false }, next }
}

function quantityOf(text: string): Quantity | null {
  const read = parseQuantity(text.replace(WITHIN, ''))
  return read.ok ? read.value : null
}

/** Gives the numbers of an enumeration that have no counting word of their own that of the number behind them. */
function shareUnits(plain: string, numbers: readonly Raw[]): ScannedNumber[] {
  const shared = [...numbers]
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const number = shared[at]
    const behind = shared[at + 1]
    // 提高4个和2个百分点
    if (number?.quantity?.unit === '个' && behind?.quantity?.unit === '个百分点') {
      if (SHARED.test(plain.slice(number.end, behind.start)))
        shared[at] = { ...number, quantity: { ...number.quantity, unit: '个百分点' } }
      continue
    }
    if (!number?.open || behind === undefined || behind.quantity === null) continue
    const between = plain.slice(number.end, behind.start)
    if (behind.start - number.end > FAR || !SHARED.test(between) || splitNumber(plain, number)) continue
    // 接待群众1100余、收集意见320余条: another deed has another unit.
    const unit = deedOf(between.replace(/^[、和与及 ]+/, '')).verb === '' ? behind.quantity.unit : '人'
    if (unit === '人' && !COUNTED_PEOPLE.test(plain.slice(Math.max(0, number.start - 2), number.start)))
      continue
    const quantity = quantityOf(plain.slice(number.start, number.end) + unit)
    if (quantity === null) continue
    shared[at] = { ...number, quantity, why: '', sure: false, isName: false, open: false }
  }
  return shared.map(({ open: _open, ...number }) => number)
}

/** 3、5件 after 第 or within a date was left out before; a list mark at the start of a line is none either. */
function splitNumber(plain: string, { start, end }: Raw): boolean {
  return start < 4 && plain.slice(0, start).trim() === '' && /^[、.．]/.test(plain.slice(end, end + 1))
}
