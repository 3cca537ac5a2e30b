import { z } from 'zod'

/** What the window is told without asking. */
export const events = {
  /** Rows of these kinds changed; lists and figures read them again. */
  'data:changed': z.strictObject({
    kinds: z.array(z.enum(['records', 'indicators', 'drafts', 'profiles', 'library'])),
  }),
  /** How far the reading of a table is: the done part of all the work, 0 to 1. */
  'import:progress': z.strictObject({
    stage: z.enum(['read', 'understand', 'compare']),
    done: z.number().min(0).max(1),
  }),
  /** The process behind the library stopped and is being started again, or is back. */
  'host:state': z.strictObject({ state: z.enum(['running', 'restarting', 'failed']) }),
  /** A menu item or accelerator that the page carries out. */
  'menu:command': z.strictObject({
    command: z.enum([
      'view-ledger',
      'view-draft',
      'new-record',
      'new-draft',
      'import',
      'export',
      'print',
      'find',
      'replace',
      'save',
      'help',
    ]),
  }),
  /** The window wants to close: save, then call app:ready-to-close. */
  'app:closing': z.strictObject({}),
} as const

export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>
