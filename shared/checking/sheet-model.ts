import { z } from 'zod'
import { measureSchema, sectionIdSchema } from '../document/model.ts'
import { daySchema } from '../domain/period.ts'
import { stageSchema } from '../drafting/draft.ts'
import { aggregateSchema } from '../figures/indicator.ts'
import { figureStateSchema } from '../figures/status.ts'

/** Where a number stands: its part as the paper names it, and its sentence with the number from `start` to `end`. */
export const sheetPlaceSchema = z.strictObject({
  section: sectionIdSchema,
  heading: z.string(),
  sentence: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
})
export type SheetPlace = z.infer<typeof sheetPlaceSchema>

/** One record behind a number and what it adds to it: 26件. */
export const sheetRecordSchema = z.strictObject({
  date: daySchema,
  department: z.string(),
  title: z.string(),
  quantity: z.string(),
})
export type SheetRecord = z.infer<typeof sheetRecordSchema>

/** One distinct number of the text: everything the approver needs to believe it, or not. */
export const sheetRowSchema = z.strictObject({
  /** 1, 2, 3 … in draft order. */
  number: z.int().positive(),
  text: z.string(),
  label: z.string(),
  measure: measureSchema.nullable(),
  /** Of several mentions, the one that most needs a look. */
  state: figureStateSchema,
  /** What the ledger prints now, where the text has something else; null also when the ledger says nothing. */
  now: z.string().nullable(),
  /** A hand value whose number in the ledger moved after it was explained. */
  moved: z.boolean(),
  places: z.array(sheetPlaceSchema).min(1),
  /** null: the ledger has no such number. */
  aggregate: aggregateSchema.nullable(),
  formula: z.string(),
  /** The labels of the formula with what each comes to; for a change, the indicator itself as 本期. */
  terms: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  /** The ledger's own total where the text rounds it. */
  exact: z.string().nullable(),
  basis: z.string(),
  /** The number's period where it is not the draft's. */
  period: z.string().nullable(),
  /** By date; `lines` is what a narrow column prints of them. */
  records: z.strictObject({
    count: z.int(),
    items: z.array(sheetRecordSchema),
    lines: z.array(z.string()),
  }),
  /** 上年303件 and 增长7.5%, or why they are not set against each other. */
  last: z.strictObject({ text: z.string().nullable(), change: z.string() }),
  overrides: z.array(z.strictObject({ reason: z.string(), by: z.string(), date: z.string() })),
  /** A sentence that says why the ledger has no number, or only part of it. */
  problem: z.string().nullable(),
})
export type SheetRow = z.infer<typeof sheetRowSchema>

/** A number that somebody typed and no record proves (未核). */
export const sheetTypedSchema = z.strictObject({
  text: z.string(),
  section: sectionIdSchema,
  heading: z.string(),
  sentence: z.string(),
})
export type SheetTyped = z.infer<typeof sheetTypedSchema>

/** 数字核对表: every number of a draft with what it rests on, for whoever signs it. Its words are Chinese. */
export const sheetSchema = z.strictObject({
  title: z.string(),
  organ: z.string(),
  /** 2024年, 2013—2024年, 2022年1月1日—2024年9月19日. */
  period: z.string(),
  stage: stageSchema,
  revision: z.int().positive(),
  /** When the draft was last saved, as the office's clock says: 2025年1月10日16时00分. */
  savedAt: z.string(),
  rows: z.array(sheetRowSchema),
  typed: z.array(sheetTypedSchema),
})
export type Sheet = z.infer<typeof sheetSchema>
