import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupBeforeMigration } from '../../electron/db/backup.ts'
import { connect } from '../../electron/db/driver.ts'
import { SCHEMA_VERSION } from '../../electron/db/migrate.ts'
import { databaseFile } from '../../electron/db/library-file.ts'
import { openLibrary } from '../../electron/db/open-library.ts'
import { refuseNetworkPath } from '../../electron/db/network-path.ts'
import { openServices, recordInput, refusal, testFolder } from '../support/library.ts'

const NOW = new Date('2025-01-10T08:00:00.000Z')
const NEW = { name: '资料库', organ: '', sample: false }

function madeLibrary(): string {
  const dir = join(testFolder(), 'library')
  openLibrary(dir, { create: NEW, now: NOW }).close()
  return dir
}

/** Opens without creating, expects a refusal and that the database file is byte for byte what it was. */
async function refusedUntouched(dir: string) {
  const before = readFileSync(databaseFile(dir))
  const error = await refusal(() => openLibrary(dir, { create: null, now: NOW }))
  expect(readFileSync(databaseFile(dir)).equals(before)).toBe(true)
  return error
}

test('a new library is one folder with database, attachments and backups, safe by its settings', () => {
  const dir = join(testFolder(), '新 资料库', '2024')
  const library = openLibrary(dir, { create: NEW, now: NOW })
  expect(readdirSync(dir)).toEqual(expect.arrayContaining(['attachments', 'backups', 'zongshu.db']))
  const pragma = (name: string) => library.db.pragma(name, { simple: true })
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1])
  library.close()
  library.close()
})

test('without leave to create, a folder without a library is refused and stays empty', async () => {
  const dir = testFolder()
  const error = await refusal(() => openLibrary(dir, { create: null, now: NOW }))
  expect(error.code).toBe('not-found')
  expect(error.message).toBe(`这里没有资料库：${dir}。`)
  expect(readdirSync(dir)).toEqual([])
})

test('a file where the folder should be is refused', async () => {
  const file = join(testFolder(), 'a.txt')
  writeFileSync(file, 'x')
  const error = await refusal(() => openLibrary(file, { create: NEW, now: NOW }))
  expect(error.code).toBe('path-invalid')
  expect(error.message).toContain('这是一个文件')
})

test('a library of a newer version is refused untouched, with both versions in the sentence', async () => {
  const dir = madeLibrary()
  const db = connect(databaseFile(dir))
  db.pragma('user_version = 99')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const error = await refusedUntouched(dir)
  expect(error.code).toBe('library-newer')
  expect(error.message).toContain(`资料库格式 99，本程序只认到 ${SCHEMA_VERSION}）`)
})

test('a file that is no database is refused untouched', async () => {
  const dir = madeLibrary()
  writeFileSync(databaseFile(dir), '这不是数据库'.repeat(100))
  const error = await refusedUntouched(dir)
  expect(error.code).toBe('library-damaged')
  expect(error.message).toContain('已损坏，没有改动它')
  expect(error.message).toContain('backups')
})

test('a file cut short to less than a header is refused untouched', async () => {
  const dir = madeLibrary()
  writeFileSync(databaseFile(dir), 'SQLite')
  expect((await refusedUntouched(dir)).code).toBe('library-damaged')
})

test('a database with a damaged page is refused untouched', async () => {
  const dir = madeLibrary()
  const bytes = readFileSync(databaseFile(dir))
  bytes.fill(0xff, 4096, 4096 * 3)
  writeFileSync(databaseFile(dir), bytes)
  expect((await refusedUntouched(dir)).code).toBe('library-damaged')
})

test('the database of another program is refused untouched', async () => {
  const dir = testFolder()
  const db = connect(databaseFile(dir))
  db.exec('CREATE TABLE other (x)')
  db.pragma('application_id = 42')
  db.close()
  expect((await refusedUntouched(dir)).code).toBe('library-damaged')
})

