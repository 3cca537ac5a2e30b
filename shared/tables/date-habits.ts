import { isPlainDay } from '../domain/date-cell.ts'
import { quoteShort } from '../domain/figure-problem.ts'
import type { Reason } from '../reasons/reason.ts'
import { isFormulaFault, saysDitto, saysNothing, squeezed } from './cell-text.ts'
import { readPoint, type DatePoint } from './date-point.ts'
import { readRange } from './date-range.ts'
import { kept } from './kept-answers.ts'
import type { Cell } from './model.ts'

/** What a date without a year, or one that only points up (同上), is read by. */
export type DateContext = {
  /** The year that whoever imports gave; it wins over the title's. */
  readonly givenYear: number | null
  /** The year that the title above the table names; null for none or several. */
  readonly titleYear: number | null
  /** What the row above was read as (YYYY-MM-DD), null for the first. */
  readonly above: { readonly date: string; readonly endDate: string | null } | null
  /** The month that a heading above the row names (3月, 2025年3月), for days written without one; '' for none. */
  readonly headingMonth: string
  /** Head of the column; 月份 makes a bare 3 the month of March. */
  readonly head: string
}

export type ReadDate =
  | {
      readonly kind: 'date'
      readonly date: string
      readonly endDate: string | null
      /** Why it wants to be looked at; null for what is plain. */
      readonly doubt: Reason | null
      /** Where the year came from when the cell has none. */
      readonly year: 'written' | 'given' | 'title' | 'above'
    }
  | { readonly kind: 'empty' }
  /** No date, or none that exists; `reason` says why. */
  | { readonly kind: 'fault'; readonly reason: Reason }

export const NO_CONTEXT: DateContext = {
  givenYear: null,
  titleYear: null,
  above: null,
  headingMonth: '',
  head: '',
}

/**
 * Reads a date cell of whatever habit: days, months, thirds of months, quarters and halves of years, spans of them,
 * serial numbers, with weekdays and times of day behind them. The order of day and month is never guessed in
 * silence, nor a year.
 */
export function readDate(cell: Cell, context: DateContext): ReadDate {
  const written = cell.day ?? (isPlainDay(cell.text) ? cell.text : null)
  if (written !== null) return { kind: 'date', date: written, endDate: null, doubt: null, year: 'written' }
  if (saysDitto(cell.text) || SAME_DAY.test(squeezed(cell.text))) return ditto(cell.text, context)
  if (saysNothing(cell.text)) return { kind: 'empty' }
  if (isFormulaFault(cell.text)) return fault({ code: 'formula-fault-date', what: quoteShort(cell.text) })
  const { plain, borrowed } = withMonth(knownPlain(cell.text), context)
  const serial = readSerial(plain)
  if (serial !== null) return { kind: 'date', date: serial, endDate: null, doubt: null, year: 'written' }
  const bare = bareNumber(cell, plain, context)
  if (bare !== null) return bare
  const about = /(左右|前后|以前|之前|前|以后|之后|后|起)$/.exec(plain)?.[1]
  const text = about === undefined ? plain : plain.slice(0, -about.length)
  const point = knownPoint(text) ?? readRange(text, aboveMonth(context))
  if (point === null) return fault({ code: 'no-day', what: quoteShort(cell.text) })
  const extra = [...borrowed, ...(about === undefined ? [] : [{ code: 'date-about', word: about } as const])]
  return place(cell.text, point, extra, context)
}

const SAME_DAY = /^(?:同日|当日|当天|同一天)$/
/** A day or third of a month without its month: 6日, 15日—16日, 下旬, 月底. */
const MONTHLESS = /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|[上中下]旬|上中旬|中下旬|月[初中底末]$)/

/** A day without its month gets that of the heading above, else that of the row above, which is to be looked at. */
function withMonth(plain: string, context: DateContext): { plain: string; borrowed: readonly Reason[] } {
  const { headingMonth, above, head } = context
  const isBare = headingMonth !== '' && /^\d{1,2}$/.test(plain) && /[日期]$/.test(squeezed(head))
  if (!isBare && !MONTHLESS.test(plain)) return { plain, borrowed: [] }
  const day = isBare ? `${plain}日` : plain.replace(/^月/, '')
  if (headingMonth !== '') return { plain: `${headingMonth}${day}`, borrowed: [] }
  if (above === null) return { plain, borrowed: [] }
  const month = Number((above.endDate ?? above.date).slice(5, 7))
  return { plain: `${month}月${day}`, borrowed: [{ code: 'date-month-above', month }] }
}

/** The month that a heading between the rows names: 一月, 3月份, 2025年3月; '' for any other heading. */
export function monthOfHeading(text: string): string {
  const plain = squeezed(text).replace(/^[（(【[]|[)）】\]:：]$/g, '')
  const named = /^(\d{4}年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/.exec(plain)
  if (!named) return ''
  const { from } = readPoint(plain) ?? {}
  return from === undefined ? '' : `${named[1] ?? ''}${from.month}月`
}

// A table of a year has few different days.
const knownPoint = kept(readPoint)
const knownPlain = kept(plainDate)

/** Whether a cell can be read as a date, given some year. */
export function looksLikeDate(cell: Cell): boolean {
  if (cell.day !== null) return true
  if (cell.text.length > 40) return false
  const read = readDate(cell, { ...NO_CONTEXT, givenYear: 2024, headingMonth: '1月' })
  return read.kind === 'date'
}

/** The one year that a title names: 2024年度, 二〇二四年, 2024.3; null for none or several. */
export function yearOfTitle(title: string): number | null {
  const plain = squeezed(title).replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (digits) =>
    [...digits].map((digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit)).join(''),
  )
  const years = new Set(
    [...plain.matchAll(/(?<!\d)((?:19|20)\d\d)(?=年|[-./]\d|[^\d]|$)/g)].map((match) => Number(match[1])),
  )
  const [year = null] = years
  return years.size === 1 ? year : null
}

