import type { Period } from '../domain/period.ts'

/** A period to compare with, and how a text names it. */
export type PreviousPeriod = Period & { readonly name: '上年' | '上年同期' | '上一时段' }

/**
 * The period before: as many years earlier as the period reaches over. A year gives the year before, a half-year
 * the same half of the year before, a term of five years the five before it.
 */
export function previousPeriod({ from, to }: Period): PreviousPeriod {
  let years = 1
  while (addYears(from, years) <= to) years += 1
  const isYear = addYears(from, 1) === dayAfter(to)
  const name = years > 1 ? '上一时段' : isYear ? '上年' : '上年同期'
  return { from: addYears(from, -years), to: addYears(to, -years), name }
}

/** The same day in another year; the last day of February stays the last. */
export function addYears(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const moved = Number(year) + years
  const isEnd = month === '02' && Number(date) === lastOfFebruary(Number(year))
  return `${String(moved).padStart(4, '0')}-${month}-${isEnd ? lastOfFebruary(moved) : date}`
}

function lastOfFebruary(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
