import { isExact } from './agreement.ts'
import type { CheckedLine } from './checked-line.ts'
import { coreWords } from './concept.ts'
import { wordsOf } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import type { Mention } from './mention.ts'
import { decimalText, isPercentOf, percentText } from './proportion.ts'

const RISE = /(?:增长|增加|提高|上升|提升|增幅|上涨)(?:了|为|达|率为)?$/
const FALL = /(?:下降|减少|降低|回落|降幅|下跌)(?:了|为|达)?$/
const WORD = /(?:增|提|上|下|减|降|回)[长加高升幅涨降少低落跌](?:率)?(?:了|为|达)?$/
/** 从412件增加到453件, 由412件上升为453件. */
const FROM = /(?:从|由)[^，。；]{0,16}$/
const TO = /^[^，。；]{0,16}(?:到|至|为|成)[^，。；]{0,8}$/
/** 比上年的412件. */
const THAN = /比(?:去年|上年|前年|上届|往年|\d{4}年)(?:度|同期)?[^，。；]{0,6}$/
const SINCE_WHEN = /同比|环比|[比较](?:去年|上年|前年|上届|往年|\d{4}年)?(?:度|同期)?|净|共|总数|总量|数量/g
const LAST = /去年|上年|上届|前年/
/** How far back the two values may stand, in numbers. */
const REACH = 8

/**
 * N09: a change in per cent, or between two rates in percentage points, follows from the two values where the sentence
 * prints both: 从412件增加到453件，增长10.0%; 453件，比上年的412件增长10.0%; 去年412件，今年453件，增长10.0%.
 */
export function checkGrowth(line: CheckedLine, mentions: readonly Mention[]): Draft[] {
  return mentions.flatMap((change, at): Draft[] => {
    const isPoints = change.base.endsWith('百分点')
    if (!isPoints && change.base !== '%') return []
    const rises = RISE.test(change.clauseBefore)
    if ((!rises && !FALL.test(change.clauseBefore)) || !isOwnChange(change.clauseBefore)) return []
    const values = mentions
      .slice(Math.max(0, at - REACH), at)
      .filter(({ base }) => (isPoints ? base === '%' : base !== '%' && !base.endsWith('百分点')))
    const pair = pairOf(line, values)
    if (pair === null || !isExact(pair.old) || !isExact(pair.new) || pair.old.amount === 0n) return []
    const [low, high] = rises ? [pair.old, pair.new] : [pair.new, pair.old]
    const gap = high.amount - low.amount
    const right = isPoints ? gap === change.amount : isPercentOf(change, gap, pair.old.amount)
    if (gap >= 0n && right) return []
    const word = WORD.exec(change.clauseBefore)?.[0] ?? ''
    const message = `从${pair.old.text}到${pair.new.text}${correction(change, pair, isPoints)}，文中写${change.text.startsWith(word) ? '' : word}${change.text}`
    const places: Draft['at'] = [wordsOf(line, change), wordsOf(line, pair.old), wordsOf(line, pair.new)]
    return [{ rule: 'rate', code: 'N09', severity: 'error', message, at: places }]
  })
}

type Pair = { readonly old: Mention; readonly new: Mention }

/** The two values that the words set against each other, the last ones before the change; null when they do not. */
function pairOf({ plain }: CheckedLine, values: readonly Mention[]): Pair | null {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const [first, second] = [values[at - 1], values[at]]
    if (first === undefined || second === undefined || first.base !== second.base) continue
    const between = plain.slice(first.end, second.start)
    if (FROM.test(first.clauseBefore) && TO.test(between)) return { old: first, new: second }
    if (THAN.test(second.clauseBefore)) return { old: second, new: first }
    if (LAST.test(first.scope) && second.scope === '' && isSameSubject(first, second))
      return { old: first, new: second }
  }
  return null
}

/** Whether the change is that of the values before it; 立案率增长, 年均增长 and 分别增长 are others. */
function isOwnChange(words: string): boolean {
  return words.replace(RISE, '').replace(FALL, '').replaceAll(SINCE_WHEN, '').trim() === ''
}

function isSameSubject(a: Mention, b: Mention): boolean {
  const [first, second] = [a, b].map(({ before }) => coreWords(before.replace(LAST, '')))
  return first === second || first === '' || second === ''
}

function correction({ decimals }: Mention, { old, new: now }: Pair, isPoints: boolean): string {
  const gap = now.amount - old.amount
  if (gap === 0n) return '持平'
  const size = gap < 0n ? -gap : gap
  const word = gap < 0n ? '下降' : isPoints ? '提高' : '增长'
  return isPoints
    ? `${word}${decimalText(size, decimals)}个百分点`
    : `${word}${percentText(size, old.amount, decimals)}%`
}
