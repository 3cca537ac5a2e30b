import { z } from 'zod'
import { daySchema } from '../../domain/period.ts'
import { recordInputSchema } from '../../domain/record.ts'
import { columnNameSchema, reasonSchema } from '../reason-schema.ts'
import { recordColumnSchema } from './import.ts'

/** Characters of a department's name on a form. */
export const LONGEST_DEPARTMENT = 100

const departmentName = z.string().trim().min(1).max(LONGEST_DEPARTMENT)

/** A round of forms for a period. */
export const roundSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  from: daySchema,
  to: daySchema,
  /** Day by which forms are due, null for none. */
  due: daySchema.nullable(),
  departments: z.array(z.string()),
})
export type CollectRound = z.infer<typeof roundSchema>

/** What a writer fills in of a round. */
export const roundInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  from: daySchema,
  to: daySchema,
  due: daySchema.nullable(),
  departments: z.array(departmentName).min(1).max(200),
})
export type RoundInput = z.infer<typeof roundInputSchema>

/** reported: a form or a table came in; late: nothing came by the day it was due; differs: contradicts the form before. */
export const REPORT_STATES = ['reported', 'missing', 'late', 'differs'] as const
export const reportStateSchema = z.enum(REPORT_STATES)
export type ReportState = z.infer<typeof reportStateSchema>

/** What the last form of a department says otherwise than the one before. `record` is where to look, null when gone. */
export const differenceSchema = z.strictObject({
  kind: z.enum(['figure', 'gone']),
  date: daySchema,
  title: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  shrank: z.boolean(),
  record: z.string().nullable(),
})
export type CollectDifference = z.infer<typeof differenceSchema>

export const returnedFormSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  rows: z.int(),
  /** ISO 8601 in UTC. */
  receivedAt: z.string(),
})
export type ReturnedForm = z.infer<typeof returnedFormSchema>

export const boardRowSchema = z.strictObject({
  department: z.string(),
  /** When its form was last written, null when it was not. ISO 8601 in UTC. */
  sentAt: z.string().nullable(),
  /** Forms that came back and count, oldest first. */
  returns: z.array(returnedFormSchema),
  /** Records of the round's period, their figures and the day of the last one. */
  records: z.int(),
  figures: z.int(),
  lastDate: daySchema.nullable(),
  state: reportStateSchema,
  /** How it reported: by the form, or by a table of its own that was imported since the round began. */
  via: z.enum(['form', 'table']).nullable(),
  /** Empty once the writer said that they are settled. */
  differences: z.array(differenceSchema),
})
export type BoardRow = z.infer<typeof boardRowSchema>

export const boardSchema = z.strictObject({
  round: roundSchema,
  today: daySchema,
  rows: z.array(boardRowSchema),
})
export type Board = z.infer<typeof boardSchema>

/** A returned file as it was read and compared; nothing is filed yet. */
export const returnedFileSchema = z.strictObject({
  /** Place in the list of this reading. */
  place: z.int(),
  file: z.string(),
  department: z.string().nullable(),
  /** ready: can be taken in; ask: the department must be chosen; known: was taken in before; refused: see why. */
  status: z.enum(['ready', 'ask', 'known', 'refused']),
  /** Why it is refused, or what is worth knowing: whole sentences. */
  why: reasonSchema.nullable(),
  notes: z.array(reasonSchema),
  /** At most the first 50; problemCount has them all. */
  problems: z.array(z.strictObject({ row: z.int(), column: columnNameSchema, reason: reasonSchema })),
  problemCount: z.int(),
  fresh: z.int(),
  same: z.int(),
  changed: z.int(),
  /** Every changed row and the first hundred of the others. */
  rows: z.array(
    z.strictObject({
      row: z.int(),
      status: z.enum(['new', 'same', 'changed']),
      record: recordInputSchema,
      /** Fields that differ from the ledger, as both sides write them. */
      changes: z.array(z.strictObject({ field: recordColumnSchema, before: z.string(), after: z.string() })),
      /** The ledger's record was changed by hand since: it is overwritten only when asked for. */
      edited: z.boolean(),
    }),
  ),
  differences: z.array(differenceSchema),
})
export type ReturnedFile = z.infer<typeof returnedFileSchema>

