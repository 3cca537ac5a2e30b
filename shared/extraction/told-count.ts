import { matchEnd } from '../checking/match-end.ts'
import { CONTEXT, findNotFigure } from '../checking/not-figures.ts'
import { readChineseNumber } from '../domain/chinese-number.ts'
import type { Quantity } from '../domain/quantity.ts'
import { unitAt } from './counting-units.ts'

/** A count in words that a report plainly tells, where the checker of drafts, which must not err, sees a word. */
export type ToldCount = {
  /** Before `at` where words belong to it. */ readonly start?: number
  readonly end: number
  readonly quantity: Quantity
}

/** 召开全体会议一次. */
const ONCE = /一(次|场|期|批|轮|场次|件|篇|份|名|家)(?=[，。；、]|$)/y
const HELD = /(?:召开|举办|举行|开展|组织|承办|形成|编印|出版|撤销|劝辞)(?:了)?[^，。；、一]{2,16}$/
const RUN = /[二两三四五六七八九十百]{1,7}/y
const UNITS = new Set('次 场 场次 期 份 篇 件 名 位 人 家 项 条 户 批 批次'.split(' '))
const PEOPLE = new Set(['位', '名'])
/** 六次常委会会议 behind 召开十二次主席会议、. */
const IN_LIST = /^[^，。；、\d]{2,16}[、，]$|^[、，]$/
/** 连续四届获评: of years when a committee keeps an honour. */
const TERMS = /([两二三四五六七八九十]{1,2})届(?=(?:被|获|荣获|蝉联))/y
/** 八成委员. */
const TENTHS = /([二三四五六七八九])成(?=的?(?:委员|群众|企业|提案|建议|意见|受访|问题))/y
const NAME_FOLLOWS = /^[\u4e00-\u9fff]{2}/

/** The count at `at`: once, in a list behind a figure that ends at `listed`, of people, or in tenths; null for a word. */
export function readToldCount(text: string, at: number, listed: number | null): ToldCount | null {
  const before = text.slice(Math.max(0, at - CONTEXT), at)
  ONCE.lastIndex = at
  const once = ONCE.exec(text)
  if (once !== null && HELD.test(before)) {
    return { end: at + once[0].length, quantity: { value: 1, unit: once[1] ?? '', approx: '' } }
  }
  TENTHS.lastIndex = at
  const tenths = TENTHS.exec(text)
  if (tenths !== null && /(?:^|[，。；、]|有|约|近)$/.test(before)) {
    const value = (readChineseNumber(tenths[1] ?? '') ?? 0) * 10
    return { end: at + tenths[0].length, quantity: { value, unit: '%', approx: '' } }
  }
  TERMS.lastIndex = at
  const terms = TERMS.exec(text)
  if (terms !== null && before.endsWith('连续')) {
    const value = readChineseNumber(terms[1] ?? '') ?? 0
    return { start: at - 2, end: at + terms[0].length, quantity: { value, unit: '届', approx: '' } }
  }
  const runEnd = matchEnd(RUN, text, at)
  const unit = runEnd === at ? null : unitAt(text, runEnd)
  if (unit === null || !UNITS.has(unit.unit)) return null
  const digits = text.slice(at, runEnd)
  const value = readChineseNumber(digits)
  const end = runEnd + unit.written
  const after = text.slice(end, end + CONTEXT)
  if (value === null || value < 2 || !NAME_FOLLOWS.test(after)) return null
  const inList = listed !== null && at - listed <= CONTEXT && IN_LIST.test(text.slice(listed, at))
  const ofPeople = PEOPLE.has(unit.unit) && /(?:^|[，。；、])?有$/.test(before)
  if (!inList && !ofPeople) return null
  const use = findNotFigure({ numeral: 'chinese', before, lead: '', digits, unit: unit.unit, after })
  return use === null ? { end, quantity: { value, unit: unit.unit, approx: '' } } : null
}
