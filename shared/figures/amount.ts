import { fromScaled, powerOfTen, toScaled } from '../domain/decimal.ts'
import type { Approximation, Quantity } from '../domain/quantity.ts'
import { joinUnit, splitUnit } from '../domain/unit.ts'

/** An exact amount: `scaled` units of 10^-4 of `unit`. May be negative inside a formula. */
export interface Amount {
  scaled: bigint
  unit: string
  approx: Approximation
}

export function amountOf({ value, unit, approx }: Quantity): Amount {
  return { scaled: toScaled(value), unit, approx }
}

export function valueOf(amount: Amount): number {
  return fromScaled(amount.scaled)
}

/** The amount in 10^-4 of its unit's base: 3 万元 in 10^-4 元. Exact. */
export function inBase(amount: Amount): bigint {
  return amount.scaled * powerOfTen(splitUnit(amount.unit).power)
}

/**
 * `inBase` amount of `base` in the largest unit up to 10^`power` that shows it with four decimals at most.
 * Exact.
 */
export function fromBase(scaled: bigint, base: string, power: number, approx: Approximation): Amount {
  for (let p = power; p > 0; p -= 4) {
    const factor = powerOfTen(p)
    if (scaled % factor === 0n) return { scaled: scaled / factor, unit: joinUnit({ base, power: p }), approx }
  }
  return { scaled, unit: base, approx }
}

/** Words that say “a little more than”; any one of them covers a total of several. */
const MORE: readonly Approximation[] = ['余', '多', '逾', '超', '以上']

export function isLowerBound(approx: Approximation): boolean {
  return MORE.includes(approx)
}

/**
 * The word of a total: its addends' word if all approximate addends share one; of several “more than” words the
 * first of 余 多 逾 超 以上; 达 gives way to any other word; everything else together is 约. The order of the
 * addends does not matter, and exact addends never take a word away.
 */
export function combineApproximations(words: Iterable<Approximation>): Approximation {
  const distinct = new Set(words)
  distinct.delete('')
  if (distinct.size > 1) distinct.delete('达')
  if (distinct.size > 1) {
    return [...distinct].every(isLowerBound) ? (MORE.find((word) => distinct.has(word)) ?? '约') : '约'
  }
  const [only = ''] = distinct
  return only
}

/** Whether all amounts count the same thing, so that they convert into each other. */
export function shareBase(amounts: readonly Amount[]): boolean {
  return new Set(amounts.map((amount) => splitUnit(amount.unit).base)).size <= 1
}

/** The exact sum of amounts that share a base, in the largest unit used among them that shows it exactly. */
export function addAmounts(amounts: readonly Amount[]): Amount {
  let scaled = 0n
  let power = 0
  let base = ''
  const words = new Set<Approximation>()
  for (const amount of amounts) {
    const unit = splitUnit(amount.unit)
    base = unit.base
    power = Math.max(power, unit.power)
    scaled += inBase(amount)
    words.add(amount.approx)
  }
  return fromBase(scaled, base, power, combineApproximations(words))
}
