import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/db/driver.ts'
import { migrate, schemaVersion } from '../../electron/db/migrate.ts'
import { testFolder } from '../support/library.ts'

function emptyDatabase() {
  const db = connect(join(testFolder(), 'test.db'))
  onTestFinished(() => void db.close())
  return db
}

const tablesOf = (db: ReturnType<typeof connect>) =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()

test('before it there is nothing, after it every table of the library, at version 1', () => {
  const db = emptyDatabase()
  expect(tablesOf(db)).toEqual([])
  expect(schemaVersion(db)).toBe(0)
  migrate(db, { to: 1 })
  expect(schemaVersion(db)).toBe(1)
  expect(tablesOf(db)).toEqual([
    'drafts',
    'figures',
    'indicator_definitions',
    'ledger_changes',
    'ledger_steps',
    'library',
    'records',
  ])
})

test('the tables refuse values of the wrong kind and figures without a record', () => {
  const db = emptyDatabase()
  migrate(db, { to: 1 })
  db.pragma('foreign_keys = ON')
  const library = db.prepare('INSERT INTO library VALUES (?, ?, ?, ?, ?)')
  expect(() => library.run(1, '名', '', 'yes', '')).toThrow(/cannot store TEXT value in INTEGER column/)
  library.run(1, '名', '', 0, '')
  expect(() => library.run(2, '名', '', 0, '')).toThrow(/CHECK/)
  expect(() =>
    db.prepare("INSERT INTO figures VALUES (7, 0, '提案立案', 10000, '件', '', '2024-01-01')").run(),
  ).toThrow(/FOREIGN KEY/)
})
