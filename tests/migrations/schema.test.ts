import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/db/driver.ts'
import { migrate, SCHEMA_VERSION } from '../../electron/db/migrate.ts'
import { MIGRATIONS } from '../../electron/db/migrations/index.ts'
import { testFolder } from '../support/library.ts'

test('the schema after all migrations is the one on record', async () => {
  const db = connect(join(testFolder(), 'test.db'))
  onTestFinished(() => void db.close())
  migrate(db)
  const sql = db
    .prepare<[], string>(
      "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name",
    )
    .pluck()
    .all()
  const text = `${sql.join('\n\n').replace(/^ {6}/gm, '')}\n`
  await expect(text).toMatchFileSnapshot(
    resolve(import.meta.dirname, `../golden/schema-v${SCHEMA_VERSION}.sql`),
  )
})

test('migrations are numbered 1, 2, 3 … without gaps', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, place) => place + 1))
})
