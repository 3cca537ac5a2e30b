import { z } from 'zod'
import { documentSchema, sectionIdSchema } from '../document/model.ts'
import { daySchema } from '../domain/period.ts'

/** 稿次 (design 1). */
export const STAGES = ['first', 'comment', 'approval', 'final'] as const
export const stageSchema = z.enum(STAGES)
export type Stage = z.infer<typeof stageSchema>

export const draftRequestSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** The organ's name as the writer gives it: 政协阜阳市委员会, or with a short name in brackets. */
  organ: z.string().trim().min(1).max(100),
  /** Empty: the template's own title. A —— in it starts the subtitle. */
  title: z.string().max(200),
  templateId: z.string().min(1),
  /** null: the first set of the template. */
  headingSetId: z.string().nullable(),
})
export type DraftRequest = z.infer<typeof draftRequestSchema>

export const draftSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  organ: z.string(),
  from: daySchema,
  to: daySchema,
  templateId: z.string(),
  stage: stageSchema,
  revision: z.int().positive(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type DraftSummary = z.infer<typeof draftSummarySchema>

/** Words wanted by part, as Word counts them; a part without an entry has no budget. */
export const budgetsSchema = z.partialRecord(sectionIdSchema, z.int().min(1).max(20_000))
export type Budgets = z.infer<typeof budgetsSchema>

export const draftSchema = draftSummarySchema.extend({
  document: documentSchema,
  budgets: budgetsSchema,
  /** Labels of the period that no sentence took. */
  unplaced: z.array(z.string()),
  /** Slots that print 【待补：…】. */
  missing: z.array(z.string()),
})
export type Draft = z.infer<typeof draftSchema>
