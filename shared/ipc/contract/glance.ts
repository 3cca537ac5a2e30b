import { z } from 'zod'
import { daySchema } from '../../domain/period.ts'
import { glanceSchema } from '../../glance/glance.ts'
import { recordFilterSchema, sortSchema } from './records.ts'

const glanceInput = z.strictObject({
  /** null: the year of the newest record. */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  today: daySchema,
})
const viewInput = z.strictObject({ filter: recordFilterSchema, sort: sortSchema })
const saved = z.strictObject({ file: z.string().nullable() })

export const glanceChannels = {
  /** A year beside the one before it, and the years that hold records, newest first. */
  'glance:read': {
    by: 'host',
    input: glanceInput,
    output: z.strictObject({ glance: glanceSchema, years: z.array(z.string()) }),
  },
  /** Asks where to save, and writes the year's counts as .xlsx; null when canceled. */
  'glance:save': { by: 'main', input: glanceInput, output: saved },
  /** Host side of glance:save; the path comes from main. */
  'glance:write': {
    by: 'main-only',
    input: glanceInput.extend({ file: z.string() }),
    output: z.strictObject({}),
  },
  /** Asks where to save, and writes the records that the filter lets through, in that order, as .xlsx. */
  'ledger:save': {
    by: 'main',
    input: viewInput,
    output: saved.extend({ rows: z.int() }),
  },
  /** Host side of ledger:save; the path comes from main. */
  'ledger:write': {
    by: 'main-only',
    input: viewInput.extend({ file: z.string() }),
    output: z.strictObject({ rows: z.int() }),
  },
} as const
