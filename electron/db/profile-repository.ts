import type { Db } from './driver.ts'

/** An office's own papers as JSON texts by id. */
export function profileRepository(db: Db) {
  const list = db.prepare<[], string>('SELECT data FROM paper_profiles ORDER BY id').pluck()
  const put = db.prepare<[string, string, string]>(
    `INSERT INTO paper_profiles (id, data, updated_at) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET data = excluded.data, updated_at = excluded.updated_at`,
  )
  const remove = db.prepare<[string]>('DELETE FROM paper_profiles WHERE id = ?')
  return {
    list: (): string[] => list.all(),
    /** Inserts the profile or replaces the one of the same id. */
    update(id: string, data: string, at: string): void {
      put.run(id, data, at)
    },
    /** Tells whether there was one. */
    remove: (id: string): boolean => remove.run(id).changes === 1,
  }
}
