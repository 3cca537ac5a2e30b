import { z } from 'zod'
import { preflightFindingSchema } from '../../preflight/finding.ts'

/** Kinds of files a draft leaves as; zip is what goes up: the paper and its 数字核对表. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'txt', 'zip'] as const
export const exportFormatSchema = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof exportFormatSchema>

const target = { draftId: z.string(), profile: z.string() }

/** Pages on which headings stand, by block id or section id, as the window measured them; for 目录. */
const headingPagesSchema = z.record(z.string(), z.int().positive())

export const exportChannels = {
  /**
   * Writes the stored draft in one format. `ask` asks where to save, `folder` writes beside the others into the folder
   * of export:folder under a free name. null when canceled. Save the draft first. For pdf the window must show the
   * print view of that draft: main prints what stands there.
   */
  'export:save': {
    by: 'main',
    input: z.strictObject({
      ...target,
      format: exportFormatSchema,
      to: z.enum(['ask', 'folder']),
      headingPages: headingPagesSchema.optional(),
    }),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  /** Asks for the folder of a series of files; null when canceled. */
  'export:folder': {
    by: 'main',
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string().nullable() }),
  },
  /** Host side of export:save; the path comes from main. */
  'export:write': {
    by: 'main-only',
    input: z.strictObject({
      ...target,
      format: z.enum(['docx', 'txt', 'zip']),
      file: z.string(),
      headingPages: headingPagesSchema.optional(),
    }),
    output: z.strictObject({ file: z.string() }),
  },
  /** The file's name by the profile's pattern, without extension and fit for every system. */
  'export:name': {
    by: 'host',
    input: z.strictObject(target),
    output: z.strictObject({ name: z.string() }),
  },
  /** The paper as plain text, for a website or a message. Save the draft first. */
  'export:text': {
    by: 'host',
    input: z.strictObject(target),
    output: z.strictObject({ text: z.string() }),
  },
  /** What to look at before the stored draft leaves; fonts and pages are the window's own to judge. */
  'export:preflight': {
    by: 'host',
    input: z.strictObject(target),
    output: z.strictObject({ findings: z.array(preflightFindingSchema) }),
  },
  /** Shows the file that this window exported last. */
  'export:reveal': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
  'export:open': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
} as const
