import { z } from 'zod'
import { recordInputSchema } from '../../domain/record.ts'
import { RECORD_COLUMNS, type RecordColumn } from '../../domain/records-header.ts'
import { MOST_PASTED, ROW_CHOICES, ROW_STATES } from '../../importing/desk-words.ts'
import { PASSED_ROWS, TABLE_KINDS } from '../../tables/model.ts'
import { columnNameSchema, reasonSchema } from '../reason-schema.ts'

/** A cell that stops an import. `row` counts lines of the table from 1 with the header as row 1; 0 is the file itself. */
export const importErrorSchema = z.strictObject({
  file: z.string(),
  row: z.int().min(0),
  column: columnNameSchema,
  reason: reasonSchema,
})
export type ImportError = z.infer<typeof importErrorSchema>

/** An indicators file as it would be taken over. */
export const importPreviewSchema = z.strictObject({
  /** Names the prepared import for import:commit; good until the next preview. */
  token: z.string(),
  files: z.array(z.string()),
  encoding: z.enum(['utf-8', 'gbk']),
  rowCount: z.int(),
  newCount: z.int(),
  unchangedCount: z.int(),
  /** At most the first 200 errors; errorCount has them all. Any error means that nothing can be imported. */
  errors: z.array(importErrorSchema),
  errorCount: z.int(),
  /** Columns of the file that the program does not know. */
  ignoredColumns: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const recordColumnSchema = z.enum(Object.keys(RECORD_COLUMNS) as [RecordColumn, ...RecordColumn[]])

export const columnChoiceSchema = z.strictObject({
  column: z.int().min(0),
  field: z.union([recordColumnSchema, z.literal('figure')]).nullable(),
  label: z.string().max(60),
  unit: z.string().max(20),
  sure: z.boolean(),
})

/** What fills the cells that a table leaves out. */
export const tableContextSchema = z.strictObject({
  department: z.string().max(500),
  category: z.string().max(60),
  /** Year of dates that name none; null: as the table says. */
  year: z.int().min(1900).max(2100).nullable(),
})
export type TableContext = z.infer<typeof tableContextSchema>

const stateSchema = z.enum(ROW_STATES)
const rowChoiceSchema = z.enum(ROW_CHOICES)

const sheetSchema = z.strictObject({ name: z.string(), hidden: z.boolean(), rows: z.int() })

/** A table on the import desk: what of it was understood how, and what filing it would do. */
export const importDeskSchema = z.strictObject({
  /** Good until the desk is cleared or another table lies on it. */
  token: z.string(),
  /** Name of the file without its folder; '' for a paste. */
  file: z.string(),
  kind: z.enum(TABLE_KINDS),
  encoding: z.enum(['utf-8', 'gbk']).nullable(),
  notes: z.array(reasonSchema),
  sheets: z.array(sheetSchema),
  /** Place of the chosen sheet. */
  sheet: z.int(),
  /** Rows of the sheet around its header, cut to what can be shown; `from` is the place of the first, from 0. */
  grid: z.strictObject({ from: z.int(), rows: z.array(z.array(z.string())) }),
  /** Where the header was found or put, rows from 0; null for a sheet without a table. */
  header: z.strictObject({ from: z.int(), to: z.int(), heads: z.array(z.string()) }).nullable(),
  choices: z.array(columnChoiceSchema),
  context: tableContextSchema,
  /** Whether the meaning of the columns was remembered from an earlier table. */
  remembered: z.boolean(),
  /** A records file in the standard form: one bad row keeps all out. */
  strict: z.boolean(),
  /** What keeps the table as a whole from being filed, such as a missing column. */
  problems: z.array(reasonSchema),
  rowCount: z.int(),
  counts: z.record(stateSchema, z.int()),
  /** Rows that are no records, by reason: totals, notes. */
  passed: z.array(z.strictObject({ why: z.enum(PASSED_ROWS), rows: z.array(z.int()) })),
  /** What import:file would do now. */
  outlook: z.strictObject({ added: z.int(), updated: z.int(), undecided: z.int(), left: z.int() }),
})
export type ImportDesk = z.infer<typeof importDeskSchema>

export const deskRowSchema = z.strictObject({
  /** Number of the row in its sheet, from 1. */
  row: z.int(),
  state: stateSchema,
  record: recordInputSchema.extend({ date: z.string(), category: z.string(), title: z.string() }),
  /** Why it is doubtful or wrong, cell by cell. */
  faults: z.array(z.strictObject({ column: columnNameSchema, reason: reasonSchema })),
  confirmed: z.boolean(),
  edited: z.boolean(),
  /** The records that a similar row may correct, the likeliest first, with what would change. */
  matches: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      date: z.string(),
      department: z.string(),
      changes: z.array(z.strictObject({ field: recordColumnSchema, before: z.string(), after: z.string() })),
    }),
  ),
  /** Whether nothing but a reader can tell which record is meant. */
  open: z.boolean(),
  choice: rowChoiceSchema.nullable(),
  /** Place in `matches` of the record that `update` corrects. */
  target: z.int(),
})
export type DeskRow = z.infer<typeof deskRowSchema>

