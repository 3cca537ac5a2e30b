import type { Db } from './driver.ts'

export type StoredView = { readonly id: string; readonly name: string; readonly data: string }

/** Named views of the ledger; `data` is JSON that the caller reads. */
export function viewRepository(db: Db) {
  const list = db.prepare<[], StoredView>('SELECT id, name, data FROM saved_views ORDER BY position, id')
  const insert = db.prepare<[string, string, string]>(
    `INSERT INTO saved_views (id, name, position, data)
      VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_views), ?)`,
  )
  const update = db.prepare<[string, string, string]>(
    'UPDATE saved_views SET name = ?, data = ? WHERE id = ?',
  )
  const remove = db.prepare<[string]>('DELETE FROM saved_views WHERE id = ?')
  const move = db.prepare<[number, string]>('UPDATE saved_views SET position = ? WHERE id = ?')
  return {
    /** In the writer's order. */
    list: (): StoredView[] => list.all(),
    /** A new view comes last. */
    insert({ id, name, data }: StoredView): void {
      insert.run(id, name, data)
    },
    /** Tells whether there was one. */
    update: ({ id, name, data }: StoredView): boolean => update.run(name, data, id).changes === 1,
    remove: (id: string): boolean => remove.run(id).changes === 1,
    /** Numbers the views in the order of `ids`. Expects the caller's transaction. */
    order(ids: readonly string[]): void {
      for (const [position, id] of ids.entries()) move.run(position + 1, id)
    },
  }
}
