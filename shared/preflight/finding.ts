import { z } from 'zod'
import { sectionIdSchema } from '../document/model.ts'

/** What a preflight finding is about; one rule, one sentence pattern. */
export const PREFLIGHT_RULES = [
  'open-slot',
  'figure-changed',
  'figure-lost',
  'typed-number',
  'heading-order',
  'heading-empty',
  'heading-end',
  'heading-long',
  'stray-heading',
  'stray-signature',
  'residual-mark',
  'rare-character',
  'unprintable',
  'missing-font',
  'missing-picture',
  'paper-field',
] as const
export type PreflightRule = (typeof PREFLIGHT_RULES)[number]

/**
 * Something to look at before the paper leaves. `block`: no 定稿 while it stands; `warn`: the paper would not be right;
 * `note`: worth knowing.
 */
export const preflightFindingSchema = z.strictObject({
  /** Unique among the findings of a document; the same for as long as the place and what is said of it stay the same. */
  id: z.string(),
  rule: z.enum(PREFLIGHT_RULES),
  severity: z.enum(['block', 'warn', 'note']),
  /** A plain Chinese sentence that says what is wrong. */
  message: z.string(),
  /** Where to jump; all null for what has no place in the text. */
  section: sectionIdSchema.nullable(),
  blockId: z.string().nullable(),
  figureId: z.string().nullable(),
  /** Field of document.paper that the finding is about; null for others. */
  field: z.string().nullable(),
  /** The words around the place; empty where there are none. */
  excerpt: z.string(),
})
export type PreflightFinding = z.infer<typeof preflightFindingSchema>
