const TIME =
  /[去上]年度?同期|今年(?:\d{1,2}月份?|[上下]半年|以来)?|本年度?|全年|年内|一年来|去年(?:\d{1,2}月份?|底)?|前年|上一?年度?|(?:20|19)\d\d年(?:度|以来|至今|\d{1,2}月份?|[上下]半年)?|(?:过去|近|这)[一二两三四五六七八九十]{0,2}年(?:来|间)?|[一二两三四五六七八九十]{1,3}年(?:来|多来|间)|\d{1,2}年来|本届[^，。；\n]{0,4}以来|[一二三四五六七八九十]{1,3}届[^，。；\n]{0,8}以来|换届以来|[上下]半年|[一二三四]季度|(?<!\d)\d{1,2}月份?(?!\d)|截至目前|截[至止]到?[\d年月日底末]{2,11}/g

export type TimeMark = {
  readonly at: number
  readonly words: string
  /** Where its bracket closes, behind which it says nothing; null outside of brackets. */
  readonly until: number | null
  /** Whether something is only compared with it: 比上年增加, 由去年的298件增加到326件. */
  readonly isCompared: boolean
}
export type TimeSpan = { readonly from: string | null; readonly to: string | null; readonly timeText: string }

const LONGEST_ASIDE = 24
/** How many marks are looked back upon. */
const MARKS = 4

/** The times a line names, in order. A number belongs to the last one before it in its sentence. */
export function timesOf(line: string): TimeMark[] {
  return Array.from(line.matchAll(TIME), ({ 0: words, index }) => {
    const before = line[index - 1] ?? ''
    const close = /[（(]/.test(before) ? line.slice(index, index + LONGEST_ASIDE).search(/[）)]/) : -1
    return {
      at: index,
      words,
      until: close < 0 ? null : index + close,
      isCompared: /[比较由从]/.test(before) || /^(?:同期)?(?:相比|比)/.test(line.slice(index + words.length)),
    }
  })
}

/** The mark among `times` up to `last` that a number at `start` belongs to, not before `from`. */
export function timeBefore(
  line: string,
  times: readonly TimeMark[],
  last: number,
  start: number,
  from: number,
): { words: string; isBeside: boolean } {
  for (let at = last; at >= Math.max(0, last - MARKS); at -= 1) {
    const mark = times[at]
    if (mark === undefined || mark.at < from) break
    const isDirect = /^(?:的|为|是|仅|只有|仅有|)$/.test(line.slice(mark.at + mark.words.length, start))
    const isOver = mark.until !== null && start > mark.until
    if (mark.at < start && !isOver && (!mark.isCompared || isDirect))
      return { words: mark.words, isBeside: isDirect || mark.isCompared || mark.until !== null }
  }
  return { words: '', isBeside: false }
}

const OF_TEXT = /^(?:今年(?:以来)?|本年度?|全年|年内|一年来|过去一年|截至目前)$/

/**
 * The days that words of time mean in a text on `year`; null where the words do not tell. A review that looks back may call
 * its own year 去年; 上年 is the one before it, and so is 去年 beside a number of the year.
 */
export function spanOf(words: string, year: number | null, hasThisYear: boolean, isBeside = false): TimeSpan {
  const none = { from: null, to: null, timeText: words }
  if (words === '' || OF_TEXT.test(words)) return { from: null, to: null, timeText: '' }
  const own = /^((?:19|20)\d\d)年/.exec(words)?.[1]
  const isBefore = hasThisYear || isBeside || /^上|同期/.test(words)
  const last = year === null ? null : isBefore ? year - 1 : year
  const named = own !== undefined ? Number(own) : /^(?:去年|上一?年)/.test(words) ? last : year
  if (named === null) return none
  const month = Number(/(\d{1,2})月/.exec(words)?.[1] ?? 0)
  if (month >= 1 && month <= 12) return days(named, month, month, words)
  if (/上半年/.test(words)) return days(named, 1, 6, words)
  if (/下半年/.test(words)) return days(named, 7, 12, words)
  const quarter = '一二三四'.indexOf(/([一二三四])季度/.exec(words)?.[1] ?? '-')
  if (quarter >= 0) return days(named, quarter * 3 + 1, quarter * 3 + 3, words)
  if (/^(?:[去上]年度?同期|去年|上一?年度?|(?:19|20)\d\d年度?)$/.test(words)) {
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
