import { z } from 'zod'
import { partIdSchema } from '../domain/part.ts'
import { daySchema } from '../domain/period.ts'
import { approximationSchema } from '../domain/quantity.ts'
import { RECORD_LIMITS } from '../domain/record.ts'

/** How the figures of one label become one indicator (design 1; Chinese names in design 3.2). */
export const AGGREGATES = ['sum', 'latest', 'max', 'ratio', 'count_years', 'derived', 'text'] as const
export const aggregateSchema = z.enum(AGGREGATES)
export type Aggregate = z.infer<typeof aggregateSchema>

export const AGGREGATE_NAMES: Readonly<Record<Aggregate, string>> = {
  sum: '求和',
  latest: '期末',
  max: '最大',
  ratio: '比率',
  count_years: '连续年数',
  derived: '推算',
  text: '表述',
}

export const numeralSchema = z.enum(['arabic', 'chinese'])
export type Numeral = z.infer<typeof numeralSchema>

/** One line of the indicators file (design 3.2). A label without a line is a ratio if its unit is %, else a sum. */
export const indicatorDefinitionSchema = z.strictObject({
  label: z.string().trim().min(1).max(RECORD_LIMITS.label),
  aggregate: aggregateSchema,
  /** Labels joined by + (推算) or / (比率); empty when the records state the value themselves. */
  formula: z.string().max(500),
  /** The word with which an exact total is rounded in the text; '' prints it exactly. */
  approx: approximationSchema,
  /** Significant digits kept when rounding; null: the rule of domain/rounding-cases.csv. */
  digits: z.int().min(1).max(9).nullable(),
  numeral: numeralSchema,
  /** 口径, in the office's own words. */
  basis: z.string().max(RECORD_LIMITS.text),
  /** 口径起始: the day from which this basis holds; figures from before it cannot be compared. null: always. */
  basisSince: daySchema.nullable().default(null),
})
export type IndicatorDefinition = z.infer<typeof indicatorDefinitionSchema>

/** An indicator computed over a period. `text` is what a review prints; `records` are the ids behind it. */
export const indicatorSchema = z.strictObject({
  label: z.string(),
  aggregate: aggregateSchema,
  /** Exact value in `unit`, before any rounding for print. */
  value: z.number(),
  unit: z.string(),
  /** Approximation of the printed text; for count_years 连续, for text the wording itself. */
  approx: z.string(),
  text: z.string(),
  /** Whether no record behind it is approximate; only exact values can be compared with another period's. */
  exact: z.boolean(),
  basis: z.string(),
  formula: z.string(),
  part: partIdSchema,
  category: z.string(),
  records: z.array(z.string()),
})
export type Indicator = z.infer<typeof indicatorSchema>

/** Why a label of the period has no indicator. */
export const indicatorProblemSchema = z.strictObject({
  label: z.string(),
  code: z.enum([
    'missing-label',
    'division-by-zero',
    'circular',
    'bad-formula',
    'no-records',
    'mixed-units',
    'not-first',
  ]),
  detail: z.string(),
})
export type IndicatorProblem = z.infer<typeof indicatorProblemSchema>
