import { z } from 'zod'
import { libraryInfoSchema } from './library.ts'

/** What main asks of the host about the library's life; the window cannot send these. */
export const hostChannels = {
  'host:open-library': {
    by: 'main-only',
    input: z.strictObject({
      dir: z.string(),
      /** Makes the library when the folder has none; otherwise a missing database is `not-found`. */
      create: z.strictObject({ name: z.string(), organ: z.string() }).nullable(),
    }),
    output: libraryInfoSchema,
  },
  /** Makes the sample library in `dir` from resources/sample, or opens it when it is there. */
  'host:open-sample': {
    by: 'main-only',
    input: z.strictObject({ dir: z.string() }),
    output: libraryInfoSchema,
  },
  'host:close-library': { by: 'main-only', input: z.strictObject({}), output: z.strictObject({}) },
} as const
