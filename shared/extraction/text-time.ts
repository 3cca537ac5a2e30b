const TIME =
  /今年(?:\d{1,2}月份?|[上下]半年|以来)?|本年度?|全年|年内|一年来|去年(?:\d{1,2}月份?|底)?|前年|上年度?|(?:20|19)\d\d年(?:度|以来|至今|\d{1,2}月份?|[上下]半年)?|(?:过去|近|这)[一二两三四五六七八九十]{0,2}年(?:来|间)?|[一二两三四五六七八九十]{1,3}年(?:来|多来|间)|\d{1,2}年来|本届[^，。；\n]{0,4}以来|[一二三四五六七八九十]{1,3}届[^，。；\n]{0,8}以来|换届以来|[上下]半年|[一二三四]季度|(?<!\d)\d{1,2}月份?(?!\d)|截至目前|截[至止]到?[\d年月日底末]{2,11}/g

export type TimeMark = { readonly at: number; readonly words: string }
export type TimeSpan = { readonly from: string | null; readonly to: string | null; readonly timeText: string }

/** The times a line names, in order. A number belongs to the last one before it in its sentence. */
export function timesOf(line: string): TimeMark[] {
  return Array.from(line.matchAll(TIME), ({ 0: words, index }) => ({ at: index, words }))
}

const OF_TEXT = /^(?:今年(?:以来)?|本年度?|全年|年内|一年来|过去一年|截至目前)$/

/** The days that words of time mean in a text on `year`; null where the words do not tell. */
export function spanOf(words: string, year: number | null, hasThisYear: boolean): TimeSpan {
  const none = { from: null, to: null, timeText: words }
  if (words === '' || OF_TEXT.test(words)) return { from: null, to: null, timeText: '' }
  const own = /^((?:19|20)\d\d)年/.exec(words)?.[1]
  const last = year === null ? null : hasThisYear ? year - 1 : year
  const named = own !== undefined ? Number(own) : /^(?:去年|上年)/.test(words) ? last : year
  if (named === null) return none
  const month = Number(/(\d{1,2})月/.exec(words)?.[1] ?? 0)
  if (month >= 1 && month <= 12) return days(named, month, month, words)
  if (/上半年/.test(words)) return days(named, 1, 6, words)
  if (/下半年/.test(words)) return days(named, 7, 12, words)
  const quarter = '一二三四'.indexOf(/([一二三四])季度/.exec(words)?.[1] ?? '-')
  if (quarter >= 0) return days(named, quarter * 3 + 1, quarter * 3 + 3, words)
  if (/^(?:去年|上年度?|(?:19|20)\d\d年度?)$/.test(words)) {
    return named === year ? { from: null, to: null, timeText: words } : days(named, 1, 12, words)
  }
  return none
}

function days(year: number, first: number, last: number, timeText: string): TimeSpan {
  const two = (value: number): string => String(value).padStart(2, '0')
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const end = last === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(last) ? 30 : 31
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(end)}`, timeText }
}

/** The year in the name of the text: 2020年工作综述. */
const TITLE = /(20\d\d)年(?!\d)度?[^，。；\n]{0,16}(?:综述|总结|回顾|报告|汇报|回眸|纪实|主要工作|月报)/
/** A year that the text speaks of, not one of its days. */
const YEAR = /(20\d\d)年(?!\d{1,2}月)/g
const OPENING = 1500

/** The year a text reports on: the one its heading names, else the one its opening names most; null without any. */
export function yearOf(text: string): number | null {
  const opening = text.slice(0, OPENING)
  const titled = TITLE.exec(opening)?.[1]
  if (titled !== undefined) return Number(titled)
  const counts = new Map<number, number>()
  for (const found of opening.matchAll(YEAR)) {
    const year = Number(found[1])
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  let best: [number, number] | null = null
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry
  return best?.[0] ?? null
}
