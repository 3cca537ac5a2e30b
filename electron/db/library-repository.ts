import type { Db } from './driver.ts'

export type LibraryMeta = { readonly name: string; readonly organ: string; readonly sample: boolean }

/** The library's own name and organ: one row. */
export function libraryRepository(db: Db) {
  const get = db.prepare<[], { name: string; organ: string; sample: number }>(
    'SELECT name, organ, sample FROM library WHERE id = 1',
  )
  const rename = db.prepare<[string, string]>('UPDATE library SET name = ?, organ = ? WHERE id = 1')
  return {
    get(): LibraryMeta {
      const row = get.get()
      if (!row) throw new Error('the library has no row of its own')
      return { ...row, sample: row.sample === 1 }
    },
    update(name: string, organ: string): void {
      rename.run(name, organ)
    },
  }
}
