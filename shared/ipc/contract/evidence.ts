import { z } from 'zod'
import { recordRowSchema } from './records.ts'

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
/** The record a change is about, with the revision it is built on; another one is refused with `conflict`. */
const target = { id: z.string(), revision: z.int() }
const file = { id: z.string(), hash: hashSchema }

const attachedSchema = z.strictObject({
  row: recordRowSchema,
  /** Names under which files were attached, and names of files that the record has already; those change nothing. */
  added: z.array(z.string()),
  already: z.array(z.string()),
})
export type Attached = z.infer<typeof attachedSchema>

/** missing: not in the library's folder; damaged: other bytes than were attached. */
export const evidenceStateSchema = z.enum(['whole', 'missing', 'damaged'])
export type EvidenceState = z.infer<typeof evidenceStateSchema>

const amountSchema = z.strictObject({ count: z.int(), bytes: z.int() })

/** Files attached to records. Every change of a record's files is one undo step; the page never names a stored path. */
export const evidenceChannels = {
  /** Asks for files, or takes those dropped on the record, and attaches all of them or none; null when canceled. */
  'evidence:attach': {
    by: 'main',
    input: z.strictObject({ ...target, droppedPaths: z.array(z.string()).max(200).optional() }),
    output: z.strictObject({ attached: attachedSchema.nullable() }),
  },
  /** Host side of evidence:attach. */
  'evidence:take': {
    by: 'main-only',
    input: z.strictObject({ ...target, files: z.array(z.string()).min(1) }),
    output: attachedSchema,
  },
  /** Attaches what was pasted. */
  'evidence:add': {
    by: 'host',
    input: z.strictObject({ ...target, name: z.string().max(400), bytes: z.instanceof(Uint8Array) }),
    output: attachedSchema,
  },
  'evidence:detach': {
    by: 'host',
    input: z.strictObject({ ...target, hash: hashSchema }),
    output: recordRowSchema,
  },
  /** Gives a file another name; its ending stays. */
  'evidence:rename': {
    by: 'host',
    input: z.strictObject({ ...target, hash: hashSchema, name: z.string().trim().min(1).max(400) }),
    output: recordRowSchema,
  },
  /** How the files of a record lie in the library's folder, read and compared with what was attached. */
  'evidence:check': {
    by: 'host',
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ states: z.record(hashSchema, evidenceStateSchema) }),
  },
  /** Opens a read-only copy with the system's program; refused with `file-runnable` for what would be started. */
  'evidence:open': { by: 'main', input: z.strictObject(file), output: z.strictObject({}) },
  /** Asks where, then writes a copy; null when canceled. */
  'evidence:save': {
    by: 'main',
    input: z.strictObject(file),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  /** Host side of evidence:open: a copy in `folder` under the file's name, there once while it stays as it is. */
  'evidence:stage': {
    by: 'main-only',
    input: z.strictObject({ ...file, folder: z.string() }),
    output: z.strictObject({ file: z.string() }),
  },
  /** Host side of evidence:save. */
  'evidence:write': {
    by: 'main-only',
    input: z.strictObject({ ...file, to: z.string() }),
    output: z.strictObject({ file: z.string() }),
  },
  /** Files that nothing of the ledger, its undo, its bin or a record's history refers to any more. */
  'evidence:unused': { by: 'host', input: z.strictObject({}), output: amountSchema },
  /** Removes exactly those for good. */
  'evidence:clean': { by: 'host', input: z.strictObject({}), output: amountSchema },
} as const
