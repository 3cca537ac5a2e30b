import { Inflate } from 'fflate/browser'

/** Why bytes are no zip file that is read here. */
export type ZipFault = 'damaged' | 'encrypted' | 'too-many' | 'too-large' | 'bad-path'

/** What the functions here throw; the reader of a format turns it into a sentence. */
export class ZipProblem extends Error {
  readonly fault: ZipFault
  constructor(fault: ZipFault) {
    super(fault)
    this.name = 'ZipProblem'
    this.fault = fault
  }
}

export type ZipEntry = {
  readonly name: string
  /** Bytes as they lie in the file, and how: 0 as they are, 8 deflated. */
  readonly packed: Uint8Array
  readonly method: number
}

const MOST_ENTRIES = 10_000
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const CHUNK = 64 * 1024

/**
 * The entries of a zip file by its own directory; nothing is inflated. Of entries with one name the first counts.
 *
 * @throws ZipProblem for bytes that are no whole zip file, an encrypted entry, more than 10,000 entries, or an entry
 * whose path leads out of its folder
 */
export function listZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new ZipProblem('too-many')
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new ZipProblem('damaged')
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new ZipProblem('encrypted')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (leadsOut(name)) throw new ZipProblem('bad-path')
    const start = dataStart(view, view.getUint32(at + 42, true))
    const packed = bytes.subarray(start, start + view.getUint32(at + 20, true))
    if (packed.length !== view.getUint32(at + 20, true)) throw new ZipProblem('damaged')
    if (!entries.has(name)) entries.set(name, { name, packed, method: view.getUint16(at + 10, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * The bytes of an entry. What it says of its own size is not believed: inflating stops as soon as `most` is passed.
 *
 * @throws ZipProblem too-large beyond `most` bytes, damaged for what does not inflate
 */
export function inflateEntry({ packed, method }: ZipEntry, most: number): Uint8Array {
  if (method === 0) {
    if (packed.length > most) throw new ZipProblem('too-large')
    return packed
  }
  if (method !== 8) throw new ZipProblem('damaged')
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((chunk) => {
    size += chunk.length
    if (size > most) throw new ZipProblem('too-large')
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
  } catch (error) {
    throw error instanceof ZipProblem ? error : new ZipProblem('damaged')
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new ZipProblem('damaged')
}

function dataStart(view: DataView, header: number): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== 0x04034b50) {
    throw new ZipProblem('damaged')
  }
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
}

function leadsOut(name: string): boolean {
  return /^[\\/]|^[A-Za-z]:|\0/.test(name) || name.split(/[\\/]/).includes('..')
}
