import { ONE, powerOfTen, scaledText } from '../domain/decimal.ts'
import type { Mention } from './mention.ts'

const HUNDRED = 100n * ONE

/** `part` of `whole` in per cent, half up to `decimals`, in 10^-4 of a per cent. `whole` is above zero. */
function percentOf(part: bigint, whole: bigint, decimals: number): bigint {
  const places = powerOfTen(decimals)
  const rounded = (2n * part * 100n * places + whole) / (2n * whole)
  return (rounded * ONE) / places
}

/**
 * The percentage a text should print: half up with `decimals`, or with as many more as it takes not to call all what is not
 * all, or nothing what is something (99.7% of 326, never 100%).
 */
export function percentText(part: bigint, whole: bigint, decimals: number): string {
  const scaled = percentOf(part, whole, decimals)
  if (decimals < 4 && misleads(scaled, part, whole)) return percentText(part, whole, decimals + 1)
  return decimalText(scaled, decimals)
}

/** 10^-4 with as many decimals as the text it stands beside: 10.0. */
export function decimalText(scaled: bigint, decimals: number): string {
  const text = scaledText(scaled)
  const missing = decimals - (text.split('.')[1]?.length ?? 0)
  return missing <= 0 ? text : `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(missing)}`
}

/**
 * Whether a printed percentage is right for `part` of `whole`: half up at its own precision, or, where it says 以上, 近 or
 * 约, in the reach of that word. 100% is right for all of it only.
 */
export function isPercentOf(printed: Mention, part: bigint, whole: bigint): boolean {
  if (whole <= 0n) return true
  const exact = percentOf(part, whole, 4)
  const gap = exact > printed.amount ? exact - printed.amount : printed.amount - exact
  switch (printed.approx) {
    case '':
    case '达': {
      if (misleads(printed.amount, part, whole)) return false
      // Four decimals are all that a value keeps; the last one of a longer fraction may have been cut off.
      if (printed.decimals >= 4) return gap <= 1n
      return percentOf(part, whole, printed.decimals) === printed.amount
    }
    case '近':
      return exact <= printed.amount && gap <= printed.amount / 5n
    case '约':
      return gap <= printed.amount / 10n
    default:
      return exact >= printed.amount
  }
}

function misleads(scaled: bigint, part: bigint, whole: bigint): boolean {
  return (scaled === HUNDRED && part !== whole) || (scaled === 0n && part !== 0n)
}
