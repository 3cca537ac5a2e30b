import { z } from 'zod'
import { partIdSchema } from '../../domain/part.ts'
import { sortSchema } from './records.ts'

/** One column of the grid: whether it is shown and how wide; null takes what room there is. */
export const viewColumnSchema = z.strictObject({
  key: z.string().min(1).max(40),
  shown: z.boolean(),
  /** Pixels. */
  width: z.number().min(20).max(2000).nullable(),
})
export type ViewColumn = z.infer<typeof viewColumnSchema>

/** What the writer chose beside the ledger, as the window holds it. */
export const viewFilterSchema = z.strictObject({
  period: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('year'), year: z.string().max(4) }),
    z.strictObject({ kind: z.literal('custom'), from: z.string().max(10), to: z.string().max(10) }),
  ]),
  part: partIdSchema.nullable(),
  category: z.string().nullable(),
  department: z.string().nullable(),
  highlight: z.boolean(),
  text: z.string().max(200),
})

export const savedViewSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().trim().min(1).max(40),
  filter: viewFilterSchema,
  sort: sortSchema,
  /** All columns in their order. */
  columns: z.array(viewColumnSchema).max(40),
  /** So many of the shown columns stay when the others are scrolled. */
  frozen: z.int().min(0).max(40),
})
export type SavedView = z.infer<typeof savedViewSchema>

const viewsSchema = z.strictObject({ views: z.array(savedViewSchema) })

export const viewChannels = {
  /** The named views in the writer's order. */
  'views:list': { by: 'host', input: z.strictObject({}), output: viewsSchema },
  /** Stores a view: a new one, which comes last, with `id` null, else over the one of that id. Names are unique. */
  'views:save': {
    by: 'host',
    input: z.strictObject({ view: savedViewSchema.extend({ id: z.string().min(1).nullable() }) }),
    output: z.strictObject({ id: z.string(), views: z.array(savedViewSchema) }),
  },
  'views:remove': { by: 'host', input: z.strictObject({ id: z.string() }), output: viewsSchema },
  /** Puts the views into the order of their ids; those not named keep theirs behind. */
  'views:order': {
    by: 'host',
    input: z.strictObject({ ids: z.array(z.string()).max(500) }),
    output: viewsSchema,
  },
} as const
