import { z } from 'zod'
import { categorySchema } from '../../domain/category.ts'
import { partIdSchema } from '../../domain/part.ts'
import { daySchema } from '../../domain/period.ts'
import { recordInputSchema } from '../../domain/record.ts'
import { keptRecordSchema } from '../../domain/record-keeping.ts'

export const recordFilterSchema = z.strictObject({
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  part: partIdSchema.nullable(),
  category: z.string().nullable(),
  department: z.string().nullable(),
  /** Words that must all occur in title, summary, outcome, people, department, source or a label. */
  text: z.string().max(200),
  highlight: z.boolean().nullable(),
})
export type RecordFilter = z.infer<typeof recordFilterSchema>

export const sortSchema = z.strictObject({
  column: z.enum(['date', 'category', 'title', 'department', 'updatedAt']),
  descending: z.boolean(),
})

/** A record as a row of the ledger: with the part that counts after the category's default. */
export const recordRowSchema = keptRecordSchema.extend({ effectivePart: partIdSchema })
export type RecordRow = z.infer<typeof recordRowSchema>

const countSchema = z.strictObject({ key: z.string(), count: z.int() })

/** Counts beside the ledger. Years and departments count all records, parts and categories those of the period. */
export const facetsSchema = z.strictObject({
  total: z.int(),
  years: z.array(countSchema),
  parts: z.array(countSchema),
  categories: z.array(countSchema),
  departments: z.array(z.strictObject({ key: z.string(), count: z.int(), lastDate: daySchema })),
})
export type Facets = z.infer<typeof facetsSchema>

/** What one undoable step of the ledger did. */
export const ledgerStepSchema = z.strictObject({
  kind: z.enum([
    'insert',
    'update',
    'remove',
    'import',
    'define',
    'restore',
    'attach',
    'merge',
    'relabel',
    'extract',
  ]),
  count: z.int(),
})
export const undoStateSchema = z.strictObject({
  undo: ledgerStepSchema.nullable(),
  redo: ledgerStepSchema.nullable(),
})
export type UndoState = z.infer<typeof undoStateSchema>

export const recordChannels = {
  'categories:list': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({ categories: z.array(categorySchema), departments: z.array(z.string()) }),
  },
  'records:list': {
    by: 'host',
    input: z.strictObject({
      filter: recordFilterSchema,
      sort: sortSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
    output: z.strictObject({ rows: z.array(recordRowSchema), total: z.int() }),
  },
  'records:facets': {
    by: 'host',
    input: z.strictObject({ filter: recordFilterSchema }),
    output: facetsSchema,
  },
  'records:get': {
    by: 'host',
    input: z.strictObject({ ids: z.array(z.string()).max(5000) }),
    output: z.strictObject({ rows: z.array(recordRowSchema) }),
  },
  'records:insert': {
    by: 'host',
    input: z.strictObject({ record: recordInputSchema }),
    output: recordRowSchema,
  },
  /** Refused with `conflict` when `revision` is not the stored one. */
  'records:update': {
    by: 'host',
    input: z.strictObject({ id: z.string(), revision: z.int(), record: recordInputSchema }),
    output: recordRowSchema,
  },
  'records:remove': {
    by: 'host',
    input: z.strictObject({ ids: z.array(z.string()).min(1).max(5000) }),
    output: z.strictObject({ removed: z.int() }),
  },
  'records:undo-state': { by: 'host', input: z.strictObject({}), output: undoStateSchema },
  'records:undo': { by: 'host', input: z.strictObject({}), output: undoStateSchema },
  'records:redo': { by: 'host', input: z.strictObject({}), output: undoStateSchema },
} as const
