import type { Parsed } from '../domain/quantity-parse.ts'
import type { Quantity } from '../domain/quantity.ts'

/** A number found in a line. */
export type NumberToken = {
  /** With words of approximation before and behind it. */
  readonly start: number
  readonly end: number
  /** Where to look for the next number. */
  readonly next: number
  /** The number as parseQuantity reads it; null when it states no achievement. */
  readonly read: Parsed<Quantity> | null
}
