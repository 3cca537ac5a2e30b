import { z } from 'zod'
import { RECORD_COLUMNS, type RecordColumn } from '#shared/domain/records-header.ts'
import type { Db } from './driver.ts'

const fieldSchema = z.enum([...(Object.keys(RECORD_COLUMNS) as RecordColumn[]), 'figure']).nullable()

/** What the columns of a table were last taken for, in their order. */
const choicesSchema = z.array(z.strictObject({ field: fieldSchema, label: z.string(), unit: z.string() }))
export type KeptChoices = z.infer<typeof choicesSchema>

/** Which column of a department's table means what, by the table's heads. */
export function columnChoiceRepository(db: Db) {
  const one = db
    .prepare<[string, string], string>(
      'SELECT choices FROM column_choices WHERE department = ? AND header = ?',
    )
    .pluck()
  const last = db.prepare<[string], { department: string; choices: string }>(
    'SELECT department, choices FROM column_choices WHERE header = ? ORDER BY used_at DESC LIMIT 1',
  )
  const put = db.prepare<[string, string, string, string]>(
    `INSERT INTO column_choices (department, header, choices, used_at) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET choices = excluded.choices, used_at = excluded.used_at`,
  )
  return {
    /** What a department's table with these heads was taken for; null when it never came. */
    get(department: string, header: string): KeptChoices | null {
      const json = one.get(department, header)
      return json === undefined ? null : read(json)
    },
    /** The same of whichever department sent such a table last. */
    getLast(header: string): { department: string; choices: KeptChoices } | null {
      const row = last.get(header)
      const choices = row === undefined ? null : read(row.choices)
      return row === undefined || choices === null ? null : { department: row.department, choices }
    },
    /** `usedAt` is ISO 8601 in UTC. */
    update(department: string, header: string, choices: KeptChoices, usedAt: string): void {
      put.run(department, header, JSON.stringify(choices), usedAt)
    },
  }
}

/** Null for what a newer program may have written otherwise: the columns are then guessed anew. */
function read(json: string): KeptChoices | null {
  return choicesSchema.safeParse(JSON.parse(json)).data ?? null
}
