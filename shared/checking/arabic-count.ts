import { parseQuantity } from '../domain/quantity-parse.ts'
import { approximationEnd, approximationStart } from './approximation-word.ts'
import { countingWordAt, numeralUnitAt } from './counting-word.ts'
import { MASK } from './masked-line.ts'
import { matchEnd } from './match-end.ts'
import { CONTEXT, isNotFigure } from './not-figures.ts'
import type { NumberToken } from './number-token.ts'
import { yearsStart } from './years-start.ts'

const DIGITS = /\d+(?:,\d+)*(?:\.\d+)?/y
/** 百 or 千, 余 or 多, 万 or 亿: what may stand between the digits and the counting word. */
const MAGNITUDE = /[百千]?(?:余|多|几|来(?!自|源|到))?(?:万亿|万|亿)?(?:余|多)?/y
const RANGE = / ?(?:[-–—~～]{1,2}|至|到) ?/y
const FIGURE_BESIDE = new RegExp(`${MASK}(?: ?(?:[-–—~～]{1,2}|至|到|、) ?)?$`)

/**
 * Reads the number whose first digit stands at `at`. It counts when a counting word follows, when 余 多 万 亿 or a word of
 * approximation makes it an amount, or when it runs into a bound figure (10—20件 with only 20件 bound), unless taxonomy 6
 * says what else it is.
 */
export function readArabicCount(text: string, at: number): NumberToken {
  let digitsEnd = matchEnd(DIGITS, text, at)
  const first = text.slice(at, digitsEnd)
  let numberEnd = magnitudeEnd(text, digitsEnd)
  const rangeEnd = matchEnd(RANGE, text, numberEnd)
  const opensRange = rangeEnd > numberEnd
  if (opensRange && /\d/.test(text[rangeEnd] ?? '')) {
    digitsEnd = matchEnd(DIGITS, text, rangeEnd)
    numberEnd = magnitudeEnd(text, digitsEnd)
  }
  const space = text[numberEnd] === ' ' ? 1 : 0
  const unit = countingWordAt(text, numberEnd + space)
  const unitEnd = unit === '' ? numberEnd : numberEnd + space + unit.length
  const end = approximationEnd(text, unitEnd)
  const start = approximationStart(text, at)
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  const touches = after.startsWith(MASK) || text[rangeEnd] === MASK || FIGURE_BESIDE.test(before)
  const isAmount = unit !== '' || start < at || numberEnd > digitsEnd || touches
  const counts =
    isAmount &&
    !isNotFigure({ numeral: 'arabic', before, lead: text.slice(start, at), digits: first, unit, after })
  const from = yearsStart(text, start, unit)
  const read = counts ? parseQuantity(text.slice(from, end)) : null
  return { start: from, end, next: Math.max(numberEnd, unitEnd), read }
}

function magnitudeEnd(text: string, at: number): number {
  return numeralUnitAt(text, at) ? at : matchEnd(MAGNITUDE, text, at)
}
