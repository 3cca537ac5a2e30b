/** Days of a line's beginning; `rest` is what follows them. */
export type LeadingDay = { readonly day: string; readonly endDay: string | null; readonly rest: string }

const DAY = 86_400_000
/** How far ahead a day without a year may lie; a later one was last year's, since records tell what was done. */
const AHEAD = 31

const WORDS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
}
const WEEKDAYS = '一二三四五六日'
const TO = String.raw`\s*[-—–~～至到]\s*`

const WORD = /^(大前天|前天|前日|昨天|昨日|昨晚|今天|今日|今早|今晚|明天|明日)/
const WEEKDAY = /^(上个?周|上个?星期|上个?礼拜|本周|这周|这个?星期|周|星期|礼拜)([一二三四五六日天])/
const FULL = new RegExp(
  String.raw`^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?(?:${TO}(?:(\d{1,2})月)?(\d{1,2})[日号])?(?![\d.])`,
)
const MONTH_DAY = new RegExp(
  String.raw`^(\d{1,2})月(\d{1,2})(?:[日号]?${TO}(?:(\d{1,2})月)?(\d{1,2})[日号]|[日号]?)(?!\d)`,
)
const SHORT = /^(\d{1,2})[-/.](\d{1,2})(?=$|[\s，,；;])/
const DATE_ONLY = /^(\d{1,2})[日号](?![\d线楼])/
const HOUR = /^(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)/

/**
 * Reads the day that a line begins with, as people say it: 今天, 昨天, 上周五, 12日, 3月12日, 3月12日至14日, 3.12,
 * 2025-03-12, 2025年3月12日. Without a year it is the nearest such day that is not far ahead of `today`; a day that does
 * not exist is none. null when the line begins otherwise.
 */
export function readLeadingDay(line: string, today: string): LeadingDay | null {
  const text = line.trimStart()
  const now = numberOf(today)
  const found = byWord(text, now) ?? byWeekday(text, now) ?? byNumbers(text, today) ?? byDateOnly(text, today)
  if (found === null) return null
  const rest = text.slice(found.length).replace(HOUR, '')
  return { day: found.day, endDay: found.endDay, rest: rest.replace(/^[\s，,；;:：]+/, '') }
}

type Found = { day: string; endDay: string | null; length: number }

function byWord(text: string, now: number): Found | null {
  const word = WORD.exec(text)?.[1]
  return word === undefined
    ? null
    : { day: dayOf(now + (WORDS[word] ?? 0)), endDay: null, length: word.length }
}

function byWeekday(text: string, now: number): Found | null {
  const match = WEEKDAY.exec(text)
  if (match === null) return null
  const [whole, which = '', name = ''] = match
  const wanted = WEEKDAYS.indexOf(name === '天' ? '日' : name)
  // 1970-01-01 was a Thursday; Monday is the first day of the week.
  const today = (now + 3) % 7
  const monday = now - today
  const inWeek = which.startsWith('上') ? monday - 7 + wanted : monday + wanted
  const isBare = !/^[上本这]/.test(which)
  return { day: dayOf(isBare && wanted > today ? inWeek - 7 : inWeek), endDay: null, length: whole.length }
}

function byNumbers(text: string, today: string): Found | null {
  const full = FULL.exec(text)
  const match = full ?? MONTH_DAY.exec(text) ?? SHORT.exec(text)
  if (match === null) return null
  const [month, date, endMonth, endDate] = full === null ? match.slice(1, 5) : match.slice(2, 6)
  const day =
    full === null
      ? nearest(Number(month), Number(date), today)
      : exact(Number(full[1]), Number(month), Number(date))
  if (day === null) return null
  const length = match[0].length
  if (endDate === undefined) return { day, endDay: null, length }
  const endDay = exact(Number(day.slice(0, 4)), Number(endMonth ?? month), Number(endDate))
  return endDay === null || endDay < day ? null : { day, endDay: endDay === day ? null : endDay, length }
}

function byDateOnly(text: string, today: string): Found | null {
  const match = DATE_ONLY.exec(text)
  if (match === null) return null
  const [year = 0, month = 0] = today.split('-').map(Number)
  const date = Number(match[1])
  const inMonth = exact(year, month, date)
  const day =
    inMonth !== null && inMonth <= today
      ? inMonth
      : exact(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, date)
  return day === null ? null : { day, endDay: null, length: match[0].length }
}

function nearest(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const thisYear = exact(year, month, date)
  if (thisYear !== null && numberOf(thisYear) <= numberOf(today) + AHEAD) return thisYear
  return exact(year - 1, month, date)
}

function exact(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || date > 31 || year < 1900 || year > 2100) return null
  const day = dayOf(Date.UTC(year, month - 1, date) / DAY)
  return Number(day.slice(8)) === date ? day : null
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}

function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
