import type { KeptRecord } from '#shared/domain/record-keeping.ts'
import type { Period } from '#shared/domain/period.ts'
import type { ActivityRecord, Figure } from '#shared/domain/record.ts'
import { sameFigures } from '#shared/domain/same-record.ts'
import type { IndicatorRecord } from '#shared/figures/tally.ts'
import type { LabelNames } from '#shared/labels/label-names.ts'
import { bulkInsert, type BulkInsert } from './bulk-insert.ts'
import type { Db } from './driver.ts'
import { knownKeys } from './known-keys.ts'
import { withoutIndexes } from './record-indexes.ts'
import {
  toActivityRecord,
  toKeptRecord,
  toFigure,
  toStoredRecord,
  toStoredValue,
  type FigureTableRow,
  type RecordTableRow,
  type StoredRecord,
} from './stored-record.ts'

/** Everything but seq, in the order of toColumns. */
const COLUMNS = `id, revision, date, end_date, category, title, summary, outcome, people, department, source,
  highlight, part, content_key, origin_key, created_at, updated_at, evidence, sources, origin`

const COLUMN_NAMES = COLUMNS.split(/,\s*/)
const FIGURE_COLUMNS = ['record', 'position', 'label', 'value', 'unit', 'approx', 'date']
type FigureRow = [number, number, string, number, string, string, string]

/** Fewer new records than this are written before the indexes could be. */
const MANY = 5000

type IndicatorRow = Omit<IndicatorRecord, 'figures'> & { seq: number }

/**
 * Records with their figures. Writes tell `touched` which rows changed and expect the caller's transaction;
 * every record of one call comes back whole. Records keep the names and units that were reported; what is read for
 * indicators comes under the label and in the unit that `names` counts it in, and is asked for by any of its names.
 */
