import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'
import { backupBeforeMigration, backupFolder, backupLibrary, hasBackupOfDay } from './backup.ts'
import { connect, type Db } from './driver.ts'
import { APPLICATION_ID, databaseFile, hasLibrary, inspectLibrary } from './library-file.ts'
import { lockLibrary } from './library-lock.ts'
import { migrate } from './migrate.ts'
import { refuseNetworkPath } from './network-path.ts'
import { asLibraryError, failureCode } from './sqlite-failure.ts'

export type LibraryConnection = {
  readonly dir: string
  readonly db: Db
  /** Closes the database and gives the library free; calling it again does nothing. */
  close(): void
}

export type NewLibrary = { readonly name: string; readonly organ: string; readonly sample: boolean }

/**
 * Opens the library in `dir` for this process alone: checked, migrated (after a copy), backed up once a day.
 * With `create` a missing folder or database is made; without it that is `not-found`.
 *
 * @throws ServiceError with a sentence for every reason not to open; the file is then as it was.
 */
export function openLibrary(
  dir: string,
  options: { readonly create: NewLibrary | null; readonly now: Date },
): LibraryConnection {
  refuseNetworkPath(dir)
  try {
    prepareFolder(dir, options.create !== null)
    const unlock = lockLibrary(dir, options.now)
    try {
      const db = openDatabase(dir, options.create, options.now)
      return { dir, db, close: closeOnce(db, unlock) }
    } catch (error) {
      unlock()
      throw error
    }
  } catch (error) {
    if (/^(ENOTDIR|EISDIR|EEXIST|ENOENT|ENAMETOOLONG|EINVAL|ELOOP)$/.test(failureCode(error))) {
      throw new ServiceError(
        'path-invalid',
        `这里不能放资料库：${dir}。路径太长，或其中有一段不是文件夹。请换一个文件夹。`,
        { path: dir },
      )
    }
    throw asLibraryError(error, dir)
  }
}

function prepareFolder(dir: string, create: boolean): void {
  if (existsSync(dir) && !statSync(dir).isDirectory()) {
    throw new ServiceError('path-invalid', `资料库要放在文件夹里，这是一个文件：${dir}。`, { path: dir })
  }
  if (!create && !hasLibrary(dir)) {
    throw new ServiceError('not-found', `这里没有资料库：${dir}。`, { path: dir })
  }
  if (create) for (const folder of [join(dir, 'attachments'), backupFolder(dir)]) makeFolder(folder)
}

/** Node's own recursive mkdir never returns where the system answers ENOENT under a folder that exists (/proc). */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return
  if (dirname(dir) !== dir) makeFolder(dirname(dir))
  try {
    mkdirSync(dir)
  } catch (error) {
    // Another process may have made it in between.
    if (!existsSync(dir)) throw error
  }
}

function openDatabase(dir: string, create: NewLibrary | null, now: Date): Db {
  const existing = hasLibrary(dir)
  if (existing) inspectLibrary(dir)
  const db = connect(databaseFile(dir))
  try {
    db.pragma('foreign_keys = ON')
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    // In KiB: an import of 100,000 rows must not write its pages out and read them back.
    db.pragma('cache_size = -131072')
    migrate(db, {
      before: (from) => {
        if (from > 0) backupBeforeMigration(db, dir, from, now)
      },
    })
    db.prepare(
      'INSERT INTO library (id, name, organ, sample, created_at) VALUES (1, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(create?.name ?? '资料库', create?.organ ?? '', create?.sample ? 1 : 0, now.toISOString())
    if (existing) backupDaily(db, dir, now)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** A backup that fails must not keep the writer from the ledger; the age of the last one is shown. */
function backupDaily(db: Db, dir: string, now: Date): void {
  try {
    if (!hasBackupOfDay(dir, now)) backupLibrary(db, dir, now)
  } catch {
    return
  }
}

function closeOnce(db: Db, unlock: () => void): () => void {
  let open = true
  return () => {
    if (!open) return
    open = false
    try {
      db.pragma('optimize')
      db.close()
    } finally {
      unlock()
    }
  }
}
