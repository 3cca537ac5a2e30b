import { z } from 'zod'
import { activityRecordSchema, recordInputSchema } from './record.ts'

/** A file attached to a record. Its bytes lie in the library's folder under their SHA-256, so equal files lie there once. */
export const evidenceSchema = z.strictObject({
  /** What the writer sees; never a path. */
  name: z.string().min(1).max(200),
  /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.int().min(0),
  /** ISO 8601 in UTC. */
  addedAt: z.string(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** Another report of the same matter that was merged into a record, as it was reported. */
export const mergedReportSchema = z.strictObject({
  id: z.string(),
  record: recordInputSchema,
  /** Keys under which a file that states this report again is known. */
  contentKey: z.string(),
  originKey: z.string().nullable(),
  mergedAt: z.string(),
})
export type MergedReport = z.infer<typeof mergedReportSchema>

/** Where a record was read from. */
export const recordOriginSchema = z.strictObject({
  kind: z.enum(['table', 'text', 'form', 'paste']),
  /** Name of the file without its folder; '' for a paste. */
  file: z.string(),
  /** Name of the sheet; '' where there are none. */
  sheet: z.string().default(''),
  /** Row of the sheet from 1, null where there are none. */
  row: z.int().nullable().default(null),
  /** The sentence of the text that states the figures, as it stands there; '' for tables. */
  sentence: z.string().default(''),
})
export type RecordOrigin = z.infer<typeof recordOriginSchema>

/** What the ledger keeps of a record besides what a writer fills in. */
export const keepingSchema = z.strictObject({
  evidence: z.array(evidenceSchema).default([]),
  sources: z.array(mergedReportSchema).default([]),
  origin: recordOriginSchema.nullable().default(null),
})
export type Keeping = z.infer<typeof keepingSchema>

/** A record with what the ledger keeps of it. */
export const keptRecordSchema = activityRecordSchema.extend(keepingSchema.shape)
export type KeptRecord = z.infer<typeof keptRecordSchema>
