import { z } from 'zod'
import { recordInputSchema } from '../../domain/record.ts'

/** A cell that stops an import. `row` counts lines of the table from 1 with the header as row 1; 0 is the file itself. */
export const importErrorSchema = z.strictObject({
  file: z.string(),
  row: z.int().min(0),
  column: z.string(),
  message: z.string(),
})
export type ImportError = z.infer<typeof importErrorSchema>

export const importPreviewSchema = z.strictObject({
  /** Names the prepared import for import:commit; good until the next preview. */
  token: z.string(),
  files: z.array(z.string()),
  kind: z.enum(['records', 'indicators']),
  encoding: z.enum(['utf-8', 'gbk']),
  rowCount: z.int(),
  newCount: z.int(),
  unchangedCount: z.int(),
  /** At most the first 200 errors; errorCount has them all. Any error means that nothing can be imported. */
  errors: z.array(importErrorSchema),
  errorCount: z.int(),
  /** Columns of the file that the program does not know. */
  ignoredColumns: z.array(z.string()),
  /** The first 100 rows as they would be filed, with their row number and whether they are already there. */
  rows: z.array(
    z.strictObject({ row: z.int(), status: z.enum(['new', 'unchanged']), record: recordInputSchema }),
  ),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const importChannels = {
  /** Asks for a file (or takes the path of a dropped one) and reads it without filing anything; null when canceled. */
  'import:preview': {
    by: 'main',
    input: z.strictObject({ kind: z.enum(['records', 'indicators']), droppedPath: z.string().optional() }),
    output: z.strictObject({ preview: importPreviewSchema.nullable() }),
  },
  /** Files the previewed rows in one transaction and one undo step. */
  'import:commit': {
    by: 'host',
    input: z.strictObject({ token: z.string() }),
    output: z.strictObject({ imported: z.int(), unchanged: z.int() }),
  },
  /** Host side of import:preview; the path comes from main's dialog, never from the page. */
  'import:read': {
    by: 'main-only',
    input: z.strictObject({ kind: z.enum(['records', 'indicators']), file: z.string() }),
    output: importPreviewSchema,
  },
  /** Asks where to save an empty records table with the header and one example row. */
  'import:save-template': {
    by: 'main',
    input: z.strictObject({}),
    output: z.strictObject({ file: z.string().nullable() }),
  },
} as const