export const returnPreviewSchema = z.strictObject({ token: z.string(), files: z.array(returnedFileSchema) })
export type ReturnPreview = z.infer<typeof returnPreviewSchema>

const writeOrder = {
  id: z.string(),
  /** null: every department of the round. */
  departments: z.array(z.string()).min(1).nullable(),
  /** Whether the records that the ledger has already go out with the form. */
  withRecords: z.boolean(),
}
const files = z.strictObject({ files: z.array(z.string()) })

export const collectChannels = {
  'collect:rounds': {
    by: 'host',
    input: z.strictObject({}),
    /** Newest first. */
    output: z.strictObject({ rounds: z.array(roundSchema) }),
  },
  /** What a new round starts with: this year, and every department known. */
  'collect:suggest': { by: 'host', input: z.strictObject({}), output: roundInputSchema },
  /** Stores a new round, or changes the one of `id`. */
  'collect:save': {
    by: 'host',
    input: z.strictObject({ id: z.string().nullable(), round: roundInputSchema }),
    output: roundSchema,
  },
  /** Removes a round with the list of its returns; records that came in by it stay. */
  'collect:remove': { by: 'host', input: z.strictObject({ id: z.string() }), output: z.strictObject({}) },
  'collect:board': { by: 'host', input: z.strictObject({ id: z.string() }), output: boardSchema },
  /** Departments of the newest round that have not reported. */
  'collect:missing': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({
      round: z.string().nullable(),
      departments: z.array(z.strictObject({ department: z.string(), late: z.boolean() })),
    }),
  },
  /** The writer has looked at the contradictions of the department's last form. */
  'collect:settle': {
    by: 'host',
    input: z.strictObject({ id: z.string(), department: z.string() }),
    output: z.strictObject({}),
  },
  /** Asks for a folder, or for a file when there is one department, and writes the forms; null when canceled. */
  'collect:write': {
    by: 'main',
    input: z.strictObject(writeOrder),
    output: z.strictObject({ files: z.array(z.string()).nullable() }),
  },
  /** Host side of collect:write; the path comes from main's dialog. */
  'collect:write-forms': {
    by: 'main-only',
    input: z.strictObject({ ...writeOrder, folder: z.string().nullable(), file: z.string().nullable() }),
    output: files,
  },
  /** Asks for returned files, or takes dropped ones, and compares them with the ledger; null when canceled. */
  'collect:take': {
    by: 'main',
    input: z.strictObject({ id: z.string(), droppedPaths: z.array(z.string()).max(200).optional() }),
    output: z.strictObject({ preview: returnPreviewSchema.nullable() }),
  },
  /** Host side of collect:take. */
  'collect:read': {
    by: 'main-only',
    input: z.strictObject({ id: z.string(), files: z.array(z.string()).max(200) }),
    output: returnPreviewSchema,
  },
  /** Says whose the form without a hidden sheet is and compares it anew. */
  'collect:name': {
    by: 'host',
    input: z.strictObject({ token: z.string(), place: z.int(), department: z.string() }),
    output: returnedFileSchema,
  },
  /** Files the chosen forms in one undo step. `keep` are rows whose record stays as the ledger has it. */
  'collect:commit': {
    by: 'host',
    input: z.strictObject({
      token: z.string(),
      files: z
        .array(z.strictObject({ place: z.int(), keep: z.array(z.int()) }))
        .min(1)
        .max(200),
    }),
    output: z.strictObject({ forms: z.int(), added: z.int(), updated: z.int(), same: z.int() }),
  },
  /** Asks where to save the board as a table; null when canceled. */
  'collect:export': {
    by: 'main',
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  /** Host side of collect:export. */
  'collect:write-board': {
    by: 'main-only',
    input: z.strictObject({ id: z.string(), file: z.string() }),
    output: z.strictObject({ file: z.string() }),
  },
} as const
