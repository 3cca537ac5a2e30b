import { z } from 'zod'
import { documentSchema, inlineSchema } from '../../document/model.ts'
import { partIdSchema } from '../../domain/part.ts'
import { periodSchema } from '../../domain/period.ts'
import { materialSchema } from '../../drafting/coverage-material.ts'
import {
  budgetsSchema,
  draftRequestSchema,
  draftSchema,
  draftSummarySchema,
  stageSchema,
} from '../../drafting/draft.ts'

export const headingSetSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Headings by part id, without number. */
  headings: z.record(z.string(), z.string()),
})

export const templateSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  parts: z.array(partIdSchema),
  headingSets: z.array(headingSetSchema),
})
export type TemplateSummary = z.infer<typeof templateSummarySchema>

export const draftChannels = {
  'templates:list': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({ templates: z.array(templateSummarySchema) }),
  },
  'drafts:list': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({ drafts: z.array(draftSummarySchema) }),
  },
  /** What the new-draft form starts from: the organ, the period that holds the records, counts by part. */
  'drafts:suggest': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({
      organ: z.string(),
      from: z.string(),
      to: z.string(),
      templateId: z.string(),
      years: z.array(z.string()),
      recordCount: z.int(),
    }),
  },
  'drafts:create': { by: 'host', input: draftRequestSchema, output: draftSchema },
  'drafts:get': { by: 'host', input: z.strictObject({ id: z.string() }), output: draftSchema },
  /** Stores the document if `revision` is still the stored one, else `conflict` with detail.revision. */
  'drafts:save': {
    by: 'host',
    input: z.strictObject({ id: z.string(), revision: z.int(), document: documentSchema }),
    output: z.strictObject({ revision: z.int(), updatedAt: z.string() }),
  },
  /** Stores the document as a new draft; the way out of a conflict that loses neither text. */
  'drafts:save-copy': {
    by: 'host',
    input: z.strictObject({ id: z.string(), document: documentSchema }),
    output: draftSummarySchema,
  },
  /** What the draft was written from and what would be written now, for a merge with the text on the page. */
  'drafts:rewrite': {
    by: 'host',
    input: z.strictObject({ id: z.string(), generation: z.int().positive().nullable() }),
    output: z.strictObject({ base: documentSchema, theirs: documentSchema }),
  },
  /** Keeps what the next merge starts from; the text that was merged names it by `generation`. */
  'drafts:keep-generation': {
    by: 'host',
    input: z.strictObject({ id: z.string(), document: documentSchema }),
    output: z.strictObject({ generation: z.int().positive() }),
  },
  /** Moves a draft to another stage. A 定稿 is refused while its text has gaps or figures that are not settled. */
  'drafts:set-stage': {
    by: 'host',
    input: z.strictObject({ id: z.string(), stage: stageSchema }),
    output: draftSummarySchema,
  },
  'drafts:remove': { by: 'host', input: z.strictObject({ id: z.string() }), output: z.strictObject({}) },
  'drafts:restore': { by: 'host', input: z.strictObject({ id: z.string() }), output: draftSummarySchema },
  /** Sets all part headings from one set of the draft's template. */
  'drafts:heading-sets': {
    by: 'host',
    input: z.strictObject({ templateId: z.string() }),
    output: z.strictObject({ headingSets: z.array(headingSetSchema) }),
  },
  /** What a text of the period is held against, to show what it has not taken and what no record supports. */
  'drafts:material': { by: 'host', input: periodSchema, output: materialSchema },
  /** A record told in one finished sentence, for the page; refused for one outside of the draft's period. */
  'drafts:sentence': {
    by: 'host',
    input: z.strictObject({ id: z.string(), recordId: z.string() }),
    output: z.strictObject({ inlines: z.array(inlineSchema).min(1) }),
  },
  /** Words wanted by part; no part of the document's revision. */
  'drafts:set-budgets': {
    by: 'host',
    input: z.strictObject({ id: z.string(), budgets: budgetsSchema }),
    output: z.strictObject({}),
  },
} as const
