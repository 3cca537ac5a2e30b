import type { Migration } from './migration.ts'

export const keepLabelDictionary: Migration = {
  version: 7,
  name: 'keep-label-dictionary',
  up: (db) => {
    db.exec(`
      -- What an office calls its figures: records keep the alias that was reported, indicators count it as the label.
      CREATE TABLE label_aliases (
        alias TEXT PRIMARY KEY,
        label TEXT NOT NULL CHECK (label <> alias)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX label_aliases_by_label ON label_aliases (label);

      CREATE TABLE label_terms (
        label TEXT PRIMARY KEY,
        unit TEXT NOT NULL,
        nature TEXT CHECK (nature IN ('flow', 'stock')),
        note TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- Pairs that the writer said are not the same, records or labels; kind keeps the two apart.
      CREATE TABLE distinct_pairs (
        kind TEXT NOT NULL CHECK (kind IN ('record', 'label')),
        first TEXT NOT NULL,
        second TEXT NOT NULL CHECK (first < second),
        PRIMARY KEY (kind, first, second)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
