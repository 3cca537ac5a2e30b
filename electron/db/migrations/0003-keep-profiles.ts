import type { Migration } from './migration.ts'

export const keepProfiles: Migration = {
  version: 3,
  name: 'keep-profiles',
  up: (db) => {
    db.exec(`
      -- An office's own papers; those that come with the program are never stored.
      CREATE TABLE paper_profiles (
        id TEXT PRIMARY KEY,
        data TEXT NOT NULL CHECK (json_valid(data)),
        updated_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
