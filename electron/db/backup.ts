import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from './driver.ts'

const DAILY = /^zongshu-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?\.db$/
const KEPT_BACKUPS = 14

export function backupFolder(dir: string): string {
  return join(dir, 'backups')
}

/**
 * Writes a whole, compact copy of the library to backups/ and returns its path. The copy appears under its
 * name only when it is complete; the newest 14 are kept.
 */
export function backupLibrary(db: Db, dir: string, now: Date): string {
  const file = writeCopy(db, dir, `zongshu-${stamp(now)}`)
  const names = listBackups(dir)
  for (const name of names.slice(0, -KEPT_BACKUPS)) rmSync(join(backupFolder(dir), name), { force: true })
  return file
}

/** Copy of an older library before it is migrated; never rotated away. */
export function backupBeforeMigration(db: Db, dir: string, version: number, now: Date): string {
  return writeCopy(db, dir, `before-migration-v${version}-${stamp(now)}`)
}

/** Whether today (the computer's own calendar) has a backup already. */
export function hasBackupOfDay(dir: string, now: Date): boolean {
  const day = stamp(now).slice(0, 8)
  return listBackups(dir).some((name) => name.startsWith(`zongshu-${day}`))
}

/** ISO time of the newest backup, null when there is none. */
export function lastBackupTime(dir: string): string | null {
  const match = DAILY.exec(listBackups(dir).at(-1) ?? '')
  if (!match) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  return new Date(year, month - 1, day, hour, minute, second).toISOString()
}

function listBackups(dir: string): string[] {
  const folder = backupFolder(dir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => DAILY.test(name))
    .sort()
}

function writeCopy(db: Db, dir: string, name: string): string {
  const folder = backupFolder(dir)
  mkdirSync(folder, { recursive: true })
  let file = join(folder, `${name}.db`)
  for (let n = 2; existsSync(file); n += 1) file = join(folder, `${name}-${n}.db`)
  const partial = `${file}.part`
  // What a process that was ended in the middle left behind; ours is the only one that writes here.
  for (const left of readdirSync(folder)) if (left.endsWith('.db.part')) rmSync(join(folder, left))
  try {
    db.prepare('VACUUM INTO ?').run(partial)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  return file
}

function stamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
}
