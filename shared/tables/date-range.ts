import type { Reason } from '../reasons/reason.ts'
import { readNumber, readPoint, type DatePoint } from './date-point.ts'

/** A span may end in another year than it began. */
export type DateRange = DatePoint & { readonly toYear: number | null }

const STRONG = /^(.+?)(?:至|到|—+|–+|~+|～+|－+|--+|\.{3}|…+)(.+)$/
const WEAK = /[-]/g
const LIST = /[、,，和及与]/

/**
 * Reads a span of days or months: 3.12-3.14, 3月12日至14日, 2025.3.12—2025.3.14, 1-3月, 12-14日 (in `aboveMonth`), and
 * lists of days (3.12、3.14), which become the span that holds them. null for anything else.
 */
export function readRange(text: string, aboveMonth: number | null): DateRange | null {
  const strong = STRONG.exec(text)
  if (strong) {
    const range = join(strong[1] ?? '', strong[2] ?? '', aboveMonth)
    if (range !== null) return range
  }
  const dashes = [...text.matchAll(WEAK)].map(({ index }) => index)
  // The dash in the middle is the likely one: 2025-03-12-2025-03-14.
  const byMiddle = dashes.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))
  for (const at of byMiddle) {
    const range = join(text.slice(0, at), text.slice(at + 1), aboveMonth)
    if (range !== null) return range
  }
  const listed = text.split(LIST)
  if (listed.length < 2) return null
  const range = join(listed[0] ?? '', listed.at(-1) ?? '', aboveMonth)
  return range === null ? null : { ...range, doubts: [{ code: 'date-several', count: listed.length }] }
}

const ENDS_IN_NEXT: Reason = { code: 'date-ends-in-next-year' }

function join(left: string, right: string, aboveMonth: number | null): DateRange | null {
  const first = readPoint(left) ?? partialLeft(left, right, aboveMonth)
  if (first === null) return null
  const last = readPoint(right) ?? partialRight(right, first)
  if (last === null) return null
  if (first.isDay !== last.isDay && !(first.isDay || last.isDay)) return null
  const toYear = last.year ?? first.year
  const year = first.year ?? null
  const crosses = year !== null && last.year === null && last.to.month < first.from.month
  return {
    year: year ?? last.year,
    from: first.from,
    to: last.to,
    isDay: first.isDay && last.isDay,
    toYear: crosses ? year + 1 : toYear,
    doubts: crosses ? [...first.doubts, ...last.doubts, ENDS_IN_NEXT] : [...first.doubts, ...last.doubts],
  }
}

/** 1 of 1-3月, 2025年1 of 2025年1-3月, 12 of 12-14日. */
function partialLeft(left: string, right: string, aboveMonth: number | null): DatePoint | null {
  const month = /^(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})$/.exec(left)
  if (month && /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/.test(right)) return readPoint(`${left}月`)
  if (month && month[1] === undefined && /^\d{1,2}[日号]$/.test(right) && aboveMonth !== null) {
    const point = readPoint(`${aboveMonth}月${left}日`)
    return point === null ? null : { ...point, doubts: [{ code: 'date-month-above', month: aboveMonth }] }
  }
  return null
}

/** 14日 or 14 after 3月12日; 5 after 2025.3 is no day. */
function partialRight(right: string, first: DatePoint): DatePoint | null {
  const day = /^(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?$/.exec(right)
  if (!day || !first.isDay) return null
  const number = readNumber(day[1])
  if (number === null) return null
  const at = { month: first.from.month, day: number }
  return { year: first.year, from: at, to: at, isDay: true, doubts: [] }
}
