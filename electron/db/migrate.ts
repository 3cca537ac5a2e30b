import type { Db } from './driver.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'

/** The schema this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings the schema to version `to`. Each migration and its bookkeeping are one transaction: after a failure
 * or a crash the file has a whole older version. `before` runs once, only if there is something to do.
 */
export function migrate(
  db: Db,
  options: { to?: number; migrations?: readonly Migration[]; before?: (from: number) => void } = {},
): void {
  const { to = SCHEMA_VERSION, migrations = MIGRATIONS, before } = options
  const from = schemaVersion(db)
  const due = migrations.filter(({ version }) => version > from && version <= to)
  if (due.length === 0) return
  before?.(from)
  for (const { version, up } of due) {
    db.transaction(() => {
      up(db)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  }
  // Leaves the version in the file's own header, where a later start reads it without opening the database.
  db.pragma('wal_checkpoint(TRUNCATE)')
}
