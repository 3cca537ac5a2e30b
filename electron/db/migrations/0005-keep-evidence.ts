import type { Migration } from './migration.ts'

export const keepEvidence: Migration = {
  version: 5,
  name: 'keep-evidence',
  up: (db) => {
    db.exec(`
      -- The three go with the record into the log of changes, so that undo, history and recycle bin know them.
      -- evidence: files of the folder attachments by their content; sources: reports of the same matter that were merged
      -- into the record; origin: the table row, text or form it was read from, NULL for one that was typed.
      ALTER TABLE records ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(evidence));
      ALTER TABLE records ADD COLUMN sources TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sources));
      ALTER TABLE records ADD COLUMN origin TEXT CHECK (origin IS NULL OR json_valid(origin));
    `)
  },
}