export function recordRepository(db: Db, touched: (seq: number) => void, names: () => LabelNames) {
  const recordOfId = db.prepare<[string], RecordTableRow>('SELECT * FROM records WHERE id = ?')
  const figuresOfRecord = db.prepare<[number], FigureTableRow>(
    'SELECT record, label, value, unit, approx FROM figures WHERE record = ? ORDER BY position',
  )
  const recordsOfIds = db.prepare<[string], RecordTableRow>(
    'SELECT * FROM records WHERE id IN (SELECT value FROM json_each(?)) ORDER BY date, seq',
  )
  const figuresOfIds = db.prepare<[string], FigureTableRow>(
    `SELECT record, label, value, unit, approx FROM figures
      WHERE record IN (SELECT seq FROM records WHERE id IN (SELECT value FROM json_each(?)))
      ORDER BY record, position`,
  )
  const statingOfPeriod = db.prepare<[string, string], IndicatorRow>(
    `SELECT seq, id, date, end_date AS endDate, created_at AS createdAt, category, title, part FROM records
      WHERE date BETWEEN ? AND ? AND seq IN (SELECT record FROM figures) ORDER BY date, seq`,
  )
  const recordsOfPeriod = db.prepare<[string, string], RecordTableRow>(
    'SELECT * FROM records WHERE date BETWEEN ? AND ? ORDER BY date, seq',
  )
  const figuresOfPeriod = db.prepare<[string, string], FigureTableRow>(
    `SELECT record, label, value, unit, approx FROM figures
      WHERE record IN (SELECT seq FROM records WHERE date BETWEEN ? AND ?)
      ORDER BY record, position`,
  )
  const idsBefore = db
    .prepare<[string, string], string>(
      `SELECT id FROM records WHERE seq IN
        (SELECT record FROM figures WHERE label IN (SELECT value FROM json_each(?)) AND date < ?)`,
    )
    .pluck()
  const statingLabels = db.prepare<[string, string, string], IndicatorRow>(
    `SELECT seq, id, date, end_date AS endDate, created_at AS createdAt, category, title, part FROM records
      WHERE seq IN
        (SELECT record FROM figures WHERE label IN (SELECT value FROM json_each(?)) AND date BETWEEN ? AND ?)
      ORDER BY date, seq`,
  )
  const figuresOfLabels = db.prepare<[string, string, string], FigureTableRow>(
    `SELECT record, label, value, unit, approx FROM figures
      WHERE label IN (SELECT value FROM json_each(?)) AND date BETWEEN ? AND ? ORDER BY record, position`,
  )
  const yearsOfLabels = db
    .prepare<[string, string], string>(
      `SELECT DISTINCT substr(date, 1, 4) FROM figures
        WHERE label IN (SELECT value FROM json_each(?)) AND date <= ? AND value > 0 ORDER BY 1`,
    )
    .pluck()
  const revisionsOfIds = db.prepare<[string], { id: string; revision: number }>(
    'SELECT id, revision FROM records WHERE id IN (SELECT value FROM json_each(?))',
  )
  const allLabels = db.prepare<[], string>('SELECT DISTINCT label FROM figures').pluck()
  const seqTaken = db.prepare<[number], number>('SELECT 1 FROM records WHERE seq = ?').pluck()
  const labelUnits = db.prepare<[], { label: string; unit: string; count: number }>(
    'SELECT label, unit, count(*) AS count FROM figures GROUP BY label, unit ORDER BY count DESC, label, unit',
  )
  const keys = db.prepare<[], { id: string; content: string; origin: string | null; sources: string }>(
    'SELECT id, content_key AS content, origin_key AS origin, sources FROM records',
  )
  const countAll = db.prepare<[], number>('SELECT count(*) FROM records').pluck()
  const countOfPeriod = db
    .prepare<[string, string], number>('SELECT count(*) FROM records WHERE date BETWEEN ? AND ?')
    .pluck()
  const lastSeq = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM records').pluck()
  const insertRecord = db.prepare<unknown[]>(
    `INSERT INTO records (${COLUMNS}, seq) VALUES (${COLUMNS.replace(/\w+/g, '?')}, nullif(?, 0))`,
  )
  const updates = new Map<string, ReturnType<typeof prepareUpdate>>()
  const removeRecord = db.prepare<[number]>('DELETE FROM records WHERE seq = ?')
  const insertFigure = db.prepare<FigureRow>(
    `INSERT INTO figures (${FIGURE_COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const removeFigures = db.prepare<[number]>('DELETE FROM figures WHERE record = ?')

  function prepareUpdate(columns: readonly string[]) {
    return db.prepare<unknown[]>(
      `UPDATE records SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE seq = ?`,
    )
  }

  function updateOf(columns: readonly string[]) {
    const key = columns.join()
    const known = updates.get(key) ?? prepareUpdate(columns)
    updates.set(key, known)
    return known
  }

  function writeFigures(seq: number, record: StoredRecord): void {
    for (const row of figureValues(seq, record)) insertFigure.run(...row)
  }

  /** Set while records are loaded without their indexes. */
  let bulk: { readonly records: BulkInsert; readonly figures: BulkInsert } | null = null

  function insert(record: StoredRecord): void {
    const seq = Number(insertRecord.run(...toColumns(record)).lastInsertRowid)
    writeFigures(seq, record)
    touched(seq)
  }

  return {
    /** The stored form of one record, null when there is none. */
    get(id: string): StoredRecord | null {
      const row = recordOfId.get(id)
      return row ? toStoredRecord(row, figuresOfRecord.all(row.seq).map(toFigure)) : null
    },
    /** The stored forms by id; ids that no record has are left out. */
    listStored(ids: readonly string[]): Map<string, StoredRecord> {
      const json = JSON.stringify(ids)
      const figures = byRecord(figuresOfIds.all(json))
      return new Map(
        recordsOfIds.all(json).map((row) => [row.id, toStoredRecord(row, figures.get(row.seq) ?? [])]),
      )
    },
    /** Whether a record has this place in the order of entry. */
    hasSeq: (seq: number): boolean => seqTaken.get(seq) !== undefined,
    /** Records by id, oldest first; ids that no record has are left out. */
    list(ids: readonly string[]): ActivityRecord[] {
      const json = JSON.stringify(ids)
      return join(recordsOfIds.all(json), figuresOfIds.all(json))
    },
    /** The same with what the ledger keeps of them. */
    listKept(ids: readonly string[]): KeptRecord[] {
      const json = JSON.stringify(ids)
      const figures = byRecord(figuresOfIds.all(json))
      return recordsOfIds.all(json).map((row) => toKeptRecord(row, figures.get(row.seq) ?? []))
    },
    /** All records whose date lies in the period, oldest first. */
    listOfPeriod({ from, to }: Period): ActivityRecord[] {
      return join(recordsOfPeriod.all(from, to), figuresOfPeriod.all(from, to))
    },
    /** What indicators need of the period's records that state a figure; far less to read than whole records. */
    listStating({ from, to }: Period): IndicatorRecord[] {
      const figures = byRecord(figuresOfPeriod.all(from, to), names())
      return statingOfPeriod
        .all(from, to)
        .map(({ seq, ...row }) => ({ ...row, figures: figures.get(seq) ?? [] }))
    },
    /** The same with just the figures of some labels. */
    listStatingLabels(labels: Iterable<string>, { from, to }: Period): IndicatorRecord[] {
      const dictionary = names()
      const json = JSON.stringify(dictionary.allNames(labels))
      const figures = byRecord(figuresOfLabels.all(json, from, to), dictionary)
      return statingLabels
        .all(json, from, to)
        .map(({ seq, ...row }) => ({ ...row, figures: figures.get(seq) ?? [] }))
    },
    /** The years up to a day in which a label has a figure above zero, oldest first. */
    listYears: (label: string, to: string): number[] =>
      yearsOfLabels.all(JSON.stringify(names().allNames([label])), to).map(Number),
    /** The revision of each record by id; ids that no record has are left out. */
    listRevisions(ids: Iterable<string>): Map<string, number> {
      const rows = revisionsOfIds.all(JSON.stringify([...ids]))
      return new Map(rows.map(({ id, revision }) => [id, revision]))
    },
    /** Records before a day that state a figure of one of these labels, oldest first. */
    listBefore(day: string, labels: readonly string[]): ActivityRecord[] {
      const ids = idsBefore.all(JSON.stringify(names().allNames(labels)), day)
      return this.list(ids)
    },
    count(period?: Period): number {
      return (period ? countOfPeriod.get(period.from, period.to) : countAll.get()) ?? 0
    },
    /** Every name that a figure of the ledger has, and the labels that these count as. */
    labels(): string[] {
      const reported = allLabels.all()
      const { isPlain, labelOf } = names()
      return isPlain ? reported : [...new Set([...reported, ...reported.map(labelOf)])]
    },
    /** Every label with each unit it has and how many figures state it so, the most stated first. */
    labelUnits: () => labelUnits.all(),
    /**
     * How many records have a content, or had it when they were first filed, by the key of that content. A report that
     * was merged into another is still known.
     */
    countKeys(): Map<string, number> {
      const counts = new Map<string, number>()
      for (const { id, content, origin, sources } of keys.iterate()) {
        for (const key of knownKeys(id, content, origin, sources)) counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return counts
    },
    insert,
    /** Inserts records whose place in the order of entry the database chooses, each behind the one before. */
    insertMany(records: readonly StoredRecord[]): void {
      if (bulk === null) {
        for (const record of records) insert(record)
        return
      }
      const first = (lastSeq.get() ?? 0) + 1
      for (const [at, record] of records.entries()) {
        bulk.records.add(toColumns(record, first + at))
        touched(first + at)
      }
      // Figures refer to records that are there.
      bulk.records.end()
      for (const [at, record] of records.entries()) {
        for (const row of figureValues(first + at, record)) bulk.figures.add(row)
      }
      bulk.figures.end()
    },
    /**
     * Runs a write that inserts `count` records by insertMany; where these become most of the ledger, it saves two fifths
     * of the time.
     */
    loadMany(count: number, write: () => void): void {
      if (count < MANY || count < this.count()) {
        write()
        return
      }
      bulk = {
        records: bulkInsert(db, 'records', [...COLUMN_NAMES, 'seq']),
        figures: bulkInsert(db, 'figures', FIGURE_COLUMNS),
      }
      try {
        withoutIndexes(db, write)
      } finally {
        bulk = null
      }
    },
    /** Writes what is no longer as it was `before`, so that an index is only written where its columns changed. */
    update(record: StoredRecord, before: StoredRecord): void {
      const old = toColumns(before)
      const values = toColumns(record)
      const changed = COLUMN_NAMES.flatMap((_, at) => (values[at] === old[at] ? [] : [at]))
      if (changed.length > 0) {
        const statement = updateOf(changed.map((at) => COLUMN_NAMES[at] ?? ''))
        const { changes } = statement.run(...changed.map((at) => values[at]), record.seq)
        if (changes !== 1) throw new Error(`no record ${record.id}`)
      }
      if (record.date !== before.date || !sameFigures(record.figures, before.figures)) {
        removeFigures.run(record.seq)
        writeFigures(record.seq, record)
      }
      touched(record.seq)
    },
    remove(seq: number): void {
      if (removeRecord.run(seq).changes !== 1) throw new Error(`no record row ${seq}`)
      touched(seq)
    },
  }
}

function toColumns(record: StoredRecord, seq: number = record.seq): unknown[] {
  return [
    record.id,
    record.revision,
    record.date,
    record.endDate,
    record.category,
    record.title,
    record.summary,
    record.outcome,
    record.people,
    record.department,
    record.source,
    record.highlight ? 1 : 0,
    record.part,
    record.contentKey,
    record.originKey,
    record.createdAt,
    record.updatedAt,
    JSON.stringify(record.evidence),
    JSON.stringify(record.sources),
    record.origin === null ? null : JSON.stringify(record.origin),
    seq,
  ]
}

function figureValues(seq: number, { figures, date }: StoredRecord): FigureRow[] {
  return figures.map(({ label, value, unit, approx }, position) => [
    seq,
    position,
    label,
    toStoredValue(value),
    unit,
    approx,
    date,
  ])
}

function join(rows: readonly RecordTableRow[], figureRows: readonly FigureTableRow[]): ActivityRecord[] {
  const figures = byRecord(figureRows)
  return rows.map((row) => toActivityRecord(row, figures.get(row.seq) ?? []))
}

function byRecord(rows: readonly FigureTableRow[], names?: LabelNames): Map<number, Figure[]> {
  const figures = new Map<number, Figure[]>()
  for (const row of rows) {
    const figure = names === undefined ? toFigure(row) : names.counted(toFigure(row))
    const known = figures.get(row.record)
    if (known) known.push(figure)
    else figures.set(row.record, [figure])
  }
  return figures
}
