import { z } from 'zod'
import { partIdSchema } from '../domain/part.ts'
import { quantitySchema } from '../domain/quantity.ts'
import { LEFT_OUT } from '../reasons/left-out.ts'

/** A figure that a text states. Offsets count UTF-16 units of the text that was given. */
export const extractedFigureSchema = z.strictObject({
  /** The words that state it, with its words of approximation: 110余条, 连续四年, 全部. */
  text: z.string(),
  start: z.int(),
  end: z.int(),
  value: quantitySchema.shape.value,
  unit: z.string(),
  approx: quantitySchema.shape.approx,
  /** What is counted, perhaps with a qualifier after ·: 意见建议·专题调研. */
  label: z.string(),
  /** Further labels of which the text states the same number: 办复率、满意率均达100%. */
  also: z.array(z.string()),
  /** The category of the ledger the label belongs to. */
  category: z.string(),
  /** Time the words speak of: days of a known period, or null for that of the text. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** As written: 去年, 五年来, 今年9月; '' for that of the text. */
  timeText: z.string(),
  part: partIdSchema.nullable(),
  /** The sentence that states it, trimmed, and where it begins in the text. */
  sentence: z.string(),
  sentenceStart: z.int(),
  /** Place in `figures` of the first mention of the same figure; null for a first mention. */
  repeats: z.int().nullable(),
  /** Whether the words leave no doubt on label and value; others are shown to be looked at. */
  sure: z.boolean(),
})
export type ExtractedFigure = z.infer<typeof extractedFigureSchema>

/** A number that states no figure, and why. */
export const excludedNumberSchema = z.strictObject({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  why: z.enum(LEFT_OUT),
})
export type ExcludedNumber = z.infer<typeof excludedNumberSchema>

export const extractionSchema = z.strictObject({
  /** In reading order, apart from each other. */
  figures: z.array(extractedFigureSchema),
  excluded: z.array(excludedNumberSchema),
  /** The year the text reports on as far as it says so, to date the records by; null when it does not. */
  year: z.int().nullable(),
})
export type Extraction = z.infer<typeof extractionSchema>
