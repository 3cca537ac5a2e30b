import { z } from 'zod'

/** A calendar day that exists, written YYYY-MM-DD. */
export const daySchema = z.iso.date()

/** From–to days, both included; one year or a whole term (design 1, 时段). */
export const periodSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine((period) => period.from <= period.to, { error: 'period-reversed' })

export type Period = z.infer<typeof periodSchema>

/** Whether `day` lies in `period`; ISO days compare as text. */
export function isInPeriod(day: string, period: Period): boolean {
  return period.from <= day && day <= period.to
}
