import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connect } from '../../electron/db/driver.ts'
import { migrate, schemaVersion } from '../../electron/db/migrate.ts'
import type { Migration } from '../../electron/db/migrations/migration.ts'
import { testFolder } from '../support/library.ts'

const first: Migration = { version: 1, name: 'add-a', up: (db) => db.exec('CREATE TABLE a (x)') }
const second: Migration = { version: 2, name: 'add-b', up: (db) => db.exec('CREATE TABLE b (x)') }
const broken: Migration = {
  version: 2,
  name: 'break',
  up: (db) => {
    db.exec('CREATE TABLE b (x)')
    throw new Error('broken')
  },
}

function database() {
  const db = connect(join(testFolder(), 'test.db'))
  onTestFinished(() => void db.close())
  const tables = () =>
    db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return { db, tables }
}

test('a migration that fails leaves the version before it, whole', () => {
  const { db, tables } = database()
  expect(() => migrate(db, { migrations: [first, broken], to: 2 })).toThrow('broken')
  expect(schemaVersion(db)).toBe(1)
  expect(tables()).toEqual(['a'])
})

test('only what is due runs, and the copy is asked for once, before it', () => {
  const { db, tables } = database()
  const before = vi.fn(() => expect(tables()).toEqual(['a']))
  migrate(db, { migrations: [first], to: 1 })
  migrate(db, { migrations: [first, second], to: 2, before })
  migrate(db, { migrations: [first, second], to: 2, before })
  expect(before).toHaveBeenCalledTimes(1)
  expect(before).toHaveBeenCalledWith(1)
  expect(tables()).toEqual(['a', 'b'])
})
