import { rename, unlink } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { writeProblem } from './write-problem.ts'

/** Pauses before another try, in milliseconds: virus scanners hold a new file for a moment on Windows. */
const PAUSES = [40, 120, 300]

/**
 * Puts a finished file in the place of `to`, as a whole; when that fails the finished one is removed and the old one
 * stays as it was.
 *
 * @throws ServiceError (writeProblem) that names `to`
 */
export async function renameWhole(finished: string, to: string): Promise<void> {
  for (const pause of [...PAUSES, null]) {
    try {
      return await rename(finished, to)
    } catch (error) {
      const held = ['EACCES', 'EBUSY', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))
      if (held && pause !== null) await wait(pause)
      else {
        await unlink(finished).catch(() => undefined)
        throw writeProblem(error, to, 'replace')
      }
    }
  }
}
