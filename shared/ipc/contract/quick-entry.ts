import { z } from 'zod'
import { categorySchema } from '../../domain/category.ts'
import { recordInputSchema } from '../../domain/record.ts'

/** A key combination as the system registers it: CommandOrControl+Alt+J. */
export const shortcutKeysSchema = z
  .string()
  .regex(/^(?:(?:CommandOrControl|Alt|Shift)\+){1,3}(?:[A-Z0-9]|F(?:[1-9]|1[0-2]))$/)

export const quickEntrySettingsSchema = z.strictObject({
  /** Whether the shortcut opens the window from any program. */
  on: z.boolean(),
  keys: shortcutKeysSchema,
  /** The department of the record that was filed last. */
  department: z.string().max(500),
  /** What was typed and not filed yet, so that no end of the program loses it. */
  line: z.string().max(2000),
})
export type QuickEntrySettings = z.infer<typeof quickEntrySettingsSchema>

const stateSchema = z.strictObject({
  on: z.boolean(),
  keys: shortcutKeysSchema,
  /** The system gave the combination to another program. */
  refused: z.boolean(),
})
export type QuickEntryState = z.infer<typeof stateSchema>

/** The small window for one line. Its page may call the first four of these and nothing else. */
export const quickEntryChannels = {
  /** What the window needs when it is shown; `library` null: none is open. */
  'quick:open': {
    by: 'main',
    input: z.strictObject({}),
    output: z.strictObject({
      library: z.string().nullable(),
      language: z.enum(['zh-CN', 'en']),
      categories: z.array(categorySchema),
      departments: z.array(z.string()),
      department: z.string(),
      line: z.string(),
    }),
  },
  /** Files a record in the open library, as any other insertion; the ledger's undo takes it back. */
  'quick:file': {
    by: 'main',
    input: z.strictObject({ record: recordInputSchema }),
    output: z.strictObject({ title: z.string() }),
  },
  /** Keeps what is typed. */
  'quick:keep': {
    by: 'main',
    input: z.strictObject({ line: z.string().max(2000) }),
    output: z.strictObject({}),
  },
  'quick:hide': { by: 'main', input: z.strictObject({}), output: z.strictObject({}) },
  'quick:state': { by: 'main', input: z.strictObject({}), output: stateSchema },
  'quick:set': {
    by: 'main',
    input: z.strictObject({ on: z.boolean(), keys: shortcutKeysSchema }),
    output: stateSchema,
  },
} as const

/** What the page of the small window may call. */
export const QUICK_ENTRY_PAGE_CHANNELS = ['quick:open', 'quick:file', 'quick:keep', 'quick:hide'] as const
