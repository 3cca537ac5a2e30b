import { rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'
import { connect, type Db } from './driver.ts'
import { failureCode, isDamage } from './sqlite-failure.ts'

const LOCK_FILE = 'zongshu.lock'

type Holder = { pid: number; host: string; since: string }

/**
 * Takes the library for this process until the returned function is called. The lock is a write transaction
 * kept open on a small file of its own: the operating system drops it when the process dies in whatever way,
 * so no stale lock can shut a writer out, and others may still read who holds it.
 *
 * @throws ServiceError library-busy, naming folder, process and computer
 */
export function lockLibrary(dir: string, now: Date): () => void {
  const db = openLockFile(join(dir, LOCK_FILE))
  try {
    db.exec('BEGIN IMMEDIATE')
    db.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER, host TEXT, since TEXT)')
    db.exec('DELETE FROM holder')
    db.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(process.pid, hostname(), now.toISOString())
    // Committed first so that a refused process can read the name, then held by a second transaction.
    db.exec('COMMIT')
    db.exec('BEGIN IMMEDIATE')
  } catch (error) {
    const busy = failureCode(error).startsWith('SQLITE_BUSY') ? busyError(dir, readHolder(db)) : error
    db.close()
    throw busy
  }
  return () => db.close()
}

function openLockFile(file: string): Db {
  const open = (): Db => {
    const db = connect(file, { timeout: 0 })
    try {
      db.pragma('synchronous = OFF')
      db.pragma('schema_version')
    } catch (error) {
      if (failureCode(error).startsWith('SQLITE_BUSY')) return db
      db.close()
      throw error
    }
    return db
  }
  try {
    return open()
  } catch (error) {
    if (!isDamage(error)) throw error
    // Nothing of value is in the lock file; a torn one must not shut the library.
    rmSync(file, { force: true })
    return open()
  }
}

function readHolder(db: Db): Holder | undefined {
  try {
    return db.prepare<[], Holder>('SELECT pid, host, since FROM holder').get()
  } catch {
    return undefined
  }
}

function busyError(dir: string, holder: Holder | undefined): ServiceError {
  const who = holder ? `（进程 ${holder.pid}，电脑 ${holder.host}）` : ''
  return new ServiceError(
    'library-busy',
    `资料库“${dir}”正由另一个综述程序使用${who}。请先关闭它，再打开。`,
    holder ? { path: dir, pid: holder.pid, host: holder.host } : { path: dir },
  )
}
