import { z } from 'zod'
import { recordInputSchema } from '../../domain/record.ts'
import { recordRowSchema } from './records.ts'

/** Most records that one step changes in the grid. */
export const MOST_CHANGED = 5000

export const spreadsheetChannels = {
  /**
   * Stores several changed records in one undoable step, or none of them: refused with `conflict` when one is no longer
   * as the writer saw it. Records that say the same as before are passed over; `rows` are those that changed.
   */
  'records:update-many': {
    by: 'host',
    input: z.strictObject({
      changes: z
        .array(z.strictObject({ id: z.string(), revision: z.int(), record: recordInputSchema }))
        .min(1)
        .max(MOST_CHANGED),
    }),
    output: z.strictObject({ rows: z.array(recordRowSchema) }),
  },
} as const
