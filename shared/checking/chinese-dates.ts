import type { Period } from '../domain/period.ts'
import { nameYears } from '../drafting/span.ts'

/** 2025-01-05 as 2025年1月5日. */
export function chineseDay(day: string): string {
  const [year, month, date] = numbersOf(day)
  return `${year}年${month}月${date}日`
}

/** A day as the start of something: 2025年 and 2025年7月 for the first of a year or month. */
export function chineseStart(day: string): string {
  const [year, month, date] = numbersOf(day)
  if (date !== 1) return chineseDay(day)
  return month === 1 ? `${year}年` : `${year}年${month}月`
}

/** 2024年, 2013—2024年, 2024年1月—6月, 2022年1月1日—2024年9月19日: as short as the period allows. */
export function chinesePeriod({ from, to }: Period): string {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return nameYears({ from, to })
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const [year, month] = numbersOf(from)
  const [toYear, toMonth] = numbersOf(to)
  if (from.endsWith('-01') && isMonthEnd(to)) {
    const start = `${year}年${month}月`
    if (from.slice(0, 7) === to.slice(0, 7)) return start
    return `${start}—${sameYear ? '' : `${toYear}年`}${toMonth}月`
  }
  const end = chineseDay(to)
  return `${chineseDay(from)}—${sameYear ? end.slice(5) : end}`
}

const EIGHT_HOURS = 8 * 3_600_000

/** A moment on the clock of Beijing, which is that of every office, whatever the computer's zone: 2025年1月10日16时00分. */
export function beijingMoment(iso: string): string {
  const [day = '', clock = ''] = inBeijing(iso).split('T')
  return `${chineseDay(day)}${clock.slice(0, 2)}时${clock.slice(3, 5)}分`
}

export function beijingDay(iso: string): string {
  return chineseDay(inBeijing(iso).slice(0, 10))
}

function inBeijing(iso: string): string {
  return new Date(Date.parse(iso) + EIGHT_HOURS).toISOString()
}

function isMonthEnd(day: string): boolean {
  return new Date(Date.parse(day) + 86_400_000).toISOString().endsWith('-01T00:00:00.000Z')
}

function numbersOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}
