import { z } from 'zod'
import { extractionSchema } from '../../extraction/model.ts'
import { categorySchema } from '../../domain/category.ts'
import { periodSchema } from '../../domain/period.ts'
import { approximationSchema, quantitySchema } from '../../domain/quantity.ts'
import { figureSchema, recordInputSchema } from '../../domain/record.ts'
import { recordOriginSchema } from '../../domain/record-keeping.ts'
import { MOST_FILED } from '../../texts/limits.ts'

/** Where a line of a text begins (UTF-16 units) and what it is; `level` counts headings from 1 and is 0 for the rest. */
export const textLineSchema = z.strictObject({
  start: z.int(),
  kind: z.enum(['title', 'heading', 'text', 'table', 'note']),
  level: z.int().min(0).max(9),
})
export type TextLine = z.infer<typeof textLineSchema>

/**
 * What a reader did with a file besides reading its words: what was taken in (inserted, tables, notes, boxes), what was
 * left out (deleted, hidden, contents, headers, macros, pictures, skipped), and what it did not know.
 */
export const READING_NOTES = [
  'inserted',
  'deleted',
  'moved',
  'comments',
  'notes',
  'boxes',
  'tables',
  'hidden',
  'contents',
  'headers',
  'pictures',
  'macros',
  'skipped',
  'unknown',
] as const
export const readingNoteSchema = z.strictObject({ kind: z.enum(READING_NOTES), count: z.int().positive() })
export type ReadingNote = z.infer<typeof readingNoteSchema>

export const readTextSchema = z.strictObject({
  /** Name without its folder; '' for a paste. */
  file: z.string(),
  format: z.enum(['paste', 'text', 'docx', 'html']),
  encoding: z.enum(['utf-8', 'gbk', 'utf-16']),
  text: z.string(),
  /** Lines with words, in order; each ends before the next line break. */
  lines: z.array(textLineSchema),
  notes: z.array(readingNoteSchema),
})
export type ReadText = z.infer<typeof readTextSchema>

/** What the ledger holds of a figure's label in its period. */
export const ledgerMatchSchema = z.strictObject({
  /** known: one record, or all of them together, state this very figure; other: they state another; none: no record does. */
  state: z.enum(['none', 'known', 'other']),
  /** What they state together; null for none. */
  held: figureSchema.pick({ value: true, unit: true }).extend({ approx: approximationSchema }).nullable(),
  /** How many records state the label in the period, and the title of the first. */
  count: z.int(),
  title: z.string(),
})
export type LedgerMatch = z.infer<typeof ledgerMatchSchema>

export const textChannels = {
  /** Asks for a text (or takes the path of a dropped one) and reads it; null when canceled. */
  'texts:choose': {
    by: 'main',
    input: z.strictObject({ droppedPath: z.string().optional() }),
    output: z.strictObject({ read: readTextSchema.nullable() }),
  },
  /** Host side of texts:choose; the path comes from main's dialog or from a dropped file, never from the page. */
  'texts:read': { by: 'main-only', input: z.strictObject({ file: z.string() }), output: readTextSchema },
  /** The same for a text that was pasted: its lines, spaces evened out. Refused beyond 5 MB. */
  'texts:paste': { by: 'host', input: z.strictObject({ text: z.string() }), output: readTextSchema },
  /** Every figure of a text. The host goes on answering meanwhile. */
  'texts:extract': {
    by: 'host',
    input: z.strictObject({ text: z.string() }),
    output: extractionSchema,
  },
  /** What labels with their usual unit, categories and departments the library knows. */
  'texts:known': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({
      labels: z.array(z.strictObject({ label: z.string(), unit: z.string(), count: z.int() })),
      categories: z.array(categorySchema),
      departments: z.array(z.string()),
    }),
  },
  /** What the ledger says of figures, in their order. */
  'texts:compare': {
    by: 'host',
    input: z.strictObject({
      figures: z.array(
        z.strictObject({
          label: z.string(),
          value: quantitySchema.shape.value,
          unit: z.string(),
          approx: approximationSchema,
          period: periodSchema,
        }),
      ),
    }),
    output: z.strictObject({ matches: z.array(ledgerMatchSchema) }),
  },
  /** Files records read from a text in one undoable step; those the ledger holds in the same words are passed over. */
  'texts:file': {
    by: 'host',
    input: z.strictObject({
      records: z
        .array(z.strictObject({ record: recordInputSchema, origin: recordOriginSchema }))
        .min(1)
        .max(MOST_FILED),
    }),
    output: z.strictObject({ filed: z.int(), unchanged: z.int(), figures: z.int() }),
  },
} as const
