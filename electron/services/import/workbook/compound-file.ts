/** Thrown for bytes that are no whole compound file. */
export class CompoundFault extends Error {}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const END_OF_CHAIN = 0xfffffffe
const LARGEST_REGULAR = 0xfffffffa
const ENTRY_BYTES = 128

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, place) => bytes[place] === byte)
}

type Stored = { readonly name: string; readonly start: number; readonly size: number }

/** The streams of a compound file (the container of old .xls and of encrypted workbooks), by name. */
export type CompoundFile = {
  readonly names: readonly string[]
  /** The bytes of a stream, null for one that is not there. @throws CompoundFault */
  stream(name: string): Uint8Array | null
}

/** @throws CompoundFault */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (!isCompoundFile(bytes) || bytes.length < 512) throw new CompoundFault('no header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorBits = view.getUint16(30, true)
  const miniBits = view.getUint16(32, true)
  if (sectorBits < 7 || sectorBits > 16 || miniBits > sectorBits) throw new CompoundFault('bad sectors')
  const sectorSize = 1 << sectorBits
  const cutoff = view.getUint32(56, true)
  const sectorAt = (sector: number): number => {
    const at = (sector + 1) * sectorSize
    // The last sector of a file may be cut short by programs that do not fill it up.
    if (sector > LARGEST_REGULAR || at >= bytes.length) throw new CompoundFault('sector outside')
    return at
  }
  const wordsOf = (sector: number): number[] => {
    const at = sectorAt(sector)
    const count = Math.min(sectorSize, bytes.length - at) >> 2
    return Array.from({ length: count }, (_, index) => view.getUint32(at + index * 4, true))
  }

  const table = readTable()
  const directory = chainOf(view.getUint32(48, true), table)
  const entries = readEntries()
  const root = entries.find(({ kind }) => kind === 5)
  const miniTable = wordsOfChain(view.getUint32(60, true))
  const miniBytes = root && root.size > 0 ? joined(root.start, root.size) : new Uint8Array()
  const streams = new Map<string, Stored>()
  for (const { kind, ...entry } of entries) {
    if (kind === 2 && !streams.has(entry.name)) streams.set(entry.name, entry)
  }
  return {
    names: entries.map(({ name }) => name),
    stream(name) {
      const entry = streams.get(name)
      if (!entry) return null
      return entry.size < cutoff ? small(entry) : joined(entry.start, entry.size)
    },
  }

  function readTable(): number[] {
    const sectors: number[] = []
    for (let index = 0; index < 109; index += 1) sectors.push(view.getUint32(76 + index * 4, true))
    let next = view.getUint32(68, true)
    for (let steps = 0; next < LARGEST_REGULAR; steps += 1) {
      if (steps * sectorSize > bytes.length) throw new CompoundFault('circle')
      const words = wordsOf(next)
      next = words.pop() ?? END_OF_CHAIN
      for (const word of words) sectors.push(word)
    }
    const used = sectors.filter((sector) => sector < LARGEST_REGULAR)
    if (used.length * sectorSize > bytes.length + sectorSize) throw new CompoundFault('table too long')
    return used.flatMap(wordsOf)
  }

  function chainOf(start: number, links: readonly number[]): number[] {
    const chain: number[] = []
    for (let sector = start; sector < LARGEST_REGULAR; sector = links[sector] ?? END_OF_CHAIN) {
      if (chain.push(sector) > links.length) throw new CompoundFault('circle')
    }
    return chain
  }

  function wordsOfChain(start: number): number[] {
    return chainOf(start, table).flatMap(wordsOf)
  }

  function joined(start: number, size: number): Uint8Array {
    const chain = chainOf(start, table)
    if (size > chain.length * sectorSize) throw new CompoundFault('stream cut off')
    const whole = new Uint8Array(size)
    for (const [index, sector] of chain.entries()) {
      const to = index * sectorSize
      if (to >= size) break
      const at = sectorAt(sector)
      const piece = bytes.subarray(at, at + Math.min(sectorSize, size - to))
      if (piece.length < Math.min(sectorSize, size - to)) throw new CompoundFault('stream cut off')
      whole.set(piece, to)
    }
    return whole
  }

  function small({ start, size }: Stored): Uint8Array {
    const miniSize = 1 << miniBits
    const chain = chainOf(start, miniTable)
    if (size > chain.length * miniSize) throw new CompoundFault('stream cut off')
    const whole = new Uint8Array(size)
    for (const [index, sector] of chain.entries()) {
      const to = index * miniSize
      if (to >= size) break
      const length = Math.min(miniSize, size - to)
      const piece = miniBytes.subarray(sector * miniSize, sector * miniSize + length)
      if (piece.length < length) throw new CompoundFault('stream cut off')
      whole.set(piece, to)
    }
    return whole
  }

  function readEntries(): (Stored & { kind: number })[] {
    const found: (Stored & { kind: number })[] = []
    const decoder = new TextDecoder('utf-16le')
    for (const sector of directory) {
      const at = sectorAt(sector)
      for (
        let entry = at;
        entry + ENTRY_BYTES <= Math.min(at + sectorSize, bytes.length);
        entry += ENTRY_BYTES
      ) {
        const nameBytes = Math.min(view.getUint16(entry + 64, true), 64)
        const kind = view.getUint8(entry + 66)
        if (kind !== 1 && kind !== 2 && kind !== 5) continue
        found.push({
          name: decoder.decode(bytes.subarray(entry, entry + Math.max(0, nameBytes - 2))),
          kind,
          start: view.getUint32(entry + 116, true),
          size: view.getUint32(entry + 120, true),
        })
      }
    }
    return found
  }
}
