import { realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'

/**
 * A paper must never take the place of the database or its lock, whatever name was asked for.
 *
 * @throws ServiceError path-invalid
 */
export function refuseLibraryFile(file: string, dir: string): void {
  const folder = resolve(dirname(file))
  const isInside = folder === resolve(dir) || real(folder) === real(dir)
  if (!isInside || !basename(file).toLowerCase().startsWith('zongshu.')) return
  throw new ServiceError('path-invalid', `“${file}”是资料库自己的文件，不能用文稿覆盖。请换一个文件名。`, {
    path: file,
  })
}

/** The folder behind links; the path itself where nothing is there yet. */
function real(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return resolve(folder)
  }
}
