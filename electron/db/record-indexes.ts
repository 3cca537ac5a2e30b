import type { Db } from './driver.ts'

type Index = { readonly name: string; readonly sql: string }

/**
 * Runs a write that adds many records without the indexes by content of records and figures, and writes these anew from
 * the rows that are there then: sorted at once they cost a third of what they cost row by row. Expects the caller's
 * transaction, with which everything is taken back if the write fails. The schema is in the end what it was.
 */
export function withoutIndexes(db: Db, write: () => void): void {
  const indexes = db
    .prepare<[], Index>(
      `SELECT name, sql FROM sqlite_schema
        WHERE type = 'index' AND tbl_name IN ('records', 'figures') AND sql IS NOT NULL ORDER BY name`,
    )
    .all()
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  write()
  for (const { sql } of indexes) db.exec(sql)
  // What SQLite had learnt of an index goes with it.
  const hasLearnt = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").get() !== undefined
  if (hasLearnt) for (const { name } of indexes) db.exec(`ANALYZE ${name}`)
}
