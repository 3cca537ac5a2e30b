import { expect, test } from 'vitest'
import type { RecordInput } from '#shared/domain/record.ts'
import { connect } from '../../electron/db/driver.ts'
import { databaseFile } from '../../electron/db/library-file.ts'
import { newRecord } from '../../electron/services/change-records.ts'
import { contentKey } from '../../electron/services/content-key.ts'
import { fileImport } from '../../electron/services/import/file-import.ts'
import type { ParsedRecords } from '../../electron/services/import/parsed-import.ts'
import { applyStep, undoStep, type LedgerChange } from '../../electron/services/ledger-steps.ts'
import type { Session } from '../../electron/services/session.ts'
import { recordInput } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

/** More than are written row by row. */
const MANY = 5003

function record(at: number): RecordInput {
  const day = `${1 + (at % 28)}`.padStart(2, '0')
  const figures = Array.from({ length: at % 4 }, (_, place) => ({
    label: `数${(at + place) % 5}`,
    value: at + place / 4,
    unit: '件',
    approx: place % 3 === 0 ? ('多' as const) : ('' as const),
  }))
  return recordInput({ date: `2024-0${1 + (at % 9)}-${day}`, title: `第${at}次“协商”`, figures })
}

function table(count: number, file = '台账.csv'): ParsedRecords {
  const rows = Array.from({ length: count }, (_, at) => ({ row: at + 2, record: record(at) }))
  return {
    kind: 'records',
    file,
    encoding: 'utf-8',
    rows: rows.map((row) => ({ ...row, key: contentKey(row.record) })),
    errors: [],
    ignoredColumns: [],
  }
}

function query(session: Session, sql: string): unknown[] {
  const db = connect(databaseFile(session.dir), { readonly: true })
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}

const SCHEMA = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'
const TIMES = "'' AS created_at, '' AS updated_at"
const TABLES = [
  `SELECT seq, id, revision, date, end_date, category, title, summary, outcome, people, department, source, highlight,
    part, content_key, origin_key, evidence, sources, origin, ${TIMES} FROM records ORDER BY seq`,
  'SELECT * FROM figures ORDER BY record, position',
  'SELECT id, kind, count, state, author FROM ledger_steps ORDER BY id',
  'SELECT * FROM ledger_changes ORDER BY step, position',
]

const found = (session: Session) => [
  query(
    session,
    "SELECT title FROM records INDEXED BY records_by_date WHERE date = '2024-03-03' ORDER BY seq",
  ),
  query(
    session,
    "SELECT record FROM figures INDEXED BY figures_by_label WHERE label = '数3' ORDER BY record",
  ),
  query(session, 'PRAGMA integrity_check'),
]

test('many records filed at once are what they are filed one by one: rows, log, schema and indexes', () => {
  const [many, single] = [openTestSession(), openTestSession()]
  expect(fileImport(many, [table(MANY)]).records).toEqual({ imported: MANY, updated: 0, unchanged: 0 })
  single.transaction(() => {
    applyStep(single, 'import', function* (step): Generator<LedgerChange> {
      for (const { row, record: input, key } of table(MANY).rows) {
        const origin = { kind: 'table' as const, file: '台账.csv', sheet: '', row, sentence: '' }
        const id = single.ports.newId()
        yield {
          entity: 'record',
          key: id,
          before: null,
          after: newRecord(single, input, { id, step, key, origin }),
        }
      }
    })
  })
  for (const sql of [SCHEMA, ...TABLES]) expect(query(many, sql)).toEqual(query(single, sql))
  expect(found(many)).toEqual(found(single))
  expect(found(many)[2]).toEqual([{ integrity_check: 'ok' }])
  undoStep(many)
  expect(many.records.count()).toBe(0)
})

test('many records that cannot all be filed leave ledger, log and schema as they were', () => {
  const session = openTestSession()
  fileImport(session, [table(3, '先前.csv')])
  const before = [SCHEMA, ...TABLES].map((sql) => query(session, sql))
  const rows = table(MANY).rows.map((row, at) => ({
    ...row,
    // A record without a date is one that the database refuses, late in the write.
    record: at === MANY - 1 ? { ...row.record, date: null as unknown as string } : row.record,
  }))
  expect(() => fileImport(session, [{ ...table(0), rows }])).toThrow('NOT NULL')
  expect([SCHEMA, ...TABLES].map((sql) => query(session, sql))).toEqual(before)
  expect(fileImport(session, [table(5)]).records).toEqual({ imported: 2, updated: 0, unchanged: 3 })
  expect(found(session)[2]).toEqual([{ integrity_check: 'ok' }])
})

test('what SQLite learnt of the indexes is learnt anew from many records', () => {
  const session = openTestSession()
  fileImport(session, [table(3, '先前.csv')])
  const db = connect(databaseFile(session.dir))
  db.exec('ANALYZE')
  db.close()
  fileImport(session, [table(MANY)])
  const learnt =
    "SELECT idx, CAST(stat AS INTEGER) AS rows FROM sqlite_stat1 WHERE tbl = 'records' ORDER BY idx"
  expect(query(session, learnt)).toContainEqual({ idx: 'records_by_date', rows: MANY })
})

test('a correction between new rows keeps its place in the log', () => {
  const session = openTestSession()
  fileImport(session, [table(2, '先前.csv')])
  const corrected = { ...record(1), figures: [{ label: '立案', value: 9, unit: '件', approx: '' as const }] }
  const records = [record(20), corrected, record(21), record(22)]
  const rows = records.map((input, at) => ({ row: at + 2, record: input, key: contentKey(input) }))
  const columns = new Set(['date', 'category', 'title', 'figures'] as const)
  expect(fileImport(session, [{ ...table(0), rows, columns }]).records).toMatchObject({
    imported: 3,
    updated: 1,
  })
  expect(query(session, 'SELECT position, key FROM ledger_changes WHERE step = 2 ORDER BY position')).toEqual(
    ['id3', 'id2', 'id4', 'id5'].map((key, position) => ({ position, key })),
  )
})
