import type { ShellText } from './zh-CN/shell.ts'

const pad = (n: number) => String(n).padStart(2, '0')

function dayNumber(date: Date): number {
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000)
}

/** Hours and minutes on the clock of this computer: 09:05. */
export function formatClock(moment: Date): string {
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`
}

/** An ISO moment as a person says it: 今天 09:05, 昨天 17:30, 3月8日, 2024年3月8日. */
export function formatMoment(iso: string, now: Date, text: ShellText): string {
  const moment = new Date(iso)
  const days = dayNumber(now) - dayNumber(moment)
  if (days === 0) return text.today(formatClock(moment))
  if (days === 1) return text.yesterday(formatClock(moment))
  return formatDay(toDay(moment), toDay(now), text)
}

/** The calendar day of now on this computer. */
export function today(): string {
  return toDay(new Date())
}

/** formatMoment as of now. */
export function sinceNow(iso: string, text: ShellText): string {
  return formatMoment(iso, new Date(), text)
}

/** A day for a narrow place: month and day of this year, year and month of another. */
export function shortDay(day: string, now: string, text: ShellText): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return day.slice(0, 4) === now.slice(0, 4) ? text.monthDay(month, date) : text.yearMonth(year, month)
}

/** A YYYY-MM-DD day, with the year only when it is not that of `now`. */
export function formatDay(day: string, now: string, text: ShellText): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return day.slice(0, 4) === now.slice(0, 4) ? text.monthDay(month, date) : text.fullDay(year, month, date)
}

/** The calendar day of a moment on this computer, YYYY-MM-DD. */
export function toDay(moment: Date): string {
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}
