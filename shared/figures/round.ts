import { ONE, powerOfTen, scaledText } from '../domain/decimal.ts'
import type { Approximation } from '../domain/quantity.ts'
import { joinUnit, splitUnit } from '../domain/unit.ts'
import { inBase, isLowerBound } from './amount.ts'
import type { Amount } from './amount.ts'

/** How a definition wants a total printed. */
export interface PrintStyle {
  approx: Approximation
  digits: number | null
  numeral: 'arabic' | 'chinese'
}

/** Money and heads are counted in 万 from ten thousand on; everything else from a hundred thousand on. */
const TEN_THOUSANDS = new Set(['元', '人', '人次', '字'])

/**
 * Drops all but `digits` significant digits in the direction of the word: down, for 近 up, for 约 to the
 * nearest.
 */
function roundToStep(scaled: bigint, step: bigint, word: Approximation): bigint {
  const down = (scaled / step) * step
  if (word === '近') return down === scaled ? scaled : down + step
  if (word === '约') return ((scaled + step / 2n) / step) * step
  return down
}

/** Moves an amount into the unit it is printed in; only amounts to be rounded are moved. */
function printPower(amount: Amount): number {
  const { base, power } = splitUnit(amount.unit)
  if (base === '%') return 0
  const whole = inBase(amount) / ONE
  if (whole >= powerOfTen(8)) return 8
  const from = power > 0 || TEN_THOUSANDS.has(base) ? 10_000n : 100_000n
  return whole >= from ? 4 : 0
}

/**
 * The step to round to, in 10^-4 of the unit: `digits` significant digits, else the rule of
 * rounding-cases.csv: two digits, two-digit numbers to the ten, single digits exactly; in 万 and 亿 two
 * decimals below ten and whole numbers below a hundred.
 */
function roundingStep(scaled: bigint, digits: number | null, unit: { base: string; power: number }): bigint {
  const length = (scaled / ONE).toString().length
  if (digits !== null) {
    const exponent = length - digits + 4
    return exponent > 0 ? powerOfTen(exponent) : 1n
  }
  if (unit.base === '%') return ONE
  if (unit.power > 0 && length <= 2) return length === 1 ? ONE / 100n : ONE
  if (length === 1) return 1n
  return length === 2 ? 10n * ONE : powerOfTen(length - 2) * ONE
}

/** Whether the definition's word may stand for the records' own: never one that claims something else. */
function mayReplace(own: Approximation, word: Approximation): boolean {
  if (word === '') return false
  return (
    own === '' || own === '达' || own === word || word === '约' || (isLowerBound(own) && isLowerBound(word))
  )
}

/**
 * Rounds a total as `style` asks and says with which word: domain/rounding-cases.csv and taxonomy 5. A total
 * that rounding does not change takes no word unless its records were approximate; 达 never rounds; single
 * digits stay bare.
 */
export function roundForPrint(amount: Amount, style: PrintStyle): Amount {
  const { base } = splitUnit(amount.unit)
  let word = style.approx
  if (base === '%' && (word === '余' || word === '多')) word = '以上'
  if (!mayReplace(amount.approx, word)) return amount
  const power = word === '达' ? splitUnit(amount.unit).power : printPower(amount)
  const unit = { base, power }
  // One decimal digit can lie below 10^-4 of the larger unit, so the step is taken in the base unit.
  const factor = powerOfTen(power)
  const exact = inBase(amount)
  if (power === 0 && base !== '%' && exact < 10n * ONE) return { ...amount, approx: '' }
  if (word === '达') return { ...amount, approx: word }
  const step = roundingStep(exact / factor, style.digits, unit) * factor
  const rounded = roundToStep(exact, step, word)
  if (rounded === 0n) return amount
  const statedExactly = amount.approx === '' || amount.approx === '达'
  const approx = rounded === exact && statedExactly ? amount.approx : word
  return { scaled: rounded / factor, unit: joinUnit(unit), approx }
}

/**
 * A rate to one decimal, half up. A rate that is not quite 100 never prints as 100%, one above nothing never
 * as 0%: they keep the decimals that tell.
 */
export function rateText(scaled: bigint): string {
  const rounded = ((scaled + ONE / 20n) / (ONE / 10n)) * (ONE / 10n)
  const full = 100n * ONE
  const misleading = (rounded === full && scaled < full) || (rounded === 0n && scaled > 0n)
  return scaledText(misleading ? scaled : rounded)
}
