import { z } from 'zod'

export const EXPORT_PROFILES = ['report', 'meeting', 'official'] as const
export const exportProfileSchema = z.enum(EXPORT_PROFILES)

export const exportChannels = {
  /** Asks where to save, then writes the stored draft; null when canceled. Save the draft first. */
  'export:docx': {
    by: 'main',
    input: z.strictObject({ draftId: z.string(), profile: exportProfileSchema }),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  /** Host side of export:docx; the path comes from main's dialog. */
  'export:write': {
    by: 'main-only',
    input: z.strictObject({ draftId: z.string(), profile: exportProfileSchema, file: z.string() }),
    output: z.strictObject({ file: z.string() }),
  },
  /** Shows the file that this window exported last. */
  'export:reveal': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
  'export:open': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
} as const
