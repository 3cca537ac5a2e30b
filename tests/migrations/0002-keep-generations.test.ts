import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/db/driver.ts'
import { migrate } from '../../electron/db/migrate.ts'
import { testFolder } from '../support/library.ts'

function versionOne() {
  const db = connect(join(testFolder(), 'test.db'))
  onTestFinished(() => void db.close())
  migrate(db, { to: 1 })
  db.exec(`
    INSERT INTO drafts VALUES ('d', '综述', '某市政协', '2024-01-01', '2024-12-31', 'standard-four', NULL, 'first', 3,
      '{"title":"改过"}', '{"title":"原文"}', '[]', '[]', 'a', 'b', NULL);
    INSERT INTO indicator_definitions VALUES ('办复率', 'ratio', '办复/立案', '', NULL, 'arabic', '按立案计');
    INSERT INTO ledger_steps VALUES (1, 'update', 1, 'done', '某人', 'a');
    INSERT INTO ledger_changes VALUES (1, 0, 'record', 'r', '{"revision":1}');
  `)
  return db
}

test('drafts and definitions stay as they are and get no budget and no break of basis', () => {
  const db = versionOne()
  migrate(db, { to: 2 })
  expect(db.prepare('SELECT id, revision, document, generated, budgets FROM drafts').all()).toEqual([
    {
      id: 'd',
      revision: 3,
      document: '{"title":"改过"}',
      generated: '{"title":"原文"}',
      budgets: '{}',
    },
  ])
  expect(db.prepare('SELECT label, formula, basis, basis_since FROM indicator_definitions').all()).toEqual([
    { label: '办复率', formula: '办复/立案', basis: '按立案计', basis_since: null },
  ])
  expect(db.prepare('SELECT key, snapshot FROM ledger_changes').all()).toEqual([
    { key: 'r', snapshot: '{"revision":1}' },
  ])
})

test('a generation belongs to a draft that exists, once a number, and goes with it', () => {
  const db = versionOne()
  migrate(db, { to: 2 })
  db.pragma('foreign_keys = ON')
  const insert = db.prepare('INSERT INTO draft_generations VALUES (?, ?, ?, ?)')
  expect(() => insert.run('x', 1, '{}', 'a')).toThrow(/FOREIGN KEY/)
  expect(() => insert.run('d', 0, '{}', 'a')).toThrow(/CHECK/)
  insert.run('d', 1, '{}', 'a')
  expect(() => insert.run('d', 1, '{}', 'a')).toThrow(/UNIQUE/)
  db.exec("DELETE FROM drafts WHERE id = 'd'")
  expect(db.prepare('SELECT count(*) FROM draft_generations').pluck().get()).toBe(0)
})