test('a library whose making was cut short is made again', () => {
  const dir = testFolder()
  writeFileSync(databaseFile(dir), '')
  const library = openLibrary(dir, { create: NEW, now: NOW })
  expect(library.db.prepare('SELECT name FROM library').pluck().get()).toBe('资料库')
  library.close()
})

test('folders on other computers are refused: UNC paths and network mounts', async () => {
  for (const dir of ['\\\\server\\share\\库', '//server/share/库']) {
    const error = await refusal(() => openLibrary(dir, { create: NEW, now: NOW }))
    expect(error.code).toBe('library-network-path')
    expect(error.message).toContain('网络文件夹')
  }
  const mounts =
    '/dev/sda1 / ext4 rw 0 0\n//nas/office /mnt/my\\040nas cifs rw 0 0\nhost:/x /mnt/nfs nfs4 rw 0 0\n'
  for (const dir of ['/mnt/my nas/库', '/mnt/nfs/a/b']) {
    expect((await refusal(() => refuseNetworkPath(dir, mounts))).code).toBe('library-network-path')
  }
  expect(() => refuseNetworkPath('/mnt/nfsx/库', mounts)).not.toThrow()
})

test('the first opening of a day leaves a whole backup, and the newest fourteen are kept', async () => {
  const { services, dir } = await openServices({ now: '2025-01-01T08:00:00.000Z' })
  await services['records:insert']({ record: recordInput() })
  await services['host:close-library']({})
  writeFileSync(join(dir, 'backups', 'zongshu-20241231-080000.db.part'), 'cut short')
  for (let day = 2; day <= 20; day += 1) {
    const now = new Date(`2025-01-${String(day).padStart(2, '0')}T08:00:00.000Z`)
    openLibrary(dir, { create: null, now }).close()
    openLibrary(dir, { create: null, now }).close()
  }
  const names = readdirSync(join(dir, 'backups')).sort()
  expect(names).toHaveLength(14)
  expect(names.at(-1)).toMatch(/^zongshu-20250120-/)
  const restored = testFolder()
  cpSync(join(dir, 'backups', names.at(-1) ?? ''), databaseFile(restored))
  const library = openLibrary(restored, { create: null, now: NOW })
  expect(library.db.prepare('SELECT title FROM records').pluck().all()).toEqual(['提案审查立案'])
  library.close()
})

test('a backup that cannot be written does not keep the writer from the ledger', () => {
  const dir = madeLibrary()
  const backups = join(dir, 'backups')
  // A file in the folder's place makes every write below it fail.
  rmSync(backups, { recursive: true })
  writeFileSync(backups, '')
  const library = openLibrary(dir, { create: null, now: new Date('2025-02-01T00:00:00.000Z') })
  expect(library.db.prepare('SELECT count(*) FROM library').pluck().get()).toBe(1)
  library.close()
})

test('the copy before a migration is whole and never rotated away', () => {
  const dir = madeLibrary()
  const library = openLibrary(dir, { create: null, now: NOW })
  const copy = backupBeforeMigration(library.db, dir, 1, NOW)
  library.close()
  const db = connect(copy, { readonly: true })
  expect(db.prepare('SELECT name FROM library').pluck().get()).toBe('资料库')
  db.close()
  expect(copy).toMatch(/before-migration-v1-/)
})

test('a library whose folder was deleted or replaced is not written to, and says so until it is opened again', async () => {
  const { services, dir } = await openServices()
  await services['records:insert']({ record: recordInput() })
  renameSync(dir, `${dir}-moved`)
  const gone = await refusal(() => services['records:insert']({ record: recordInput() }))
  expect(gone.code).toBe('library-unwritable')
  expect(gone.message).toContain('这一步没有保存')

  renameSync(`${dir}-moved`, dir)
  await services['records:insert']({ record: recordInput() })
  cpSync(dir, `${dir}-copy`, { recursive: true })
  renameSync(dir, `${dir}-moved`)
  renameSync(`${dir}-copy`, dir)
  expect((await refusal(() => services['library:info']({}))).code).toBe('library-unwritable')
  await services['host:open-library']({ dir, create: null })
  expect((await services['library:info']({})).recordCount).toBe(2)
})
