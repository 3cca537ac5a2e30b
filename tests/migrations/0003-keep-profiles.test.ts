import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/db/driver.ts'
import { migrate } from '../../electron/db/migrate.ts'
import { testFolder } from '../support/library.ts'

function versionTwo() {
  const db = connect(join(testFolder(), 'test.db'))
  onTestFinished(() => void db.close())
  migrate(db, { to: 2 })
  db.exec(`
    INSERT INTO drafts (id, title, organ, from_date, to_date, template_id, heading_set_id, stage, revision, document,
        generated, unplaced, missing, created_at, updated_at, deleted_at)
      VALUES ('d', '综述', '某市政协', '2024-01-01', '2024-12-31', 'standard-four', NULL, 'first', 3,
        '{"title":"改过"}', '{"title":"原文"}', '[]', '[]', 'a', 'b', NULL);
  `)
  return db
}

test('a library of the version before keeps its drafts and has no papers of its own yet', () => {
  const db = versionTwo()
  migrate(db, { to: 3 })
  expect(db.prepare('SELECT id, revision, document, budgets FROM drafts').all()).toEqual([
    { id: 'd', revision: 3, document: '{"title":"改过"}', budgets: '{}' },
  ])
  expect(db.prepare('SELECT count(*) FROM paper_profiles').pluck().get()).toBe(0)
})

test('a profile is JSON and has one row an id', () => {
  const db = versionTwo()
  migrate(db, { to: 3 })
  const insert = db.prepare('INSERT INTO paper_profiles VALUES (?, ?, ?)')
  expect(() => insert.run('a', '{', 'now')).toThrow(/CHECK/)
  insert.run('a', '{}', 'now')
  expect(() => insert.run('a', '{}', 'now')).toThrow(/UNIQUE/)
})
