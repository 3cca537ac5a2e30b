import { CHINESE_NUMBER, readChineseNumber } from '../domain/chinese-number.ts'
import type { Period } from '../domain/period.ts'
import type { CheckedLine } from './checked-line.ts'
import type { Draft, Words } from './make-finding.ts'

/** 1956年正式成立以来, 成立于1956年. With an object behind it something smaller was founded: 2021年成立党总支. */
const FOUNDED =
  /(?<!\d)(1[89]\d{2}|20\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；、！？\d]{0,12}?(?:成立|创立|创建|建立|诞生|组建|设立)(?=以来|[之以]?后|至|到|时|的|[，。；！？）]|$)|(?:成立|创立|始建|创建|诞生|组建)于(1[89]\d{2}|20\d{2})年/g
/** 75年来, 近70年来, 至今已68年, 走过了七十五年. */
const SINCE = /(近|约|逾|超过?)?(\d{2,3}|[二三四五六七八九]?十[一二三四五六七八九]?)(余|多)?(?:周)?年来/g
const UP_TO_NOW =
  /(?:至今|迄今|距今|走过|历经)(?:了|已有?|过)?(近|约|逾|超过?)?(\d{2,3}|[二三四五六七八九]?十[一二三四五六七八九]?)(余|多)?(?:周)?年(?!代)/g
/** Words that may stand before 75年来 without saying since when. */
const NO_ORIGIN = /^(?:(?:在?(?:过去|这|过往|已往)的?)|回首|回望|回顾|走过|风雨|奋进)?$/
/** Smaller spans are terms and plans, not ages. */
const YOUNGEST = 10
/** An age further off than this is that of something else. */
const FARTHEST = 20

type Age = { readonly words: Words; readonly text: string; readonly low: number; readonly high: number }
type Founding = Words & { readonly year: number }

/**
 * N09: 75年来 beside 从1956年成立以来 has to be the time since then. The year now is the last of the period, or the one after
 * in which the review is read. Foundings count in the paragraph of the age and the one before; an age that names its own
 * beginning (新中国成立75年来) is left alone, and one founding that fits is enough.
 */
export function checkYears(lines: readonly CheckedLine[], period: Period): Draft[] {
  const now = Number(period.to.slice(0, 4))
  let before: Founding[] = []
  return lines.flatMap((line): Draft[] => {
    if (line.text.trim() === '') return []
    const here = foundings(line)
    const known = [...before, ...here]
    before = here
    if (known.length === 0) return []
    return agesOf(line).flatMap(({ words, text, low, high }): Draft[] => {
      const fits = ({ year }: Founding) => low <= now + 1 - year && now - year <= high
      const isMeant = ({ year }: Founding) => Math.abs(now - year - low) <= FARTHEST && now - year >= YOUNGEST
      const nearest = known.findLast(isMeant)
      if (nearest === undefined || known.some(fits)) return []
      const message = `“${text}”与“${nearest.year}年成立”不符：到${now}年是${now - nearest.year}年`
      return [{ rule: 'years', code: 'N09', severity: 'error', message, at: [words, nearest] }]
    })
  })
}

/** The foundings of a line, the last of each year. */
function foundings(line: CheckedLine): Founding[] {
  const byYear = new Map<number, Founding>()
  for (const { 0: words, 1: digits, 2: more, index } of line.plain.matchAll(FOUNDED)) {
    const year = Number(digits ?? more)
    byYear.delete(year)
    byYear.set(year, { line, start: index, end: index + words.length, year })
  }
  return [...byYear.values()]
}

function agesOf(line: CheckedLine): Age[] {
  const since = Array.from(line.plain.matchAll(SINCE)).filter(({ index }) =>
    NO_ORIGIN.test(
      line.plain
        .slice(Math.max(0, index - 16), index)
        .split(/[，。；：！？、\s“”]/)
        .at(-1) ?? '',
    ),
  )
  const found = [...since, ...line.plain.matchAll(UP_TO_NOW)].sort((a, b) => a.index - b.index)
  return found.flatMap(({ 0: text, 1: before = '', 2: digits = '', 3: more = '', index }): Age[] => {
    const years = /^\d/.test(digits)
      ? Number(digits)
      : readChineseNumber(CHINESE_NUMBER.exec(digits)?.[0] ?? '')
    if (years === null || years < YOUNGEST) return []
    const words = { line, start: index, end: index + text.length }
    return [{ words, text, ...spanOf(years, before, more) }]
  })
}

/** What a rounded age may stand for: 近70年 is 63 to 70, 70多年 71 to 79. */
function spanOf(years: number, before: string, more: string): { low: number; high: number } {
  if (before === '近') return { low: Math.floor(years * 0.9), high: years }
  if (before === '约') return { low: Math.floor(years * 0.9), high: Math.ceil(years * 1.1) }
  if (more !== '' || before !== '') return { low: years, high: years + 9 }
  return { low: years, high: years }
}
