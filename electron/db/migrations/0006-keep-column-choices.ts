import type { Migration } from './migration.ts'

export const keepColumnChoices: Migration = {
  version: 6,
  name: 'keep-column-choices',
  up: (db) => {
    db.exec(`
      -- Which column of a department's table means what; header is the table's heads as they were read.
      CREATE TABLE column_choices (
        department TEXT NOT NULL,
        header TEXT NOT NULL,
        choices TEXT NOT NULL CHECK (json_valid(choices)),
        used_at TEXT NOT NULL,
        PRIMARY KEY (department, header)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
