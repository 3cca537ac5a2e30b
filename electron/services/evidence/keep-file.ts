import { randomBytes } from 'node:crypto'
import { mkdir, rename, stat, statfs, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileSize } from '#shared/domain/file-size.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import { copyHashed, CopyFailure, hashFile, TooManyBytes, type HashedBytes } from '../../files/copy-hashed.ts'
import { evidenceFile, evidenceFolder } from '../../files/evidence-folder.ts'

/** What tests set to other values: the largest file in bytes, and the free bytes of a disk. */
export type KeepLimits = {
  readonly largest: number
  readonly freeBytes: (folder: string) => Promise<number>
}

export const KEEP_LIMITS: KeepLimits = {
  largest: 200 * 1024 * 1024,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
}

/** Left free beside what is attached: the database must be able to go on writing. */
const RESERVE = 50 * 1024 * 1024

/**
 * The size of a file that may be attached, in bytes; nothing is copied yet.
 *
 * @throws ServiceError file-missing, path-invalid for a folder or a device, file-too-large
 */
export async function sizeOfSource(path: string, name: string, { largest }: KeepLimits): Promise<number> {
  const stats = await stat(path).catch(() => null)
  if (stats === null) {
    throw new ServiceError('file-missing', { code: 'evidence-missing', name }, { file: name })
  }
  if (stats.isDirectory()) {
    throw new ServiceError('path-invalid', { code: 'evidence-folder', name }, { file: name })
  }
  if (!stats.isFile()) {
    throw new ServiceError('path-invalid', { code: 'evidence-no-file', name }, { file: name })
  }
  if (stats.size > largest) throw tooLarge(name, largest, stats.size)
  return stats.size
}

/** @throws ServiceError disk-full when the disk of the library cannot take `bytes` more and go on working */
export async function refuseFullDisk(dir: string, bytes: number, limits: KeepLimits): Promise<void> {
  // A disk that does not tell how full it is will say so while it is written to.
  const free = await limits.freeBytes(dir).catch(() => Infinity)
  if (bytes + RESERVE <= free) return
  const [left, needed] = [writeFileSize(free), writeFileSize(bytes)]
  throw new ServiceError('disk-full', { code: 'evidence-disk', free: left, needed })
}

/**
 * Copies a file into the library's folder under its content, whole or not at all; bytes that are there already are not
 * written again, and ones that were damaged there are made good.
 *
 * @throws ServiceError in words about the file, naming it by `name`
 */
export async function keepFile(
  dir: string,
  path: string,
  name: string,
  { largest }: KeepLimits,
): Promise<HashedBytes> {
  return keep(dir, name, largest, (temporary) => copyHashed(path, temporary, largest))
}

/** The same for bytes that come without a file. */
export async function keepBytes(
  dir: string,
  bytes: Uint8Array,
  name: string,
  { largest }: KeepLimits,
): Promise<HashedBytes> {
  if (bytes.byteLength > largest) throw tooLarge(name, largest, bytes.byteLength)
  return keep(dir, name, largest, async (temporary) => {
    try {
      await writeFile(temporary, bytes, { flag: 'wx', flush: true })
      return await hashFile(temporary)
    } catch (error) {
      throw new CopyFailure('write', error)
    }
  })
}

async function keep(
  dir: string,
  name: string,
  largest: number,
  fill: (temporary: string) => Promise<HashedBytes>,
): Promise<HashedBytes> {
  const folder = evidenceFolder(dir)
  const temporary = join(folder, `.zongshu-${randomBytes(6).toString('hex')}.tmp`)
  try {
    // A folder that cannot be made shows in the sentence about the file.
    await mkdir(folder, { recursive: true }).catch(() => undefined)
    const copied = await fill(temporary)
    const target = evidenceFile(dir, copied.hash)
    const there = await hashFile(target).catch(() => null)
    if (there?.hash === copied.hash) await unlink(temporary)
    else {
      await mkdir(dirname(target), { recursive: true })
      await rename(temporary, target)
    }
    return copied
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error instanceof TooManyBytes ? tooLarge(name, largest) : notKept(error, name)
  }
}

function tooLarge(name: string, largest: number, size?: number): ServiceError {
  const has = size === undefined ? '' : writeFileSize(size)
  const reason = { code: 'evidence-large', name, size: has, largest: writeFileSize(largest) } as const
  return new ServiceError('file-too-large', reason, { file: name })
}

const BUSY = new Set(['EBUSY', 'ETXTBSY', 'EPERM', 'EACCES'])
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function notKept(error: unknown, name: string): unknown {
  const { side, system } = error instanceof CopyFailure ? error : new CopyFailure('write', error)
  const refuse = (code: 'file-busy' | 'file-unreadable' | 'disk-full' | 'file-read-only', why: Reason) =>
    new ServiceError(code, why, { file: name })
  if (side === 'read') {
    return BUSY.has(system)
      ? refuse('file-busy', { code: 'evidence-busy', name })
      : refuse('file-unreadable', { code: 'evidence-unread', name })
  }
  return FULL.has(system)
    ? refuse('disk-full', { code: 'evidence-disk-full' })
    : refuse('file-read-only', { code: 'evidence-unwritable', name })
}
