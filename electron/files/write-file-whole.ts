import { randomBytes } from 'node:crypto'
import * as fileSystem from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type WriteStep, writeProblem } from './write-problem.ts'

/** The calls that writing needs; tests hand in ones that fail. */
export type WritePort = Pick<typeof fileSystem, 'open' | 'realpath' | 'rename' | 'stat' | 'unlink'>

/** Pauses before another try, in milliseconds: virus scanners hold a new file for a moment on Windows. */
const RETRY_PAUSES = [40, 120, 300]
const HELD = new Set(['EACCES', 'EBUSY', 'EPERM'])

/**
 * Writes the whole file or nothing: a temporary file in the same folder, forced to the disk, then renamed over
 * `path`. Whatever fails, the old file stays as it was and the temporary file is removed. A link keeps pointing
 * to its file, and the file its permissions.
 * Throws a ServiceError (writeProblem) that says in Chinese what is wrong and with which file.
 */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  port: WritePort = fileSystem,
): Promise<void> {
  let step: WriteStep = 'create'
  let temporary: string | undefined
  try {
    const target = await port.realpath(path).catch(() => path)
    const mode = await port.stat(target).then(
      (stats) => stats.mode & 0o777,
      () => undefined,
    )
    const candidate = join(dirname(target), `.zongshu-${randomBytes(6).toString('hex')}.tmp`)
    const file = await port.open(candidate, 'wx', mode)
    temporary = candidate
    step = 'write'
    try {
      // FileHandle.writeFile goes on until every byte is taken; one write() may stop early on a full disk.
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    step = 'replace'
    await renameHeld(temporary, target, port)
  } catch (error) {
    if (temporary !== undefined) await port.unlink(temporary).catch(() => undefined)
    throw writeProblem(error, path, step)
  }
}

async function renameHeld(from: string, to: string, port: WritePort): Promise<void> {
  for (const pause of RETRY_PAUSES) {
    try {
      return await port.rename(from, to)
    } catch (error) {
      if (!HELD.has(String((error as NodeJS.ErrnoException).code))) throw error
      await wait(pause)
    }
  }
  await port.rename(from, to)
}
