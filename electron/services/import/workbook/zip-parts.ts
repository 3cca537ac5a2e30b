import type { ServiceError } from '#shared/ipc/result.ts'
import {
  inflatePieces,
  listZip,
  ZipProblem,
  type EntryLimit,
  type ZipEntry,
} from '../../../files/zip-directory.ts'
import { throwIfCanceled, type ReadingTask } from './reading-task.ts'
import { bomb, damaged, damagedPart, locked, READING_LIMITS, tooLarge, unreadable } from './refusals.ts'
import { scanXml, XmlFault, type XmlHandler } from './xml-scan.ts'

const PART_LIMIT: EntryLimit = {
  bytes: READING_LIMITS.partBytes,
  ratio: READING_LIMITS.ratio,
  ratioFrom: READING_LIMITS.ratioFrom,
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
 * Reads the directory of a packed workbook and refuses what no office program writes; see listZip.
 *
 * @throws ServiceError file-unreadable or file-too-large
 */
export function openZip(bytes: Uint8Array, task: ReadingTask): ZipParts {
  const entries = entriesOf(bytes, task.name)
  const find = (name: string): ZipEntry => {
    const entry = entries.get(name)
    if (!entry) throw damagedPart(task.name, name)
    return entry
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => find(name).packed.length,
    pieces: (name) => unpack(find(name), task),
  }
}

function entriesOf(bytes: Uint8Array, file: string): ReadonlyMap<string, ZipEntry> {
  try {
    return listZip(bytes, { entries: READING_LIMITS.parts, declared: PART_LIMIT })
  } catch (error) {
    throw error instanceof ZipProblem ? refusalOf(error, file) : error
  }
}

async function* unpack(entry: ZipEntry, task: ReadingTask): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of inflatePieces(entry, PART_LIMIT)) {
      throwIfCanceled(task)
      yield piece
    }
  } catch (error) {
    throw error instanceof ZipProblem ? refusalOf(error, task.name) : error
  }
}

function refusalOf({ fault, about }: ZipProblem, file: string): ServiceError {
  const part = about.slice(0, 60)
  switch (fault) {
    case 'no-end':
      return damaged(file, 'end')
    case 'bad-directory':
      return damaged(file, 'directory')
    case 'bad-entry':
      return damagedPart(file, about)
    case 'encrypted':
      return locked(file)
    case 'too-many':
      return tooLarge(file, { code: 'zip-parts', count: about })
    case 'too-large':
      return bomb(file, part)
    case 'bad-path':
      return unreadable(file, { code: 'zip-path', part })
    case 'doubled':
      return unreadable(file, { code: 'zip-doubled', part })
  }
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
    if (error instanceof XmlFault) throw damagedPart(task.name, name)
    throw error
  }
}

function decoderFor(first: Uint8Array) {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le')
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8')
}
