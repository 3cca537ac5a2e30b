/** Thrown for records that end before what they announce. */
export class BiffFault extends Error {}

/** Records of the old workbook stream that are read; all others are passed over. */
export const BIFF = {
  formula: 0x06,
  end: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  sheet: 0x85,
  mulRk: 0xbd,
  rString: 0xd6,
  xf: 0xe0,
  merged: 0xe5,
  strings: 0xfc,
  sharedString: 0xfd,
  externalBook: 0x1ae,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const

export type BiffRecord = { readonly id: number; readonly at: number; readonly body: Uint8Array }

/** Records from a place on, in order. @throws BiffFault for a record that is cut off */
export function* biffRecords(stream: Uint8Array, from = 0): Generator<BiffRecord> {
  for (let at = from; at + 4 <= stream.length;) {
    const id = (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8)
    const length = (stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8)
    const end = at + 4 + length
    if (id === 0 && length === 0) return
    if (end > stream.length) throw new BiffFault('record cut off')
    yield { id, at, body: stream.subarray(at + 4, end) }
    at = end
  }
}

export type BiffText = { readonly isOld: boolean; readonly decoder: { decode(bytes: Uint8Array): string } }

/** Reads the fields of a record one after the other, and of the records that continue it. */
export class BiffReader {
  #blocks: readonly Uint8Array[]
  #block = 0
  #at = 0

  constructor(...blocks: Uint8Array[]) {
    this.#blocks = blocks
  }

  u8(): number {
    while (this.#at >= (this.#blocks[this.#block]?.length ?? 0)) {
      if (this.#block >= this.#blocks.length - 1) throw new BiffFault('fields cut off')
      this.#next()
    }
    const byte = this.#blocks[this.#block]?.[this.#at] ?? 0
    this.#at += 1
    return byte
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0
  }

  f64(): number {
    const view = new DataView(new ArrayBuffer(8))
    for (let place = 0; place < 8; place += 1) view.setUint8(place, this.u8())
    return view.getFloat64(0, true)
  }

  skip(count: number): void {
    let left = count
    while (left > 0) {
      const room = (this.#blocks[this.#block]?.length ?? 0) - this.#at
      if (room > 0) {
        const step = Math.min(room, left)
        this.#at += step
        left -= step
      } else {
        if (this.#block >= this.#blocks.length - 1) throw new BiffFault('fields cut off')
        this.#next()
      }
    }
  }

  get isDone(): boolean {
    return this.#block >= this.#blocks.length - 1 && this.#at >= (this.#blocks[this.#block]?.length ?? 0)
  }

  /** A text of `length` characters; old workbooks (BIFF5) write bytes of their code page, newer ones Unicode. */
  characters(length: number, { isOld, decoder }: BiffText): string {
    if (isOld) return decoder.decode(Uint8Array.from({ length }, () => this.u8()))
    const flags = this.u8()
    const runs = (flags & 8) === 0 ? 0 : this.u16()
    const extra = (flags & 4) === 0 ? 0 : this.u32()
    const text = this.#unicode(length, (flags & 1) !== 0)
    // Runs of different look and readings above the characters.
    this.skip(runs * 4 + extra)
    return text
  }

  #unicode(length: number, startsWide: boolean): string {
    let wide = startsWide
    let left = length
    const pieces: string[] = []
    while (left > 0) {
      const block = this.#blocks[this.#block]
      const room = (block?.length ?? 0) - this.#at
      if (block === undefined || room <= 0) {
        if (this.#block >= this.#blocks.length - 1) throw new BiffFault('text cut off')
        this.#next()
        // Where a text goes on in the next record, that says anew how wide its characters are.
        wide = (this.u8() & 1) !== 0
        continue
      }
      const count = Math.min(left, wide ? room >> 1 : room)
      if (count === 0) throw new BiffFault('text cut off')
      const units = Array.from({ length: count }, (_, index) => {
        const place = this.#at + (wide ? index * 2 : index)
        return (block[place] ?? 0) | (wide ? (block[place + 1] ?? 0) << 8 : 0)
      })
      for (let from = 0; from < count; from += 4096) {
        pieces.push(String.fromCharCode(...units.slice(from, from + 4096)))
      }
      this.#at += wide ? count * 2 : count
      left -= count
    }
    return pieces.join('')
  }

  #next(): void {
    this.#block += 1
    this.#at = 0
  }
}

/** The packed number of RK records. */
export function decodeRk(word: number): number {
  const view = new DataView(new ArrayBuffer(8))
  let value = word >> 2
  if ((word & 2) === 0) {
    view.setUint32(4, (word & 0xfffffffc) >>> 0, true)
    value = view.getFloat64(0, true)
  }
  return (word & 1) === 0 ? value : value / 100
}