/** Drops what says no day: weekdays, times, brackets around them. */
function plainDate(text: string): string {
  return squeezed(withoutClock(text))
    .replace(/[（(](?:星期|周|礼拜)[一二三四五六日天\d][）)]/g, '')
    .replace(/(?:星期|周|礼拜)[一二三四五六日天]/g, '')
    .replace(/[（(](?:上午|下午|全天|晚上?|农历.{0,6})[）)]/g, '')
    .replace(/(?<=\d{4}-\d{2}-\d{2})t?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/i, '')
    .replace(
      /(?<=[日号])(?:凌晨|早上|上午|中午|下午|傍晚|晚上?|全天)?(?:\d{1,2}[:：时点](?:\d{1,2}分?|半)?(?::\d{2})?(?:[-—~至到]+\d{1,2}[:：时点](?:\d{1,2}分?|半)?)?)?$/,
      '',
    )
    .replace(/(?:凌晨|早上|上午|中午|下午|傍晚|晚上?|全天)(?:\d{1,2}[:：时点].*)?$/, '')
    .replace(/^(?:于|在|约)/, '')
    .replace(/[。，,;；]$/, '')
}

/** Drops a time behind a space, before the space is gone and 6 14:30 reads as 614:30. */
function withoutClock(text: string): string {
  return text.replace(
    /(?<=[\d０-９])\s+[\d０-９]{1,2}[:：][\d０-９]{2}(?:[:：][\d０-９]{2})?(?:\s*[-—–~～至到]+\s*[\d０-９]{1,2}[:：][\d０-９]{2})?\s*$/,
    '',
  )
}

/** 45728 and 45728.375, as text or number, are days that a spreadsheet counts. */
function readSerial(plain: string): string | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(plain)) return null
  const whole = Math.floor(Number(plain))
  // 1954 to 2100: shorter counts would be postcodes or amounts.
  if (whole < 20_000 || whole > 73_415) return null
  return new Date(Date.UTC(1899, 11, 30) + whole * 86_400_000).toISOString().slice(0, 10)
}

/** Numbers that a spreadsheet may have spoilt: 3.10 is kept as 3.1. */
function bareNumber(cell: Cell, plain: string, context: DateContext): ReadDate | null {
  if (/^\d{1,2}$/.test(plain)) {
    const isMonth = squeezed(context.head).includes('月') && Number(plain) >= 1 && Number(plain) <= 12
    if (isMonth) return place(cell.text, readPoint(`${plain}月`)!, [], context)
    return fault({ code: 'date-only-number', what: quoteShort(cell.text) })
  }
  const spoilt = cell.number === null ? null : /^(\d{1,2})\.([123])$/.exec(plain)
  if (!spoilt) return null
  const [, month = '', day = ''] = spoilt
  const point = readPoint(plain)
  if (point === null) return null
  return place(cell.text, point, [{ code: 'date-spoilt', number: plain, month, day }], context)
}

function ditto(text: string, { above }: DateContext): ReadDate {
  if (above === null) return fault({ code: 'date-none-above', what: quoteShort(text) })
  return { kind: 'date', ...above, doubt: null, year: 'written' }
}

function aboveMonth({ above }: DateContext): number | null {
  return above === null ? null : Number((above.endDate ?? above.date).slice(5, 7))
}

/** Finds the year of a point and whether its days exist. */
function place(
  text: string,
  point: DatePoint & { readonly toYear?: number | null },
  extra: readonly Reason[],
  context: DateContext,
): ReadDate {
  const { givenYear, titleYear, above } = context
  const aboveYear = above === null ? null : Number(above.date.slice(0, 4))
  const [year, from] =
    point.year !== null
      ? ([point.year, 'written'] as const)
      : givenYear !== null
        ? ([givenYear, 'given'] as const)
        : titleYear !== null
          ? ([titleYear, 'title'] as const)
          : ([aboveYear, 'above'] as const)
  const what = (): string => quoteShort(text)
  if (year === null) return fault({ code: 'date-no-year', what: what() })
  if (year < 1900 || year > 2100) return fault({ code: 'day-year', what: what() })
  for (const { month, day } of [point.from, point.to]) {
    if (month < 1 || month > 12) return fault({ code: 'day-month', what: what(), month })
    if (day < 1 || (point.isDay && day > lastDay(year, month))) {
      return fault({ code: 'day-missing', what: what(), year, month, day })
    }
  }
  const intoNext = point.toYear === null && point.to.month < point.from.month
  const toYear = point.toYear ?? (intoNext ? year + 1 : year)
  const date = isoDay(year, point.from.month, Math.min(point.from.day, lastDay(year, point.from.month)))
  const end = isoDay(toYear, point.to.month, Math.min(point.to.day, lastDay(toYear, point.to.month)))
  if (end < date) return fault({ code: 'date-ends-early', what: what() })
  const doubts: Reason[] = [...point.doubts, ...extra]
  if (intoNext) doubts.push({ code: 'date-ends-next-year' })
  if (from === 'above') doubts.push({ code: 'date-year-above', year })
  return {
    kind: 'date',
    date,
    endDate: end === date ? null : end,
    doubt: doubts.length === 0 ? null : { code: 'date-doubt', what: what(), doubts },
    year: from,
  }
}

function lastDay(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
}

function fault(reason: Reason): ReadDate {
  return { kind: 'fault', reason }
}
