import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/db/driver.ts'
import { migrate } from '../../electron/db/migrate.ts'
import { testFolder } from '../support/library.ts'

/** A library of version three with one record that was changed, and the two steps that tell of it. */
function versionThree() {
  const db = connect(join(testFolder(), 'test.db'))
  onTestFinished(() => void db.close())
  db.pragma('foreign_keys = ON')
  migrate(db, { to: 3 })
  db.exec(`
    INSERT INTO records (seq, id, revision, date, end_date, category, title, summary, outcome, people, department,
        source, highlight, part, content_key, origin_key, created_at, updated_at)
      VALUES (1, 'r', 2, '2024-03-01', NULL, '提案', '立案', '', '', '', '提案委', '', 0, NULL, 'k', NULL, 'a', 'b');
    INSERT INTO figures VALUES (1, 0, '提案立案', 30000, '件', '', '2024-03-01');
    INSERT INTO ledger_steps (id, kind, count, state, author, at) VALUES
      (1, 'insert', 1, 'done', '甲', 'a'), (2, 'update', 1, 'done', '甲', 'b');
    INSERT INTO ledger_changes VALUES (1, 0, 'record', 'r', NULL), (2, 0, 'record', 'r', '{"id":"r"}');
  `)
  return db
}

test('the log of changes keeps every step and number, and takes the new kinds', () => {
  const db = versionThree()
  migrate(db, { to: 4 })
  expect(db.prepare('SELECT id, kind, state FROM ledger_steps ORDER BY id').all()).toEqual([
    { id: 1, kind: 'insert', state: 'done' },
    { id: 2, kind: 'update', state: 'done' },
  ])
  expect(db.prepare('SELECT step, key, snapshot FROM ledger_changes ORDER BY step').all()).toEqual([
    { step: 1, key: 'r', snapshot: null },
    { step: 2, key: 'r', snapshot: '{"id":"r"}' },
  ])
  const insert = db.prepare(
    "INSERT INTO ledger_steps (kind, count, state, author, at) VALUES (?, 1, 'done', '', '')",
  )
  expect(insert.run('merge').lastInsertRowid).toBe(3)
  expect(() => insert.run('guess')).toThrow(/CHECK/)
  db.prepare('DELETE FROM ledger_steps WHERE id = 2').run()
  expect(db.prepare('SELECT count(*) FROM ledger_changes').pluck().get()).toBe(1)
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('a record of before has no evidence, no merged reports and no origin', () => {
  const db = versionThree()
  migrate(db, { to: 5 })
  expect(db.prepare('SELECT id, evidence, sources, origin FROM records').all()).toEqual([
    { id: 'r', evidence: '[]', sources: '[]', origin: null },
  ])
  expect(() => db.prepare("UPDATE records SET evidence = '['").run()).toThrow(/CHECK/)
})

test('column choices stand by department and header', () => {
  const db = versionThree()
  migrate(db, { to: 6 })
  const insert = db.prepare('INSERT INTO column_choices VALUES (?, ?, ?, ?)')
  insert.run('提案委', '日期|事项', '{}', 'a')
  insert.run('研究室', '日期|事项', '{}', 'a')
  expect(() => insert.run('提案委', '日期|事项', '{}', 'b')).toThrow(/UNIQUE/)
})

test('a name cannot stand for itself, and a pair of distinct things is kept once', () => {
  const db = versionThree()
  migrate(db, { to: 7 })
  const alias = db.prepare('INSERT INTO label_aliases VALUES (?, ?)')
  alias.run('答复率', '办复率')
  expect(() => alias.run('办复率', '办复率')).toThrow(/CHECK/)
  const pair = db.prepare('INSERT INTO distinct_pairs VALUES (?, ?, ?)')
  pair.run('record', 'a', 'b')
  expect(() => pair.run('record', 'b', 'a')).toThrow(/CHECK/)
  expect(() => pair.run('record', 'a', 'b')).toThrow(/UNIQUE/)
})

test('a return goes with its collection, and names a step that exists', () => {
  const db = versionThree()
  migrate(db, { to: 8 })
  db.exec(
    `INSERT INTO collections VALUES ('c', '2024年度', '2024-01-01', '2024-12-31', NULL, '["提案委"]', 'a')`,
  )
  const insert = db.prepare("INSERT INTO collection_returns VALUES (?, 'c', '提案委', 'f', 'h', 3, ?, 'a')")
  insert.run('x', 2)
  expect(() => insert.run('y', 99)).toThrow(/FOREIGN KEY/)
  db.exec('DELETE FROM collections')
  expect(db.prepare('SELECT count(*) FROM collection_returns').pluck().get()).toBe(0)
})
