import { readChineseNumber } from '../domain/chinese-number.ts'
import type { Reason } from '../reasons/reason.ts'

/** A day, a month or a longer time as it is written, perhaps without its year or month. */
export type DatePoint = {
  readonly year: number | null
  /** The span within the year: 12 March is {3, 12}–{3, 12}; a whole month ends with day 31 or its last. */
  readonly from: { readonly month: number; readonly day: number }
  readonly to: { readonly month: number; readonly day: number }
  /** Months and days were both written, in which case the point is one day. */
  readonly isDay: boolean
  /** Why the reading is no more than likely; none where it is plain. */
  readonly doubts: readonly Reason[]
}

const YEAR = '(?:(\\d{4}|[〇零一二三四五六七八九]{4})年?度?)'
const MONTH = '(\\d{1,2}|[一二三四五六七八九十]{1,2})'
const DAY = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'

const ORDERS: readonly {
  readonly form: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => DatePoint | null
}[] = [
  // 2025-03-12, 2025/3/12, 2025.3.12, 2025年3月12日, 2025 年 03 月 12 号, 2025、3、12
  { form: /^(\d{4})[-/.、](\d{1,2})[-/.、](\d{1,2})[日号]?$/, read: ([, y, m, d]) => dayOf(y, m, d) },
  {
    form: new RegExp(`^${YEAR.replace('年?度?', '年')}${MONTH}月份?${DAY}[日号]?$`),
    read: ([, y, m, d]) => dayOf(y, m, d),
  },
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: ([, y, m, d]) => dayOf(y, m, d) },
  // 25年3月12日, 25.3.12
  {
    form: /^(\d{2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/,
    read: ([, y, m, d]) => dayOf(`20${y}`, m, d, [{ code: 'date-two-digits', year: `20${y}` }]),
  },
  // 12/3/2025: the order of day and month is anybody's guess unless one of them is over 12.
  { form: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, read: ([, a, b, y]) => yearLast(Number(a), Number(b), y) },
  // 3月12日, 3.12, 3/12, 3-12
  { form: new RegExp(`^${MONTH}月份?${DAY}[日号]?$`), read: ([, m, d]) => dayOf(undefined, m, d) },
  {
    form: /^(\d{1,2})(?:-(\d{1,2})|[/.](\d{1,2})[日号]?)$/,
    read: ([, m, a, b]) => monthFirst(Number(m), Number(a ?? b)),
  },
  // 2025年3月, 2025-03, 2025.3, 202503, 3月
  { form: new RegExp(`^${YEAR}(?:的)?${MONTH}月份?$`), read: ([, y, m]) => monthOf(y, m) },
  { form: /^(\d{4})[-/.](\d{1,2})$/, read: ([, y, m]) => monthOf(y, m) },
  { form: /^(\d{4})(0[1-9]|1[0-2])$/, read: ([, y, m]) => monthOf(y, m) },
  { form: new RegExp(`^${MONTH}月份?$`), read: ([, m]) => monthOf(undefined, m) },
  // 3月中旬, 2025年3月底
  {
    form: new RegExp(`^${YEAR}?${MONTH}月份?(上旬|中旬|下旬|上中旬|中下旬|初|中|底|末)$`),
    read: ([, y, m, third]) => thirdOf(y, m, third ?? ''),
  },
  // 第一季度, 2025年二季度, Q1, 上半年, 2025年
  {
    form: new RegExp(`^${YEAR}?(?:第?([一二三四1-4])季度?|q([1-4]))$`, 'i'),
    read: ([, y, quarter, q]) => {
      const place = readNumber(quarter ?? q ?? '') ?? 1
      return span(y, place * 3 - 2, place * 3)
    },
  },
  {
    form: new RegExp(`^${YEAR}?(上|下)半年$`),
    read: ([, y, half]) => (half === '上' ? span(y, 1, 6) : span(y, 7, 12)),
  },
  { form: new RegExp(`^${YEAR}?(?:全年|年度|1[-~—至]12月)$`), read: ([, y]) => span(y, 1, 12) },
  { form: /^(\d{4})年度?$/, read: ([, y]) => span(y, 1, 12, [{ code: 'date-only-year' }]) },
]

/** Reads one point of time in plain width without spaces; null for anything else. Days may not exist. */
export function readPoint(text: string): DatePoint | null {
  for (const { form, read } of ORDERS) {
    const match = form.exec(text)
    const point = match ? read(match) : null
    if (point !== null) return point
  }
  return null
}

export function readNumber(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[〇零一二三四五六七八九]{4}$/.test(text)) {
    return Number(
      [...text].map((digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit)).join(''),
    )
  }
  return readChineseNumber(text)
}

function dayOf(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
  doubts: readonly Reason[] = [],
): DatePoint | null {
  const [month, day] = [readNumber(m), readNumber(d)]
  if (month === null || day === null) return null
  return { year: readNumber(y), from: { month, day }, to: { month, day }, isDay: true, doubts }
}

function monthFirst(month: number, day: number): DatePoint | null {
  if (month <= 12 || day > 12) return dayOf(undefined, `${month}`, `${day}`)
  return dayOf(undefined, `${day}`, `${month}`, [
    { code: 'date-no-month', written: month, month: day, day: month },
  ])
}

function yearLast(a: number, b: number, y: string | undefined): DatePoint | null {
  if (a > 12) return dayOf(y, `${b}`, `${a}`)
  if (b > 12 || a === b) return dayOf(y, `${a}`, `${b}`)
  return dayOf(y, `${a}`, `${b}`, [{ code: 'date-order', month: a, day: b }])
}

function monthOf(y: string | undefined, m: string | undefined): DatePoint | null {
  const month = readNumber(m)
  return month === null ? null : span(y, month, month)
}

function span(y: string | undefined, first: number, last: number, doubts: readonly Reason[] = []): DatePoint {
  return {
    year: readNumber(y),
    from: { month: first, day: 1 },
    to: { month: last, day: 31 },
    isDay: false,
    doubts,
  }
}

const THIRDS: Readonly<Record<string, readonly [from: number, to: number, word: string]>> = {
  上旬: [1, 10, '上旬'],
  上中旬: [1, 20, '上中旬'],
  中下旬: [11, 31, '中下旬'],
  初: [1, 10, '月初'],
  中旬: [11, 20, '中旬'],
  中: [11, 20, '月中'],
  下旬: [21, 31, '下旬'],
  底: [21, 31, '月底'],
  末: [21, 31, '月末'],
}

function thirdOf(y: string | undefined, m: string | undefined, third: string): DatePoint | null {
  const month = readNumber(m)
  const days = THIRDS[third]
  if (month === null || !days) return null
  const [from, to, word] = days
  return {
    year: readNumber(y),
    from: { month, day: from },
    to: { month, day: to },
    isDay: false,
    doubts: [{ code: 'date-third', word, from, to: to === 31 ? null : to }],
  }
}
