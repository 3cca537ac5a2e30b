import { z } from 'zod'
import { sectionIdSchema } from '../document/model.ts'

/** What a finding is about; one rule has one file of this folder. */
export const FINDING_RULES = [
  'parts',
  'including',
  'rate',
  'share',
  'shares',
  'two-values',
  'two-names',
  'years',
  'count',
  'number-wording',
] as const

/** The ids of domain/checker-cases.csv: arithmetic, one label with two values, one value under two names, wording, count. */
export const FINDING_CODES = ['N09', 'N10', 'N11', 'N08', 'P11'] as const

/** Words to jump to: UTF-16 offsets into the visible text of a line of blockLines. */
export const findingPlaceSchema = z.strictObject({
  section: sectionIdSchema,
  blockId: z.string(),
  line: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  figureId: z.string().optional(),
})
export type FindingPlace = z.infer<typeof findingPlaceSchema>

/** Something in the draft that cannot be right (error) or that somebody should look at (remark). */
export const findingSchema = z.strictObject({
  rule: z.enum(FINDING_RULES),
  code: z.enum(FINDING_CODES),
  severity: z.enum(['error', 'remark']),
  /** A plain Chinese sentence that says what is wrong and with which numbers. */
  message: z.string(),
  /** The first is the main one. */
  places: z.array(findingPlaceSchema).min(1),
  /** The sentence of the main place. */
  sentence: z.string(),
  /** Unique among the findings of a document; the same for as long as the place and what is said of it stay the same. */
  id: z.string(),
})
export type Finding = z.infer<typeof findingSchema>
export type FindingRule = Finding['rule']
