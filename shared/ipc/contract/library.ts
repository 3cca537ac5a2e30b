import { z } from 'zod'
import { ipcErrorSchema } from '../result.ts'

export const libraryInfoSchema = z.strictObject({
  /** Folder that holds the database, attachments and backups. */
  dir: z.string(),
  name: z.string(),
  organ: z.string(),
  sample: z.boolean(),
  recordCount: z.int(),
  draftCount: z.int(),
  lastBackupAt: z.string().nullable(),
})
export type LibraryInfo = z.infer<typeof libraryInfoSchema>

export const recentLibrarySchema = z.strictObject({ dir: z.string(), name: z.string(), openedAt: z.string() })

const opened = z.strictObject({ library: libraryInfoSchema.nullable() })

/** `main` channels need dialogs, the shell or settings; all others go to the host unchanged. */
export const libraryChannels = {
  /** What the first screen needs in one call; opens the last library when there is one. */
  'library:current': {
    by: 'main',
    input: z.strictObject({}),
    output: z.strictObject({
      library: libraryInfoSchema.nullable(),
      recent: z.array(recentLibrarySchema),
      /** Why the last library could not be opened, if so. */
      problem: ipcErrorSchema.nullable(),
    }),
  },
  /** Asks for a folder and makes a library in it; null when the writer canceled. */
  'library:create': {
    by: 'main',
    input: z.strictObject({ name: z.string().trim().min(1).max(60), organ: z.string().max(100) }),
    output: opened,
  },
  /** Without `dir` asks for a folder. `dir` must be one of the recent libraries. */
  'library:open': { by: 'main', input: z.strictObject({ dir: z.string().optional() }), output: opened },
  'library:open-sample': { by: 'main', input: z.strictObject({}), output: opened },
  'library:close': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
  'library:reveal': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
  'library:info': { by: 'host', input: z.strictObject({}), output: libraryInfoSchema },
  'library:rename': {
    by: 'host',
    input: z.strictObject({ name: z.string().trim().min(1).max(60), organ: z.string().max(100) }),
    output: libraryInfoSchema,
  },
  'library:backup': { by: 'host', input: z.strictObject({}), output: z.strictObject({ file: z.string() }) },
} as const
