import { basename, dirname } from 'node:path'
import type { ErrorCode } from '#shared/ipc/error-codes.ts'
import { ServiceError } from '#shared/ipc/result.ts'

/** What was being done: opening the temporary file, filling it, or putting it in the old file's place. */
export type WriteStep = 'create' | 'write' | 'replace'

type Problem = { readonly code: ErrorCode; readonly say: (name: string, folder: string) => string }

const BUSY: Problem = {
  code: 'file-busy',
  say: (name) =>
    `“${name}”正被别的程序使用，多半是在 Word 或 WPS 里打开着。请先关闭它，或换一个文件名再导出。`,
}
const READ_ONLY: Problem = {
  code: 'file-read-only',
  say: (_name, folder) => `文件夹“${folder}”只能读取，不能写入。请换一个文件夹再导出。`,
}
const DISK_FULL: Problem = {
  code: 'disk-full',
  say: (_name, folder) => `“${folder}”所在的磁盘空间已满。请清理出空间，或换一个磁盘再导出。`,
}
const FOLDER_GONE: Problem = {
  code: 'path-invalid',
  say: (_name, folder) => `文件夹“${folder}”不存在，可能已被移走，或所在的磁盘已拔出。请重新选择文件夹。`,
}
const NAME_REFUSED: Problem = {
  code: 'path-invalid',
  say: (name) => `文件名“${name}”太长，或含有不能使用的字符。请换一个短一些的文件名。`,
}
const IS_FOLDER: Problem = {
  code: 'path-invalid',
  say: (name) => `“${name}”是一个文件夹，不能当作文件写入。请换一个文件名。`,
}

const BY_CODE: Readonly<Record<string, Problem>> = {
  EBUSY: BUSY,
  ETXTBSY: BUSY,
  EROFS: READ_ONLY,
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EFBIG: DISK_FULL,
  ENOENT: FOLDER_GONE,
  ENOTDIR: FOLDER_GONE,
  ENAMETOOLONG: NAME_REFUSED,
  EINVAL: NAME_REFUSED,
  EISDIR: IS_FOLDER,
  EEXIST: IS_FOLDER,
  ENOTEMPTY: IS_FOLDER,
}

/**
 * A failed write as a code and a plain Chinese sentence that names the file or folder; detail.path is the whole
 * path. The old file is intact in every case, and each sentence says so.
 */
export function writeProblem(error: unknown, path: string, step: WriteStep): ServiceError {
  const system = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = refusedBySystem(system, step) ?? BY_CODE[system]
  const name = basename(path)
  if (problem === undefined) {
    const message = `没能写入“${name}”（系统错误 ${system || '未知'}）。原有文件没有改动。`
    return new ServiceError('internal', message, { path })
  }
  return new ServiceError(problem.code, `${problem.say(name, dirname(path))}原有文件没有改动。`, { path })
}

/** Windows answers EPERM or EACCES to replacing an open file, and every system to writing into a locked folder. */
function refusedBySystem(system: string, step: WriteStep): Problem | undefined {
  if (system !== 'EPERM' && system !== 'EACCES') return undefined
  return step === 'replace' ? BUSY : READ_ONLY
}
