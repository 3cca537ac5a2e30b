import { z } from 'zod'
import { partIdSchema } from '../domain/part.ts'

const pattern = z.string().refine(
  (source) => {
    try {
      return new RegExp(source, 'u') instanceof RegExp
    } catch {
      return false
    }
  },
  { error: 'not a regular expression' },
)

/** A subject of the review that becomes a paragraph: which categories and labels belong to it, how it opens. */
export const topicSchema = z.strictObject({
  id: z.string().min(1),
  /** The part it usually belongs to; where it is told follows from the records. */
  part: partIdSchema,
  categories: z.array(z.string()),
  labels: pattern,
  /** Clause before the first figures; {categories} names the categories that occur. Empty: none. */
  opener: z.string(),
  /** Order of the labels within the topic; labels that match none follow. */
  order: z.array(pattern),
  /** Subject of an outcome that starts with its verb: 有关建议 + 被采纳. */
  subject: z.string(),
})
export type Topic = z.infer<typeof topicSchema>

/**
 * How one label is said. `say` holds {} for the figure and $1… for groups of `label`; `next` is the short
 * form after another clause of the same group in the same sentence.
 */
export const clauseRuleSchema = z.strictObject({
  label: pattern,
  say: z.string().includes('{}'),
  next: z.string().includes('{}').optional(),
  group: z.string().optional(),
})
export type ClauseRule = z.infer<typeof clauseRuleSchema>

/** How a sentence that tells something done is told from a lead or a slogan; patterns are looked for outside of names. */
export const claimWordsSchema = z.strictObject({
  /** Verbs of doing with an object behind them. */
  doing: z.array(pattern).min(1),
  /** Verbs that close what was done or say what came of it. */
  done: z.array(pattern).min(1),
  /** Words of a plan. */
  future: pattern,
  /** Words that stand in any review and say nothing of one event. */
  general: z.array(z.string().min(1)),
})
export type ClaimWords = z.infer<typeof claimWordsSchema>

/** The house style of sentences, kept as data in resources/wording/wording.json (taxonomy 7). */
export const wordingSchema = z.strictObject({
  topics: z.array(topicSchema).min(1),
  clauses: z.array(clauseRuleSchema),
  /** Verbs by the noun a label ends with; several so that a paragraph need not repeat one. */
  nounVerbs: z.array(z.strictObject({ noun: pattern, verbs: z.array(z.string()).min(1) })),
  /** Words that open a predicate whatever follows. */
  verbs: z.array(z.string()).min(1),
  /** Words that are verb or noun: a predicate only when an object that is no activity follows. */
  doubleVerbs: z.array(z.string()).min(1),
  /** Adverbs and prepositions that may stand before a predicate. */
  adverbs: z.array(z.string()).min(1),
  /** Predicates inside or at the end of a title that make it a clause of its own. */
  predicates: pattern,
  /** Titles that only name a table or a running total. */
  statistical: pattern,
  /** Categories whose records name a subject: 围绕…开展 + the value. */
  subjectCategories: z.record(z.string(), z.string()),
  /** Titles said in a fixed way; {} holds the summary. */
  events: z.array(z.strictObject({ title: pattern, say: z.string() })),
  claims: claimWordsSchema,
})
export type Wording = z.infer<typeof wordingSchema>
