import { z } from 'zod'
import { RECORD_LIMITS } from '../domain/record.ts'

const labelSchema = z.string().trim().min(1).max(RECORD_LIMITS.label)

/** A name that departments report and that the office counts under another: 答复率 under 办复率. */
export const labelAliasSchema = z.strictObject({ alias: labelSchema, label: labelSchema })
export type LabelAlias = z.infer<typeof labelAliasSchema>

/** 流量 happens and is added up; 存量 stands at a day and is never added over months. */
export const NATURES = ['flow', 'stock'] as const
export const natureSchema = z.enum(NATURES)
export type Nature = z.infer<typeof natureSchema>

/** What the office's dictionary says of a label besides its definition as an indicator. */
export const labelTermSchema = z.strictObject({
  label: labelSchema,
  /** The unit in which its figures are counted and printed; '' leaves them as they are reported. */
  unit: z.string().max(16),
  nature: natureSchema.nullable(),
  note: z.string().max(RECORD_LIMITS.short),
})
export type LabelTerm = z.infer<typeof labelTermSchema>

/** What a label has of which nothing was said. */
export function plainTerm(label: string): LabelTerm {
  return { label, unit: '', nature: null, note: '' }
}
