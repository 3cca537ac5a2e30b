import type { FigureInline } from '../document/model.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Lexicon } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { clausesOf, titleWords } from './record-text.ts'

/** A wording such as 首次 inside the words of its record: 党派团体 首次 承办重点民主协商. */
export function sayWording(
  indicator: Indicator,
  records: readonly ActivityRecord[],
  figure: FigureInline,
): Phrase {
  const last = records.at(-1)
  const sources = last === undefined ? [] : [titleWords(last), ...clausesOf(last.summary)]
  const source = [...sources, indicator.label].find((words) => words.includes(indicator.text))
  if (source === undefined) return [indicator.label, figure]
  const at = source.indexOf(indicator.text)
  return [source.slice(0, at), figure, source.slice(at + indicator.text.length)]
}

/**
 * 连续三年 before what was done each year. 甲连续列入 with the titles 乙列入甲 becomes 甲连续四年列入乙;
 * titles that agree but for the year give the object: 连续三年开展“迎七一”系列活动.
 */
export function sayYears(
  indicator: Indicator,
  records: readonly ActivityRecord[],
  figure: FigureInline,
  lexicon: Lexicon,
): Phrase {
  const titles = [...new Set(records.map(titleWords))]
  const title = titles.length === 1 && !/[0-9]/u.test(titles[0] ?? '') ? (titles[0] ?? '') : ''
  const split = /^(.+)连续(.+)$/u.exec(indicator.label)
  if (split !== null) {
    const [, what = '', verb = ''] = split
    const place = title.endsWith(`${verb}${what}`) ? title.slice(0, -verb.length - what.length) : ''
    return [what, figure, verb, place]
  }
  const object = title === '' ? indicator.label.replace(/^连续/u, '') : title
  return [figure, lexicon.isAction(object) ? '' : (lexicon.verbsFor(object).at(0) ?? '开展'), object]
}
