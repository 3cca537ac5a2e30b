import { ServiceError } from '#shared/ipc/result.ts'

/** The SQLite or file system code of an error, or ''. */
export function failureCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** Whether SQLite says that the file is no sound database. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(failureCode(error))
}

/** Turns what SQLite or the file system threw into a sentence; errors it does not know come back unchanged. */
export function asLibraryError(error: unknown, dir: string): unknown {
  if (error instanceof ServiceError) return error
  const code = failureCode(error)
  const detail = { path: dir }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new ServiceError('disk-full', `磁盘已满，没有写入资料库：${dir}。请腾出空间后重试。`, detail)
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code) || /^(EACCES|EPERM|EROFS)$/.test(code)) {
    return new ServiceError(
      'library-unwritable',
      `资料库文件夹不能写入：${dir}。请检查权限，或换一个文件夹。`,
      detail,
    )
  }
  if (isDamage(error)) return damagedError(dir)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new ServiceError(
      'library-busy',
      `资料库正由另一个程序使用：${dir}。请先关闭它，再试一次。`,
      detail,
    )
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') {
    return new ServiceError(
      'library-unwritable',
      `读写资料库时磁盘出错：${dir}。请检查磁盘，再试一次。`,
      detail,
    )
  }
  return error
}

export function damagedError(dir: string): ServiceError {
  return new ServiceError(
    'library-damaged',
    `资料库文件已损坏，没有改动它：${dir}。请从其中 backups 文件夹里最近的备份恢复。`,
    { path: dir },
  )
}
