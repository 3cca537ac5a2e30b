import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

/** Why bytes are no zip file that is read here. */
export type ZipFault =
  'no-end' | 'bad-directory' | 'bad-entry' | 'encrypted' | 'too-many' | 'too-large' | 'bad-path' | 'doubled'

/** What the functions here throw; the reader of a format turns it into a sentence. */
export class ZipProblem extends Error {
  readonly fault: ZipFault
  /** Name of the entry it is about; for too-many how many there are; '' where neither is known. */
  readonly about: string
  constructor(fault: ZipFault, about = '') {
    super(fault)
    this.name = 'ZipProblem'
    this.fault = fault
    this.about = about
  }
}

export type ZipEntry = {
  /** With / between folders; some old programs write Windows separators. */
  readonly name: string
  /** Bytes as they lie in the file. */
  readonly packed: Uint8Array
  /** Size as the directory declares it; what really comes out is counted while it comes. */
  readonly size: number
  /** How it is packed: 0 as it is, 8 deflated; nothing else is unpacked. */
  readonly method: number
}

/** How large an entry may become. */
export type EntryLimit = {
  readonly bytes: number
  /** How many times larger than packed once it is over `ratioFrom` bytes; without it no ratio is too much. */
  readonly ratio?: number
  readonly ratioFrom?: number
}

export type ZipLimits = {
  readonly entries: number
  /** Held against the size that every entry declares, also of those that are never unpacked; without it none is. */
  readonly declared?: EntryLimit
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const ENCRYPTED = 1
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
/** Bytes that are unpacked at a time. */
const PIECE = 256 * 1024

/**
 * The entries of a zip file by its own directory; nothing is unpacked. What no office program writes is refused: names
 * that lead out of the folder, two entries of one name, entries that overlap, encryption, sizes beyond the limits.
 *
 * @throws ZipProblem
 */
export function listZip(bytes: Uint8Array, limits: ZipLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw new ZipProblem('too-many', String(count))
  const decoder = new TextDecoder()
  const entries = new Map<string, ZipEntry>()
  let packedBytes = 0
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipProblem('bad-directory')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    if (nameEnd > end) throw new ZipProblem('bad-directory')
    const name = decoder.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/')
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new ZipProblem('encrypted', name)
    if (leadsOut(name)) throw new ZipProblem('bad-path', name)
    if (entries.has(name)) throw new ZipProblem('doubled', name)
    const packedSize = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    if (limits.declared && exceeds(size, packedSize, limits.declared)) throw new ZipProblem('too-large', name)
    const start = dataStart(view, view.getUint32(at + 42, true), name)
    const packed = bytes.subarray(start, start + packedSize)
    if (packed.length < packedSize) throw new ZipProblem('bad-entry', name)
    entries.set(name, { name, packed, size, method: view.getUint16(at + 10, true) })
    packedBytes += packedSize
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  // Entries that share their bytes make a small file large without any of them being so.
  if (packedBytes > bytes.length) throw new ZipProblem('bad-directory')
  return entries
}

/**
 * The bytes of an entry in pieces, as they are unpacked. What the entry says of its own size is not believed: it ends
 * as soon as the limit is passed.
 *
 * @throws ZipProblem too-large beyond the limit, bad-entry for what does not unpack to the size it declares
 */
export async function* inflatePieces(entry: ZipEntry, limit: EntryLimit): AsyncGenerator<Uint8Array> {
  const { name, packed, method } = entry
  if (method !== 0 && method !== 8) throw new ZipProblem('bad-entry', name)
  let size = 0
  try {
    for await (const piece of method === 0 ? sliced(packed) : inflated(packed)) {
      size += piece.length
      if (exceeds(size, packed.length, limit)) throw new ZipProblem('too-large', name)
      yield piece
    }
  } catch (error) {
    throw error instanceof ZipProblem ? error : new ZipProblem('bad-entry', name)
  }
  if (size !== entry.size) throw new ZipProblem('bad-entry', name)
}

/** The bytes of an entry as one. @throws ZipProblem as inflatePieces */
export async function inflateEntry(entry: ZipEntry, limit: EntryLimit): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of inflatePieces(entry, limit)) pieces.push(piece)
  return Buffer.concat(pieces)
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new ZipProblem('no-end')
}

function dataStart(view: DataView, header: number, name: string): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_ENTRY) {
    throw new ZipProblem('bad-entry', name)
  }
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
}

function leadsOut(name: string): boolean {
  return /^\/|^[a-z]:|\0/i.test(name) || name.split('/').includes('..')
}

function exceeds(
  size: number,
  packed: number,
  { bytes, ratio = Infinity, ratioFrom = 0 }: EntryLimit,
): boolean {
  return size > bytes || (size > ratioFrom && size > packed * ratio)
}

async function* sliced(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE)
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE })
  // The callback only keeps an early end from becoming an unhandled error; failures come out of the iterator.
  pipeline(Readable.from(sliced(packed)), inflate, () => {})
  for await (const piece of inflate) yield piece as Uint8Array
}
