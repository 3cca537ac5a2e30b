import { z } from 'zod'
import { RECORD_LIMITS } from '../../domain/record.ts'
import { aggregateSchema, indicatorDefinitionSchema } from '../../figures/indicator.ts'
import { labelTermSchema } from '../../labels/term.ts'
import { reasonSchema } from '../reason-schema.ts'

const nameSchema = z.string().trim().min(1).max(RECORD_LIMITS.label)
const unitCountSchema = z.strictObject({ unit: z.string(), records: z.int() })
/** Figures under one name are counted; a record that states a name twice counts twice. */
const aliasCountSchema = z.strictObject({ name: z.string(), records: z.int() })

/** A label of the ledger with what the dictionary says of it. */
export const labelRowSchema = z.strictObject({
  label: z.string(),
  /** Under all its names. */
  records: z.int(),
  /** As reported, the usual one first. */
  units: z.array(unitCountSchema),
  aggregate: aggregateSchema,
  basis: z.string(),
  /** null: the default rule. */
  definition: indicatorDefinitionSchema.nullable(),
  term: labelTermSchema,
  aliases: z.array(aliasCountSchema),
})
export type LabelRow = z.infer<typeof labelRowSchema>

export const LABEL_REASONS = ['synonym', 'spelling', 'order', 'weak-word', 'typo'] as const

/** Two names that seem to mean one thing, or a label whose units differ. */
export const labelProposalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('names'),
    /** The more usual name first. */
    names: z.tuple([z.string(), z.string()]),
    records: z.tuple([z.int(), z.int()]),
    units: z.array(z.string()),
    why: z.enum(LABEL_REASONS),
  }),
  z.strictObject({
    kind: z.literal('units'),
    label: z.string(),
    units: z.array(unitCountSchema),
    /** What keeps a unit from being counted with the usual one. */
    apart: z.array(reasonSchema),
  }),
])
export type LabelProposal = z.infer<typeof labelProposalSchema>

export const labelChannels = {
  /** Every label of the ledger, and what could be merged. */
  'labels:list': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(labelRowSchema), proposals: z.array(labelProposalSchema) }),
  },
  /** How much could be merged; kept while no new name comes in. */
  'labels:count': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({ proposals: z.int() }),
  },
  /** `names` count as `label` from now on; `unit` is printed, null: as reported. One undo step. */
  'labels:merge': {
    by: 'host',
    input: z.strictObject({
      label: nameSchema,
      names: z.array(nameSchema).min(1).max(200),
      unit: z.string().min(1).max(16).nullable(),
    }),
    output: z.strictObject({}),
  },
  /** Lets a name stand for itself again. One undo step. */
  'labels:split': { by: 'host', input: z.strictObject({ alias: nameSchema }), output: z.strictObject({}) },
  /** The entry of a label and its definition as an indicator; null: the default rule. One undo step. */
  'labels:set-term': {
    by: 'host',
    input: z.strictObject({ term: labelTermSchema, definition: indicatorDefinitionSchema.nullable() }),
    output: z.strictObject({}),
  },
  /** Remembers that the writer calls two names different, or takes it back. Of a label's units: label and unitsName. */
  'labels:distinct': {
    by: 'host',
    input: z.strictObject({
      names: z.tuple([nameSchema, z.string().min(1).max(100)]),
      isDistinct: z.boolean(),
    }),
    output: z.strictObject({}),
  },
} as const
