import { scaledText, ONE } from '../domain/decimal.ts'
import { joinQuantity, writeQuantity } from '../domain/quantity-format.ts'
import type { Approximation } from '../domain/quantity.ts'
import { splitUnit } from '../domain/unit.ts'
import { valueOf } from './amount.ts'
import type { Amount } from './amount.ts'
import { rateText, roundForPrint } from './round.ts'
import type { PrintStyle } from './round.ts'

/** What a review prints, and the word in it. */
export interface Printed {
  text: string
  approx: string
}

export const EXACT: PrintStyle = { approx: '', digits: null, numeral: 'arabic' }

/** 逾, 近 and 超 take a round hundred, thousand or ten thousand as a word: 逾百次 (rounding-cases.csv). */
const ROUND_WORDS: Readonly<Record<string, string>> = { '100': '百', '1000': '千', '10000': '万' }

/**
 * 23余次 is no Chinese: 余 and 多 follow a round number, so the total goes down to its ten; single digits drop
 * the word. In 万 and 亿 two decimals stand before the word (2.83万余人次); 290.0005万多元 would be neither exact nor
 * round.
 */
function keepIdiom(amount: Amount, digits: number | null): Amount {
  const { base, power } = splitUnit(amount.unit)
  if (amount.approx !== '余' && amount.approx !== '多') return amount
  if (power > 0) {
    if (digits !== null) return amount
    const hundredth = ONE / 100n
    const scaled = (amount.scaled / hundredth) * hundredth
    return scaled === 0n ? amount : { ...amount, scaled }
  }
  if (base === '%') return { ...amount, approx: '以上' }
  const ten = 10n * ONE
  if (amount.scaled < ten) return { ...amount, approx: '' }
  return { ...amount, scaled: (amount.scaled / ten) * ten }
}

/** The text of a total: rounded and worded as the definition asks, or exactly, with its records' own word. */
export function printAmount(amount: Amount, style: PrintStyle): Printed {
  const rounded = keepIdiom(roundForPrint(amount, style), style.digits)
  const { unit, approx } = rounded
  const digits = scaledText(rounded.scaled)
  const word = ROUND_WORDS[digits]
  if (style.approx !== '' && word !== undefined && ['逾', '近', '超'].includes(approx) && unit !== '%') {
    return { text: joinQuantity(word, unit, approx), approx }
  }
  // A quantity holds a double; only totals beyond 2^53 units need their digits kept by hand.
  const inDigits = joinQuantity(digits, unit, approx)
  const chinese = () => writeQuantity({ value: valueOf(rounded), unit, approx }, 'chinese')
  return { text: style.numeral === 'chinese' ? chinese() : inDigits, approx }
}

/**
 * The text of a rate that a formula gave, `scaled` in 10^-4 of `unit`: one decimal, half up, unless the
 * definition rounds.
 */
export function printRate(amount: Amount, style: PrintStyle): Printed {
  const rounded = roundForPrint(amount, style)
  if (style.approx !== '' && rounded.approx !== amount.approx) return printAmount(amount, style)
  const approx: Approximation = amount.approx
  return { text: joinQuantity(rateText(amount.scaled), amount.unit, approx), approx }
}

/** 连续三年, or 连续3年 in digits. One year alone is no series and prints without 连续. */
export function printYears(years: number, numeral: 'arabic' | 'chinese'): Printed {
  const approx = years > 1 ? '连续' : ''
  return { text: approx + writeQuantity({ value: years, unit: '年', approx: '' }, numeral), approx }
}
