import { z } from 'zod'
import { recordInputSchema } from '../../domain/record.ts'
import { recordRowSchema } from './records.ts'

const changeSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  /** Only what shall be another than before; thousands of whole records would take longer to hand over than to store. */
  record: recordInputSchema.partial(),
})

/** Most records that one step changes in the grid. */
export const MOST_CHANGED = 5000

export const spreadsheetChannels = {
  /**
   * Stores several changed records in one undoable step, or none of them: refused with `conflict` when one is no longer
   * as the writer saw it. Records that say the same as before are passed over; `stored` tells of those that changed what
   * the ledger gave them.
   */
  'records:update-many': {
    by: 'host',
    input: z.strictObject({
      changes: z.array(changeSchema).min(1).max(MOST_CHANGED),
    }),
    output: z.strictObject({
      stored: z.array(
        recordRowSchema.pick({ id: true, revision: true, updatedAt: true, effectivePart: true }),
      ),
    }),
  },
} as const
