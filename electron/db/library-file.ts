import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'
import { connect } from './driver.ts'
import { SCHEMA_VERSION } from './migrate.ts'
import { damagedError, isDamage } from './sqlite-failure.ts'

/** 'ZSLB': tells our databases from those of other programs. */
export const APPLICATION_ID = 0x5a534c42

export function databaseFile(dir: string): string {
  return join(dir, 'zongshu.db')
}

/** Whether the folder holds a database with anything in it; a crash during creation leaves an empty file. */
export function hasLibrary(dir: string): boolean {
  const file = databaseFile(dir)
  return existsSync(file) && statSync(file).size > 0
}

/**
 * Reads what the file says of itself without opening it as a database, so that a refused file stays untouched,
 * then lets SQLite check it through a connection that cannot write.
 *
 * @throws ServiceError library-newer or library-damaged
 */
export function inspectLibrary(dir: string): void {
  const file = databaseFile(dir)
  const header = readHeader(file)
  const magic = header.subarray(0, 16).toString('latin1') === 'SQLite format 3\0'
  const version = header.readUInt32BE(60)
  const applicationId = header.readUInt32BE(68)
  const ours = applicationId === APPLICATION_ID || (applicationId === 0 && version === 0)
  if (!magic || !ours) throw damagedError(dir)
  if (version > SCHEMA_VERSION) {
    throw new ServiceError(
      'library-newer',
      `资料库由更新版本的程序建立，没有改动它：${dir}（资料库格式 ${version}，本程序只认到 ${SCHEMA_VERSION}）。请升级程序后再打开。`,
      { path: dir, version, supported: SCHEMA_VERSION },
    )
  }
  if (!isSound(file)) throw damagedError(dir)
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, 100, 0)
  } finally {
    closeSync(descriptor)
  }
  return header
}

function isSound(file: string): boolean {
  try {
    const db = connect(file, { readonly: true })
    try {
      return db.pragma('quick_check(1)', { simple: true }) === 'ok'
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}
