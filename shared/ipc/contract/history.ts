import { z } from 'zod'
import { recordChangeSchema } from '../../domain/record-diff.ts'
import { keptRecordSchema, recordOriginSchema } from '../../domain/record-keeping.ts'
import { ledgerStepSchema, recordRowSchema } from './records.ts'

const kind = ledgerStepSchema.shape.kind

/** One change in the life of a record: who made it, when, by which kind of step, and what it made different. */
export const historyEntrySchema = z.strictObject({
  /** The ledger step, and so the revision that the record had after it. */
  step: z.int(),
  kind,
  author: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** created: it was not there before; gone: it is not there after. */
  event: z.enum(['created', 'changed', 'gone']),
  changes: z.array(recordChangeSchema),
  /** Where a created record was read from. */
  origin: recordOriginSchema.nullable(),
  /** Whether the record could be set back to what it was after this step: it says something else now. */
  restorable: z.boolean(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** A record that is no longer in the ledger, as it last was. */
export const binEntrySchema = z.strictObject({
  record: keptRecordSchema,
  /** When it left, by whom and by which kind of step. */
  at: z.string(),
  author: z.string(),
  kind,
})
export type BinEntry = z.infer<typeof binEntrySchema>

const ids = z.array(z.string()).min(1).max(5000)

export const historyChannels = {
  /** Newest first. Steps that were undone do not count. */
  'history:list': {
    by: 'host',
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ entries: z.array(historyEntrySchema) }),
  },
  /**
   * Sets the record back to what it said after a step, as one undo step. Files that it had then come back, files that
   * it has now stay, as do the reports merged into it. Refused with `conflict` when `revision` is not the stored one.
   */
  'history:restore': {
    by: 'host',
    input: z.strictObject({ id: z.string(), revision: z.int(), step: z.int() }),
    output: recordRowSchema,
  },
  /** Records that a deletion or a replacement took out of the ledger, the last one first; merged ones are not here. */
  'bin:list': {
    by: 'host',
    input: z.strictObject({
      /** Words that must all occur in title, category, department, summary or a label. */
      text: z.string().max(200),
      limit: z.int().min(1).max(1000),
    }),
    output: z.strictObject({ entries: z.array(binEntrySchema), total: z.int() }),
  },
  'bin:count': { by: 'host', input: z.strictObject({}), output: z.strictObject({ count: z.int() }) },
  /** Puts records back under their old ids, as one undo step; ids that are not in the bin are passed over. */
  'bin:restore': {
    by: 'host',
    input: z.strictObject({ ids }),
    output: z.strictObject({ restored: z.int() }),
  },
  /**
   * Takes everything the log says of the records out of it for good. This is no step: undo and redo pass over what
   * they did with these records from then on.
   */
  'bin:purge': { by: 'host', input: z.strictObject({ ids }), output: z.strictObject({ purged: z.int() }) },
  'bin:purge-all': { by: 'host', input: z.strictObject({}), output: z.strictObject({ purged: z.int() }) },
} as const
