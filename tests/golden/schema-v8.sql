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

CREATE TABLE collections (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  due TEXT,
  departments TEXT NOT NULL CHECK (json_valid(departments)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE column_choices (
  department TEXT NOT NULL,
  header TEXT NOT NULL,
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  used_at TEXT NOT NULL,
  PRIMARY KEY (department, header)
) STRICT, WITHOUT ROWID;

CREATE TABLE distinct_pairs (
  kind TEXT NOT NULL CHECK (kind IN ('record', 'label')),
  first TEXT NOT NULL,
  second TEXT NOT NULL CHECK (first < second),
  PRIMARY KEY (kind, first, second)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_generations (
  draft TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  document TEXT NOT NULL CHECK (json_valid(document)),
  created_at TEXT NOT NULL,
  PRIMARY KEY (draft, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  organ TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  template_id TEXT NOT NULL,
  heading_set_id TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('first', 'comment', 'approval', 'final')),
  revision INTEGER NOT NULL CHECK (revision > 0),
  document TEXT NOT NULL CHECK (json_valid(document)),
  generated TEXT NOT NULL CHECK (json_valid(generated)),
  unplaced TEXT NOT NULL CHECK (json_valid(unplaced)),
  missing TEXT NOT NULL CHECK (json_valid(missing)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
, budgets TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(budgets))) STRICT;

CREATE TABLE figures (
  record INTEGER NOT NULL REFERENCES records (seq) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  unit TEXT NOT NULL,
  approx TEXT NOT NULL,
  date TEXT NOT NULL,
  PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_definitions (
  label TEXT PRIMARY KEY,
  aggregate TEXT NOT NULL
    CHECK (aggregate IN ('sum', 'latest', 'max', 'ratio', 'count_years', 'derived', 'text')),
  formula TEXT NOT NULL,
  approx TEXT NOT NULL,
  digits INTEGER CHECK (digits BETWEEN 1 AND 9),
  numeral TEXT NOT NULL CHECK (numeral IN ('arabic', 'chinese')),
  basis TEXT NOT NULL
, basis_since TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE label_aliases (
  alias TEXT PRIMARY KEY,
  label TEXT NOT NULL CHECK (label <> alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE label_terms (
  label TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  nature TEXT CHECK (nature IN ('flow', 'stock')),
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "ledger_changes" (
  step INTEGER NOT NULL REFERENCES "ledger_steps" (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entity TEXT NOT NULL CHECK (entity IN ('record', 'definition', 'alias', 'term')),
  key TEXT NOT NULL,
  snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot)),
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE "ledger_steps" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN
    ('insert', 'update', 'remove', 'import', 'define', 'restore', 'attach', 'merge', 'relabel', 'extract')),
  count INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  organ TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE paper_profiles (
  id TEXT PRIMARY KEY,
  data TEXT NOT NULL CHECK (json_valid(data)),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE records (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision > 0),
  date TEXT NOT NULL,
  end_date TEXT,
  category TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  outcome TEXT NOT NULL,
  people TEXT NOT NULL,
  department TEXT NOT NULL,
  source TEXT NOT NULL,
  highlight INTEGER NOT NULL CHECK (highlight IN (0, 1)),
  part TEXT CHECK (part IN ('leadership', 'consultation', 'people', 'unity', 'self-building')),
  content_key TEXT NOT NULL,
  origin_key TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, evidence TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(evidence)), sources TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sources)), origin TEXT CHECK (origin IS NULL OR json_valid(origin))) STRICT;

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE INDEX collection_returns_by_collection ON collection_returns (collection, department, received_at);

CREATE INDEX drafts_by_time ON drafts (deleted_at, updated_at);

CREATE INDEX figures_by_label ON figures (label, date, unit, approx, value);

CREATE INDEX label_aliases_by_label ON label_aliases (label);

CREATE INDEX ledger_changes_by_key ON ledger_changes (key) WHERE snapshot IS NOT NULL;

CREATE INDEX ledger_steps_by_state ON ledger_steps (state, id);

CREATE INDEX records_by_date ON records (date, category, part, department, highlight);
