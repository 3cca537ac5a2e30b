import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'

/** Bytes held in memory while a file is read, however large it is. */
const PIECE = 1024 * 1024

export type HashedBytes = { readonly hash: string; readonly size: number }

/** More bytes than the reader was told to take: the file is larger, or grew while it was read. */
export class TooManyBytes extends Error {}

/** What failed while a file was copied: reading the one or writing the other. */
export class CopyFailure extends Error {
  readonly side: 'read' | 'write'
  /** Node's name of the fault, '' for none. */
  readonly system: string
  constructor(side: 'read' | 'write', cause: unknown) {
    super(`${side} failed`, { cause })
    this.side = side
    this.system = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  }
}

/** SHA-256 in hexadecimal digits and the size of a file, read piece by piece. Throws what the system says. */
export async function hashFile(path: string): Promise<HashedBytes> {
  const source = await open(path, 'r')
  try {
    return await readPieces(source, Infinity, () => Promise.resolve())
  } finally {
    await source.close()
  }
}

/**
 * Copies a file to a path where nothing is yet and forces it to the disk; says what was copied.
 *
 * @throws TooManyBytes after `limit` bytes, CopyFailure; what was written until then is left for the caller to remove
 */
export async function copyHashed(from: string, to: string, limit = Infinity): Promise<HashedBytes> {
  const source = await open(from, 'r').catch((error: unknown) => {
    throw new CopyFailure('read', error)
  })
  try {
    const copy = await open(to, 'wx').catch((error: unknown) => {
      throw new CopyFailure('write', error)
    })
    try {
      const read = await readPieces(source, limit, async (piece) => {
        try {
          await copy.writeFile(piece)
        } catch (error) {
          throw new CopyFailure('write', error)
        }
      })
      await copy.sync().catch((error: unknown) => {
        throw new CopyFailure('write', error)
      })
      return read
    } finally {
      await copy.close()
    }
  } finally {
    await source.close()
  }
}

async function readPieces(
  source: FileHandle,
  limit: number,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<HashedBytes> {
  const hash = createHash('sha256')
  const buffer = new Uint8Array(PIECE)
  let size = 0
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, PIECE, null).catch((error: unknown) => {
      throw new CopyFailure('read', error)
    })
    if (bytesRead === 0) return { hash: hash.digest('hex'), size }
    size += bytesRead
    if (size > limit) throw new TooManyBytes()
    const piece = buffer.subarray(0, bytesRead)
    hash.update(piece)
    await take(piece)
  }
}
