import { z } from 'zod'
import { partIdSchema } from './part.ts'
import { daySchema } from './period.ts'
import { quantitySchema } from './quantity.ts'

/** Longest texts a record may hold, in UTF-16 units; a longer cell is refused with its place. */
export const RECORD_LIMITS = { title: 200, text: 20_000, short: 500, label: 60, figures: 100 } as const

/** One figure of a record (design 1, 数据): a label, perhaps with a qualifier after ·, and its quantity. */
export const figureSchema = quantitySchema.extend({
  label: z.string().trim().min(1).max(RECORD_LIMITS.label),
})
export type Figure = z.infer<typeof figureSchema>

/** What a writer enters; the ledger adds id, revision and times. */
export const recordInputSchema = z.strictObject({
  date: daySchema,
  endDate: daySchema.nullable(),
  category: z.string().trim().min(1).max(RECORD_LIMITS.label),
  title: z.string().trim().min(1).max(RECORD_LIMITS.title),
  summary: z.string().max(RECORD_LIMITS.text),
  outcome: z.string().max(RECORD_LIMITS.text),
  people: z.string().max(RECORD_LIMITS.short),
  department: z.string().max(RECORD_LIMITS.short),
  source: z.string().max(RECORD_LIMITS.short),
  highlight: z.boolean(),
  /** null: the part follows from the category. */
  part: partIdSchema.nullable(),
  figures: z.array(figureSchema).max(RECORD_LIMITS.figures),
})
export type RecordInput = z.infer<typeof recordInputSchema>

/** One thing done, as the ledger keeps it (design 1, 履职记录). Times are ISO 8601 in UTC. */
export const activityRecordSchema = recordInputSchema.extend({
  id: z.string().min(1),
  revision: z.int().positive(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type ActivityRecord = z.infer<typeof activityRecordSchema>
