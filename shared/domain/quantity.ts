import { z } from 'zod'

/**
 * How a figure says that it is not exact (taxonomy 5). The word stands before the number (近 约 逾 超 达),
 * between number and unit (余 多) or after the unit (以上).
 */
export const APPROXIMATIONS = ['', '余', '多', '近', '约', '逾', '超', '达', '以上'] as const
export const approximationSchema = z.enum(APPROXIMATIONS)
export type Approximation = z.infer<typeof approximationSchema>

/** Decimals a value may carry: 2.8345 万 is fine, more is refused. Sums are exact in units of 10^-4. */
export const VALUE_DECIMALS = 4

/**
 * A number with its unit as one record or indicator states it. `value` counts `unit`
 * (290 and 万元, never 2900000 and 元), is finite, not negative, and has at most VALUE_DECIMALS decimals.
 */
export const quantitySchema = z.strictObject({
  value: z.number().nonnegative().max(900_000_000_000),
  unit: z.string().min(1).max(16),
  approx: approximationSchema,
})
export type Quantity = z.infer<typeof quantitySchema>
