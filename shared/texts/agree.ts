import { canAgree } from '../checking/agreement.ts'
import { toScaled } from '../domain/decimal.ts'
import type { Quantity } from '../domain/quantity.ts'
import { splitUnit } from '../domain/unit.ts'

/**
 * Whether two quantities can both be true of one thing: 110余条 agrees with 113条, 2.83万人 with 28312人. Those that count
 * different things never do.
 */
export function agrees(a: Quantity, b: Quantity): boolean {
  const [first, second] = [amountOf(a), amountOf(b)]
  return first.base === second.base && canAgree(first, second)
}

/** Equal for quantities that are written alike but for the power of ten in their unit: 0.3万人 and 3000人. */
export function quantityKey(quantity: Quantity): string {
  const { base, amount, approx } = amountOf(quantity)
  return `${amount} ${approx} ${base}`
}

function amountOf({ value, unit, approx }: Quantity) {
  const { base, power } = splitUnit(unit)
  const times = 10n ** BigInt(power)
  const scaled = toScaled(value)
  // The last digit that is printed says how coarse the number is.
  let step = 10_000n
  while (step > 1n && scaled % step !== 0n) step /= 10n
  return { base, amount: scaled * times, step: step * times, approx }
}
