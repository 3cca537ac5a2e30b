import type { Db } from '../driver.ts'

/** One step of the schema. A released one is never edited; `up` runs inside the caller's transaction. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly up: (db: Db) => void
}
