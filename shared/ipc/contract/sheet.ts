import { z } from 'zod'
import { sheetSchema } from '../../checking/sheet-model.ts'

export const sheetChannels = {
  /** 数字核对表 of the stored draft as the ledger stands. Save the draft first. */
  'sheet:read': {
    by: 'host',
    input: z.strictObject({ draftId: z.string() }),
    output: sheetSchema,
  },
  /** Asks where to save, then writes the sheet as a .docx; null when canceled. Save the draft first. */
  'export:sheet': {
    by: 'main',
    input: z.strictObject({ draftId: z.string() }),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  /** Host side of export:sheet; the path comes from main's dialog. */
  'sheet:write': {
    by: 'main-only',
    input: z.strictObject({ draftId: z.string(), file: z.string() }),
    output: z.strictObject({ file: z.string() }),
  },
} as const