const tokenSchema = z.strictObject({ token: z.string() })

export const importChannels = {
  /** Asks for an indicators file (or takes the path of a dropped one) and reads it; null when canceled. */
  'import:preview': {
    by: 'main',
    input: z.strictObject({ droppedPath: z.string().optional() }),
    output: z.strictObject({ preview: importPreviewSchema.nullable() }),
  },
  /** Takes the previewed indicators over in one undo step. */
  'import:commit': {
    by: 'host',
    input: tokenSchema,
    output: z.strictObject({ imported: z.int(), unchanged: z.int() }),
  },
  /** Host side of import:preview; the path comes from main's dialog, never from the page. */
  'import:read': {
    by: 'main-only',
    input: z.strictObject({ file: z.string() }),
    output: importPreviewSchema,
  },
  /** Asks for a table (or takes the path of a dropped one) and lays it on the desk; null when canceled. */
  'import:open': {
    by: 'main',
    input: z.strictObject({ droppedPath: z.string().optional() }),
    output: z.strictObject({ desk: importDeskSchema.nullable() }),
  },
  /** Has the window pasted into, as if Ctrl V was pressed; the page then sends import:paste. */
  'import:request-paste': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
  /** Host side of import:open; tells import:progress, and ends with `canceled` after import:cancel. */
  'import:open-file': {
    by: 'main-only',
    input: z.strictObject({ file: z.string() }),
    output: importDeskSchema,
  },
  /** Lays what was copied in Excel or WPS on the desk. */
  'import:paste': {
    by: 'host',
    input: z.strictObject({ html: z.string().max(MOST_PASTED), text: z.string().max(MOST_PASTED) }),
    output: importDeskSchema,
  },
  /** Chooses another sheet, header, meaning of the columns or context, and reads the rows again. */
  'import:arrange': {
    by: 'host',
    input: tokenSchema.extend({
      sheet: z.int().min(0).optional(),
      header: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).optional(),
      choices: z.array(columnChoiceSchema).max(16_384).optional(),
      context: tableContextSchema.optional(),
    }),
    output: importDeskSchema,
  },
  /** Rows of the desk in their order, of one state or of all. */
  'import:rows': {
    by: 'host',
    input: tokenSchema.extend({
      state: stateSchema.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ rows: z.array(deskRowSchema), total: z.int() }),
  },
  /** Confirms rows that were read with a doubt, or puts right what a row says; `rows` null: all doubtful ones. */
  'import:mend': {
    by: 'host',
    input: tokenSchema.extend({
      rows: z.array(z.int()).max(1000).nullable(),
      change: z
        .strictObject({ date: z.string().max(40), category: z.string().max(60), title: z.string().max(200) })
        .partial(),
    }),
    output: importDeskSchema,
  },
  /** Says what becomes of similar rows; `rows` null: all of them. `target` is a place in DeskRow.matches. */
  'import:decide': {
    by: 'host',
    input: tokenSchema.extend({
      rows: z.array(z.int()).max(1000).nullable(),
      choice: rowChoiceSchema,
      target: z.int().min(0).optional(),
    }),
    output: importDeskSchema,
  },
  /** Every wrong row, for copying: at most 5,000. */
  'import:faults': {
    by: 'host',
    input: tokenSchema,
    output: z.strictObject({ faults: z.array(importErrorSchema) }),
  },
  /** Files the desk in one transaction and one undo step, and remembers the meaning of the columns. */
  'import:file': {
    by: 'host',
    input: tokenSchema,
    output: z.strictObject({
      imported: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      /** Rows that were left out: wrong, doubtful, undecided or by choice. */
      skipped: z.int(),
    }),
  },
  /** Stops the reading of a table; nothing has changed then. */
  'import:cancel': { by: 'host', input: z.strictObject({}), output: z.strictObject({}) },
  /** Clears the desk. */
  'import:close': { by: 'host', input: z.strictObject({}), output: z.strictObject({}) },
  /** Asks where to save an empty records table with the header and one example row. */
  'import:save-template': {
    by: 'main',
    input: z.strictObject({}),
    output: z.strictObject({ file: z.string().nullable() }),
  },
} as const
