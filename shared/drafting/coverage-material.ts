import { z } from 'zod'
import { partIdSchema } from '../domain/part.ts'
import { daySchema } from '../domain/period.ts'
import { claimWordsSchema } from './wording.ts'

/** What coverage needs to know of a record; a window holds ten thousand of them. */
export const materialRecordSchema = z.strictObject({
  id: z.string(),
  date: daySchema,
  category: z.string(),
  title: z.string(),
  department: z.string(),
  highlight: z.boolean(),
  summary: z.string(),
  outcome: z.string(),
  people: z.string(),
  /** Labels of its figures. */
  labels: z.array(z.string()),
})
export type MaterialRecord = z.infer<typeof materialRecordSchema>

/** The records of a period, oldest first in each part, and the words by which a text claims something done. */
export const materialSchema = z.strictObject({
  parts: z.array(z.strictObject({ part: partIdSchema, records: z.array(materialRecordSchema) })),
  claims: claimWordsSchema,
})
export type Material = z.infer<typeof materialSchema>
