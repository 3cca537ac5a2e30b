/**
 * Exact decimals as whole numbers of 10^-4, so that 0.1 + 0.2 is 0.3. bigint, because the sum of a term's
 * figures in 元 may pass 2^53 of these units.
 */
export const ONE = 10_000n
/** Below it a value in units of 10^-4 is an exact number. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER / 10_000

/** The value in units of 10^-4; more than four decimals are rounded, which a parsed figure never has. */
export function toScaled(value: number): bigint {
  return BigInt(Math.round(value * 10_000))
}

/** The nearest number; exact for whatever a quantity may hold. */
export function fromScaled(scaled: bigint): number {
  return Number(scaled) / 10_000
}

/** Plain digits without trailing zeros, thousands commas or exponent: 28300n is 2.83. */
export function scaledText(scaled: bigint): string {
  if (scaled < 0n) return `-${scaledText(-scaled)}`
  const fraction = (scaled % ONE).toString().padStart(4, '0').replace(/0+$/, '')
  return fraction === '' ? `${scaled / ONE}` : `${scaled / ONE}.${fraction}`
}

/** scaledText of a value in whole units; most figures are whole, and need no bigint. */
export function decimalText(value: number): string {
  const isWhole = Number.isInteger(value) && Math.abs(value) < MOST_EXACT
  return isWhole ? String(value) : scaledText(toScaled(value))
}

/** 10^power for a power that is not negative. */
export function powerOfTen(power: number): bigint {
  return 10n ** BigInt(power)
}
