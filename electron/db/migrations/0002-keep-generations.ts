import type { Migration } from './migration.ts'

export const keepGenerations: Migration = {
  version: 2,
  name: 'keep-generations',
  up: (db) => {
    db.exec(`
      -- What the program wrote each time a draft was written again; the first text stays in drafts.generated. The
      -- draft's document names the number it rests on, so an undo in the editor takes its base back with it.
      CREATE TABLE draft_generations (
        draft TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        document TEXT NOT NULL CHECK (json_valid(document)),
        created_at TEXT NOT NULL,
        PRIMARY KEY (draft, number)
      ) STRICT, WITHOUT ROWID;

      -- Words wanted by part, as JSON; a part without an entry has no budget.
      ALTER TABLE drafts ADD COLUMN budgets TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(budgets));

      -- Finds what a record said before; rows that an import made have nothing before.
      CREATE INDEX ledger_changes_by_key ON ledger_changes (key) WHERE snapshot IS NOT NULL;

      -- The day from which a basis holds; NULL: always.
      ALTER TABLE indicator_definitions ADD COLUMN basis_since TEXT;
    `)
  },
}
