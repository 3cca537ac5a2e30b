import type { Migration } from './migration.ts'

export const widenLedgerLog: Migration = {
  version: 4,
  name: 'widen-ledger-log',
  up: (db) => {
    db.exec(`
      -- A check cannot be changed in place: both tables are written anew, children first, so that nothing cascades.
      CREATE TABLE wider_steps (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN
          ('insert', 'update', 'remove', 'import', 'define', 'restore', 'attach', 'merge', 'relabel', 'extract')),
        count INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
        author TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT;
      INSERT INTO wider_steps (id, kind, count, state, author, at)
        SELECT id, kind, count, state, author, at FROM ledger_steps;
      CREATE TABLE wider_changes (
        step INTEGER NOT NULL REFERENCES wider_steps (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        entity TEXT NOT NULL CHECK (entity IN ('record', 'definition', 'alias', 'term')),
        key TEXT NOT NULL,
        snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot)),
        PRIMARY KEY (step, position)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO wider_changes (step, position, entity, key, snapshot)
        SELECT step, position, entity, key, snapshot FROM ledger_changes;
      DROP TABLE ledger_changes;
      DROP TABLE ledger_steps;
      ALTER TABLE wider_steps RENAME TO ledger_steps;
      ALTER TABLE wider_changes RENAME TO ledger_changes;
      CREATE INDEX ledger_steps_by_state ON ledger_steps (state, id);
      CREATE INDEX ledger_changes_by_key ON ledger_changes (key) WHERE snapshot IS NOT NULL;
    `)
  },
}
