import { z } from 'zod'
import { bindingSchema, sectionIdSchema } from '../../document/model.ts'
import { daySchema } from '../../domain/period.ts'
import { recordInputSchema } from '../../domain/record.ts'
import { indicatorProblemSchema } from '../../figures/indicator.ts'
import { figureKeySchema, ledgerFigureSchema } from '../../figures/status.ts'

/** Most keys of one question; a draft with more distinct figures asks twice. */
export const MOST_KEYS = 5000
const keysSchema = z.array(figureKeySchema).max(MOST_KEYS)

/**
 * Why a figure's number moved: a record that came, went, was merged into another (`record` is that one), says something
 * else now, or counts because its name was merged with the label. Quantities as texts.
 */
export const causeSchema = z.strictObject({
  kind: z.enum(['added', 'removed', 'edited', 'merged', 'renamed']),
  record: z.string(),
  title: z.string(),
  date: z.string(),
  department: z.string(),
  /** When the record was entered or changed; null when it is gone. */
  at: z.string().nullable(),
  before: z.string(),
  after: z.string(),
})
export type Cause = z.infer<typeof causeSchema>

const comparisonSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['up', 'down', 'same']),
    text: z.string(),
    value: z.number(),
    unit: z.enum(['%', '个百分点']),
  }),
  z.strictObject({
    kind: z.literal('blocked'),
    why: z.enum(['no-previous', 'basis', 'unit', 'approximate', 'zero', 'not-a-count']),
    since: z.string(),
  }),
])

/** A period before with what the indicator was in it; text is null when it had no records. */
export const lastYearSchema = z.strictObject({
  name: z.enum(['上年', '上年同期', '上一时段']),
  from: daySchema,
  to: daySchema,
  text: z.string().nullable(),
  comparison: comparisonSchema,
})
export type LastYear = z.infer<typeof lastYearSchema>

export const figureDetailSchema = z.strictObject({
  now: ledgerFigureSchema.nullable(),
  basis: z.string(),
  formula: z.string(),
  /** The label and the other names that count as it. */
  names: z.array(z.string()),
  /** Records behind the ledger's number now; for a figure that is gone, those of them that are left. */
  records: z.array(z.string()),
  /** Why the ledger has no number, or only some. */
  problem: indicatorProblemSchema.nullable(),
  causes: z.array(causeSchema),
  last: lastYearSchema.nullable(),
  /** 连续N年 and 首次, as far as earlier records of the ledger prove them. */
  years: z.strictObject({ text: z.string(), from: z.int(), to: z.int() }).nullable(),
  first: z.strictObject({ text: z.string(), since: daySchema }).nullable(),
  /** For a figure that is gone: what its records state under another label now, best first. */
  candidates: z.array(figureKeySchema.extend({ text: z.string() })),
})
export type FigureDetail = z.infer<typeof figureDetailSchema>

/** One place of a stored draft that rests on a record. */
export const recordUseSchema = z.strictObject({
  record: z.string(),
  draftId: z.string(),
  draftTitle: z.string(),
  section: sectionIdSchema,
  blockId: z.string(),
  /** null: the sentence tells the record without a figure. */
  figureId: z.string().nullable(),
  label: z.string(),
  text: z.string(),
  /** In a table the whole row. */
  sentence: z.string(),
  /** Where the figure's text stands in the sentence (UTF-16); 0 without a figure. */
  at: z.int().min(0),
})
export type RecordUse = z.infer<typeof recordUseSchema>

/** A figure of a stored draft that a change of the ledger would part from it; `after`: what the ledger then says. */
export const foreseenFigureSchema = recordUseSchema.extend({ after: z.string().nullable() })
export type ForeseenFigure = z.infer<typeof foreseenFigureSchema>

export const figureChannels = {
  /** What the ledger says now of each key, in their order; null where it says nothing. */
  'figures:now': {
    by: 'host',
    input: z.strictObject({ keys: keysSchema }),
    output: z.strictObject({ figures: z.array(ledgerFigureSchema.nullable()) }),
  },
  /** The same as bindings, ready to be put into a text. */
  'figures:bind': {
    by: 'host',
    input: z.strictObject({ keys: keysSchema }),
    output: z.strictObject({
      figures: z.array(z.strictObject({ text: z.string(), binding: bindingSchema }).nullable()),
    }),
  },
  /** Everything about one figure that the evidence shows. */
  'figures:detail': {
    by: 'host',
    input: z.strictObject({ binding: bindingSchema }),
    output: figureDetailSchema,
  },
  /** Every sentence of the stored drafts that uses one of the records; with `once` each under the first of them. */
  'records:uses': {
    by: 'host',
    input: z.strictObject({ ids: z.array(z.string()).max(5000), once: z.boolean().optional() }),
    output: z.strictObject({ uses: z.array(recordUseSchema) }),
  },
  /** Which figures of the stored drafts would no longer be true with the record as given. Nothing is stored. */
  'records:foresee': {
    by: 'host',
    input: z.strictObject({ id: z.string(), record: recordInputSchema }),
    output: z.strictObject({ figures: z.array(foreseenFigureSchema) }),
  },
} as const
