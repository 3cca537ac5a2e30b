import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { ServiceError } from '#shared/ipc/result.ts'
import { throwIfCanceled, type ReadingTask } from './reading-task.ts'
import { bomb, damaged, locked, READING_LIMITS, tooLarge, unreadable } from './refusals.ts'
import { scanXml, XmlFault, type XmlHandler } from './xml-scan.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const ENCRYPTED = 1

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  /** As declared; what really comes out is counted while it comes. */
  readonly unpacked: number
  readonly at: number
}

/** The parts of a packed workbook by name, each unpacked in pieces and never written anywhere. */
export type ZipParts = {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Bytes of a part as packed, for progress. */
  sizeOf(name: string): number
  /** @throws ServiceError file-unreadable for a part that is missing or damaged, file-too-large for a bomb */
  pieces(name: string): AsyncGenerator<Uint8Array>
}

/**
 * Reads the directory of a packed workbook and refuses what no office program writes: names that leave the folder,
 * two parts of one name, parts that overlap, encryption, sizes beyond reason.
 *
 * @throws ServiceError file-unreadable or file-too-large
 */
export function openZip(bytes: Uint8Array, task: ReadingTask): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  let packed = 0
  for (const entry of readDirectory(view, bytes, task.name)) {
    if (isOutside(entry.name)) {
      throw unreadable(
        task.name,
        `里有一个指向文件夹之外的部件名“${entry.name.slice(0, 60)}”，不是正常的工作簿，没有读取`,
      )
    }
    if (entries.has(entry.name)) {
      throw unreadable(
        task.name,
        `里有两个同名的部件“${entry.name.slice(0, 60)}”，不是正常的工作簿，没有读取`,
      )
    }
    packed += entry.packed
    if (entry.unpacked > READING_LIMITS.partBytes || isImplausible(entry.unpacked, entry.packed)) {
      throw bomb(task.name, entry.name.slice(0, 60))
    }
    entries.set(entry.name, entry)
  }
  if (packed > bytes.length) throw damaged(task.name, '文件的目录')
  const find = (name: string): Entry => {
    const entry = entries.get(name)
    if (!entry) throw damaged(task.name, `里面的“${name}”`)
    return entry
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => find(name).packed,
    pieces: (name) => unpack(view, bytes, find(name), task),
  }
}

function isOutside(name: string): boolean {
  return (
    name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..')
  )
}

function isImplausible(unpacked: number, packed: number): boolean {
  return unpacked > READING_LIMITS.ratioFrom && unpacked > packed * READING_LIMITS.ratio
}

function* readDirectory(view: DataView, bytes: Uint8Array, name: string): Generator<Entry> {
  let end = view.byteLength - 22
  const lowest = Math.max(0, end - 0xffff)
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < lowest) throw damaged(name, '文件的结尾')
  const count = view.getUint16(end + 10, true)
  if (count > READING_LIMITS.parts) {
    throw tooLarge(name, `由 ${count} 个部件组成，多得不合情理，没有读取`)
  }
  let at = view.getUint32(end + 16, true)
  const decoder = new TextDecoder()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged(name, '文件的目录')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    if (nameEnd > end) throw damaged(name, '文件的目录')
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw locked(name)
    yield {
      // Some old programs write Windows separators.
      name: decoder.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

async function* unpack(
  view: DataView,
  bytes: Uint8Array,
  entry: Entry,
  task: ReadingTask,
): AsyncGenerator<Uint8Array> {
  const where = `里面的“${entry.name}”`
  const { at } = entry
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) throw damaged(task.name, where)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw damaged(task.name, where)
  if (entry.method !== 0 && entry.method !== 8) throw damaged(task.name, where)
  let total = 0
  try {
    for await (const piece of entry.method === 0 ? sliced(packed) : inflated(packed)) {
      throwIfCanceled(task)
      total += piece.length
      if (total > READING_LIMITS.partBytes || isImplausible(total, entry.packed))
        throw bomb(task.name, entry.name)
      yield piece
    }
  } catch (error) {
    if (error instanceof ServiceError || error instanceof XmlFault) throw error
    throw damaged(task.name, where)
  }
  if (total !== entry.unpacked) throw damaged(task.name, where)
}

const PIECE = 256 * 1024

async function* sliced(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE)
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE })
  // The callback only keeps an early end from becoming an unhandled error; failures come out of the iterator.
  pipeline(Readable.from(sliced(packed)), inflate, () => {})
  for await (const piece of inflate) yield piece as Uint8Array
}

/**
 * Scans a part as XML.
 *
 * @throws ServiceError as ZipParts.pieces, also for XML that is not well-formed
 */
export async function scanPart(
  zip: ZipParts,
  name: string,
  handler: XmlHandler,
  task: ReadingTask,
  onPiece?: (bytes: number) => void,
): Promise<void> {
  const scan = scanXml(handler)
  let decoder: ReturnType<typeof decoderFor> | null = null
  try {
    for await (const piece of zip.pieces(name)) {
      decoder ??= decoderFor(piece)
      scan.write(decoder.decode(piece, { stream: true }))
      onPiece?.(piece.length)
    }
    scan.write(decoder?.decode() ?? '')
    scan.end()
  } catch (error) {
    if (error instanceof XmlFault) throw damaged(task.name, `里面的“${name}”`)
    throw error
  }
}

function decoderFor(first: Uint8Array) {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le')
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8')
}
