import { statSync } from 'node:fs'
import { ServiceError } from '#shared/ipc/result.ts'
import { databaseFile } from './library-file.ts'

/**
 * Remembers which file is open, and tells whether it still stands under its name. A file that was deleted or
 * replaced can be written to without an error on most systems, and everything written is lost with it.
 */
export function libraryPlace(dir: string) {
  const opened = identity(dir)
  return {
    isKept: () => identity(dir) === opened,

    /** @throws ServiceError library-unwritable when the folder is gone or holds another file */
    check(): void {
      if (identity(dir) === opened) return
      throw new ServiceError(
        'library-unwritable',
        `资料库文件夹已被移走、删除或替换：${dir}。这一步没有保存。请把文件夹放回原处，再重新打开资料库。`,
        { path: dir },
      )
    },
  }
}

/** Windows keeps an open file from being deleted, and its file numbers are not exact; there the name is enough. */
function identity(dir: string): string {
  const stats = statSync(databaseFile(dir), { throwIfNoEntry: false })
  if (stats === undefined) return ''
  return process.platform === 'win32' ? 'there' : `${stats.dev}:${stats.ino}`
}
