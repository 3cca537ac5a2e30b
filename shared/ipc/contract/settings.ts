import { z } from 'zod'
import { exportFormatSchema } from './exporting.ts'
import { quickEntrySettingsSchema } from './quick-entry.ts'
import { viewColumnSchema } from './views.ts'

export const settingsSchema = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  /** Scale of the page in the editor; 0 fits the width. */
  zoom: z.number().min(0).max(3),
  view: z.enum(['ledger', 'draft']),
  lastDraftId: z.string().nullable(),
  /** Who is named in hand values of this computer; empty until somebody gives a name. */
  author: z.string().max(100),
  /** Widths of side panels in pixels, by panel name. */
  panels: z.record(z.string(), z.number()),
  /** Whether an export also stops for findings that only advise, or for those alone that must be mended. */
  preflight: z.enum(['all', 'blocks']),
  /** What 一次导出多份 was last asked for; profile null: each draft's own. */
  exportMany: z.strictObject({
    formats: z.array(exportFormatSchema),
    profile: z.string().nullable(),
  }),
  quickEntry: quickEntrySettingsSchema,
  /** The ledger's columns in their order (none: as they come), how many stay in sight, and the view used last. */
  grid: z.strictObject({
    columns: z.array(viewColumnSchema),
    frozen: z.int().min(0).max(40),
    view: z.string().nullable(),
  }),
})
export type Settings = z.infer<typeof settingsSchema>

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  zoom: 0,
  view: 'ledger',
  lastDraftId: null,
  author: '',
  panels: {},
  preflight: 'all',
  exportMany: { formats: ['docx'], profile: null },
  quickEntry: { on: true, keys: 'CommandOrControl+Alt+J', department: '', line: '' },
  grid: { columns: [], frozen: 3, view: null },
}

export const settingsChannels = {
  'settings:get': { by: 'main', input: z.strictObject({}), output: settingsSchema },
  'settings:set': {
    by: 'main',
    input: settingsSchema.omit({ quickEntry: true }).partial(),
    output: settingsSchema,
  },
  /** The page has saved everything; main may close the window. */
  'app:ready-to-close': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
  'app:info': {
    by: 'main',
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      platform: z.string(),
    }),
  },
} as const
