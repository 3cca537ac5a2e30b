import { realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'

/**
 * A paper must never take the place of the database or its lock, whatever name was asked for: a link is followed, as
 * writing follows it.
 *
 * @throws ServiceError path-invalid
 */
export function refuseLibraryFile(file: string, dir: string): void {
  const isOwn = [file, real(file)].some((path) => {
    const folder = dirname(path)
    const isInside = resolve(folder) === resolve(dir) || real(folder) === real(dir)
    return isInside && basename(path).toLowerCase().startsWith('zongshu.')
  })
  if (!isOwn) return
  throw new ServiceError('path-invalid', `“${file}”是资料库自己的文件，不能用文稿覆盖。请换一个文件名。`, {
    path: file,
  })
}

/** What is behind links; the path itself where nothing is there yet. */
function real(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}
