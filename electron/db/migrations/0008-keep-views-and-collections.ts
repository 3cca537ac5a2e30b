import type { Migration } from './migration.ts'

export const keepViewsAndCollections: Migration = {
  version: 8,
  name: 'keep-views-and-collections',
  up: (db) => {
    db.exec(`
      -- Filters, order and columns of the ledger that the writer named.
      CREATE TABLE saved_views (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        data TEXT NOT NULL CHECK (json_valid(data))
      ) STRICT, WITHOUT ROWID;

      -- A round of forms sent out for a period; departments is a JSON array, what was sent and settled beside each name.
      CREATE TABLE collections (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        from_date TEXT NOT NULL,
        to_date TEXT NOT NULL,
        due TEXT,
        departments TEXT NOT NULL CHECK (json_valid(departments)),
        created_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- A form that came back. step filed its rows: while that step is undone, the return does not count.
      CREATE TABLE collection_returns (
        id TEXT PRIMARY KEY,
        collection TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
        department TEXT NOT NULL,
        file TEXT NOT NULL,
        hash TEXT NOT NULL,
        rows INTEGER NOT NULL,
        step INTEGER REFERENCES ledger_steps (id),
        received_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX collection_returns_by_collection ON collection_returns (collection, department, received_at);
    `)
  },
}
