import type { Mention } from './mention.ts'

/** What agreement looks at. */
type Stated = Pick<Mention, 'amount' | 'approx' | 'step'>

/** What a mention may stand for, both ends included, in 10^-4 of the base. */
export type Reach = { readonly low: bigint; readonly high: bigint }

/** Whether the number is stated exactly; 达 adds nothing to a number. */
export function isExact({ approx }: Pick<Mention, 'approx'>): boolean {
  return approx === '' || approx === '达'
}

/**
 * The values that a mention may stand for: 110余 reaches to 119, 2000多 to 2999, 100以上 to its double, 近30 from four
 * fifths, 约 a tenth either way; an exact number is itself.
 */
export function reachOf({ amount, approx, step }: Stated): Reach {
  switch (approx) {
    case '':
    case '达':
      return { low: amount, high: amount }
    case '近':
      return { low: amount - amount / 5n, high: amount }
    case '约':
      return { low: amount - amount / 10n, high: amount + amount / 10n }
    case '余':
    case '多': {
      let place = step
      while (place < amount && amount % (place * 10n) === 0n) place *= 10n
      return { low: amount, high: amount + place - 1n }
    }
    default:
      return { low: amount, high: amount * 2n }
  }
}

/**
 * Whether two mentions of one base can both be true of the same thing: an approximation agrees with what it covers, and a
 * number printed coarser (2.83万) with what rounds to it.
 */
export function canAgree(a: Stated, b: Stated): boolean {
  if (isExact(a) && isExact(b)) {
    if (a.step === b.step) return a.amount === b.amount
    const gap = a.amount > b.amount ? a.amount - b.amount : b.amount - a.amount
    return gap * 2n <= (a.step > b.step ? a.step : b.step)
  }
  const [first, second] = [reachOf(a), reachOf(b)]
  return first.low <= second.high && second.low <= first.high
}
