import { z } from 'zod'
import { recordInputSchema } from '../../domain/record.ts'
import { DOUBTS, RESEMBLANCES } from '../../duplicates/compare-reports.ts'
import { recordRowSchema } from './records.ts'

/** A record as the writer saw it. */
const seenSchema = z.strictObject({ id: z.string(), revision: z.int() })

/** Two records that may report one matter; `one` was entered first. */
export const likelyPairSchema = z.strictObject({
  one: recordRowSchema,
  other: recordRowSchema,
  why: z.array(z.enum(RESEMBLANCES)),
  doubts: z.array(z.enum(DOUBTS)),
})
export type LikelyPair = z.infer<typeof likelyPairSchema>

export const duplicateChannels = {
  /** The likeliest pairs, at most 200, and how many there are. */
  'duplicates:list': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({ pairs: z.array(likelyPairSchema), total: z.int() }),
  },
  'duplicates:count': { by: 'host', input: z.strictObject({}), output: z.strictObject({ pairs: z.int() }) },
  /** `record` is what the kept one says from now on; the others leave the ledger. One undo step. */
  'duplicates:merge': {
    by: 'host',
    input: z.strictObject({
      keep: seenSchema,
      others: z.array(seenSchema).min(1).max(20),
      record: recordInputSchema,
    }),
    output: recordRowSchema,
  },
  /** Makes a record of a merged report again. One undo step; `isRestored`: the other is as before the merge, too. */
  'duplicates:split': {
    by: 'host',
    input: z.strictObject({ id: z.string(), revision: z.int(), source: z.string() }),
    output: z.strictObject({ row: recordRowSchema, isRestored: z.boolean() }),
  },
  /** Remembers that two records are not one matter, or takes it back. */
  'duplicates:distinct': {
    by: 'host',
    input: z.strictObject({ ids: z.tuple([z.string().min(1), z.string().min(1)]), isDistinct: z.boolean() }),
    output: z.strictObject({}),
  },
} as const
