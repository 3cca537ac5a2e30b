/** Builds old .xls files byte by byte, since no library here writes them. */

export type XlsCell =
  | string
  | number
  | boolean
  | null
  | { error: number }
  | { formula: number | string }
  | { styled: number; style: number }
export type XlsSheet = {
  name: string
  hidden?: boolean
  rows: readonly (readonly XlsCell[])[]
  /** [top, bottom, left, right] */
  merged?: readonly (readonly [number, number, number, number])[]
}
export type XlsOptions = {
  /** Format codes or numbers of the styles from 1 on; style 0 is plain. */
  styles?: readonly (string | number)[]
  is1904?: boolean
  encrypted?: boolean
  /** BIFF5 with GBK texts instead of BIFF8. */
  old?: boolean
  /** Cuts shared strings into records of this many bytes. */
  continueEvery?: number
  /** Text bytes for BIFF5: GBK cannot be encoded here, so the caller gives it. */
  gbk?: (text: string) => Uint8Array
}

class Bytes {
  #parts: number[] = []
  get length(): number {
    return this.#parts.length
  }
  u8(value: number): this {
    this.#parts.push(value & 0xff)
    return this
  }
  u16(value: number): this {
    return this.u8(value).u8(value >> 8)
  }
  u32(value: number): this {
    return this.u16(value & 0xffff).u16(value >>> 16)
  }
  f64(value: number): this {
    const view = new DataView(new ArrayBuffer(8))
    view.setFloat64(0, value, true)
    for (let at = 0; at < 8; at += 1) this.u8(view.getUint8(at))
    return this
  }
  add(bytes: Iterable<number>): this {
    for (const byte of bytes) this.#parts.push(byte)
    return this
  }
  done(): Uint8Array {
    return Uint8Array.from(this.#parts)
  }
}

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) => [
    code & 0xff,
    code >> 8,
  ])
}

export function buildXls(sheets: readonly XlsSheet[], options: XlsOptions = {}): Uint8Array {
  return buildCompound({ [options.old === true ? 'Book' : 'Workbook']: buildStream(sheets, options) })
}

function buildStream(sheets: readonly XlsSheet[], options: XlsOptions): Uint8Array {
  const out = new Bytes()
  const places: { at: number; sheet: number }[] = []
  const strings: string[] = []
  const { old = false, gbk } = options
  const record = (id: number, body: Uint8Array): void => {
    out.u16(id).u16(body.length).add(body)
  }
  const text = (value: string, wide: 'short' | 'long'): Uint8Array => {
    const bytes = new Bytes()
    if (old) {
      const encoded = gbk?.(value) ?? Uint8Array.from(value, (c) => c.charCodeAt(0))
      return (wide === 'short' ? bytes.u8(encoded.length) : bytes.u16(encoded.length)).add(encoded).done()
    }
    return (wide === 'short' ? bytes.u8(value.length) : bytes.u16(value.length))
      .u8(1)
      .add(utf16(value))
      .done()
  }
  const begin = (kind: number): void =>
    record(
      0x809,
      new Bytes()
        .u16(old ? 0x500 : 0x600)
        .u16(kind)
        .u32(0)
        .u32(0)
        .u32(0)
        .done(),
    )

  begin(5)
  if (options.encrypted === true)
    record(0x2f, new Bytes().u16(1).u16(1).u16(1).add(new Uint8Array(48)).done())
  record(0x42, new Bytes().u16(old ? 936 : 1200).done())
  record(0x22, new Bytes().u16(options.is1904 === true ? 1 : 0).done())
  const styles = options.styles ?? []
  for (const [index, style] of styles.entries()) {
    if (typeof style === 'string')
      record(
        0x41e,
        new Bytes()
          .u16(200 + index)
          .add(text(style, old ? 'short' : 'long'))
          .done(),
      )
  }
  for (const [index, style] of [0, ...styles].entries()) {
    const format = typeof style === 'string' ? 199 + index : style
    record(0xe0, new Bytes().u16(0).u16(format).add(new Uint8Array(16)).done())
  }
  for (const [sheet, { name, hidden }] of sheets.entries()) {
    places.push({ at: out.length + 4, sheet })
    record(
      0x85,
      new Bytes()
        .u32(0)
        .u8(hidden === true ? 1 : 0)
        .u8(0)
        .add(text(name, 'short'))
        .done(),
    )
  }
  if (!old) {
    for (const { rows } of sheets) {
      for (const row of rows) for (const cell of row) if (typeof cell === 'string') strings.push(cell)
    }
    sharedStrings(record, strings, options.continueEvery ?? 8000)
  }
  record(0x0a, new Uint8Array())

  const starts: number[] = []
  let next = 0
  for (const { rows, merged = [] } of sheets) {
    starts.push(out.length)
    begin(0x10)
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const at = (style = 0) => new Bytes().u16(row).u16(column).u16(style)
        if (cell === null) continue
        if (typeof cell === 'string') {
          if (old) record(0x204, at().add(text(cell, 'long')).done())
          else record(0xfd, at().u32(next++).done())
        } else if (typeof cell === 'number') {
          if (Number.isInteger(cell))
            record(
              0x27e,
              at()
                .u32((cell << 2) | 2)
                .done(),
            )
          else record(0x203, at().f64(cell).done())
        } else if (typeof cell === 'boolean')
          record(
            0x205,
            at()
              .u8(cell ? 1 : 0)
              .u8(0)
              .done(),
          )
        else if ('error' in cell) record(0x205, at().u8(cell.error).u8(1).done())
        else if ('styled' in cell) record(0x203, at(cell.style).f64(cell.styled).done())
        else if (typeof cell.formula === 'number') {
          record(0x06, at().f64(cell.formula).u16(0).u32(0).u16(0).done())
        } else {
          record(0x06, at().u8(0).u8(0).u32(0).u16(0xffff).u16(0).u32(0).u16(0).done())
          record(0x207, text(cell.formula, 'long'))
        }
      }
    }
    if (merged.length > 0) {
      const body = new Bytes().u16(merged.length)
      for (const area of merged) for (const side of area) body.u16(side)
      record(0xe5, body.done())
    }
    record(0x0a, new Uint8Array())
  }
  const bytes = out.done()
  const view = new DataView(bytes.buffer)
  for (const { at, sheet } of places) view.setUint32(at, starts[sheet] ?? 0, true)
  return bytes
}

/** Shared strings in records that end anywhere between two characters; the next says anew how wide they are. */
function sharedStrings(
  record: (id: number, body: Uint8Array) => void,
  strings: readonly string[],
  most: number,
): void {
  let body = new Bytes().u32(strings.length).u32(strings.length)
  let id = 0xfc
  const flush = (): void => {
    record(id, body.done())
    body = new Bytes()
    id = 0x3c
  }
  for (const text of strings) {
    if (body.length + 5 > most) flush()
    body.u16(text.length).u8(1)
    for (const character of text.split('')) {
      if (body.length + 2 > most) {
        flush()
        body.u8(1)
      }
      body.add(utf16(character))
    }
  }
  flush()
}

const SECTOR = 512

/** A compound file with these streams. */
export function buildCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams).map(([name, bytes]) => {
    // Streams under 4096 bytes would live in a table of their own.
    const padded = new Uint8Array(Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR))
    padded.set(bytes)
    return { name, padded }
  })
  const directorySectors = Math.ceil((entries.length + 1) / 4)
  const dataSectors = entries.reduce((sum, { padded }) => sum + padded.length / SECTOR, 0)
  const perTable = SECTOR / 4
  let tables = 1
  while (tables * perTable < tables + directorySectors + dataSectors) tables += 1
  const links = new Uint32Array(tables * perTable).fill(0xffffffff)
  for (let table = 0; table < tables; table += 1) links[table] = 0xfffffffd
  const chain = (from: number, count: number): void => {
    for (let at = from; at < from + count; at += 1) links[at] = at + 1 < from + count ? at + 1 : 0xfffffffe
  }
  chain(tables, directorySectors)
  let next = tables + directorySectors
  const placed = entries.map((entry) => {
    const start = next
    chain(start, entry.padded.length / SECTOR)
    next += entry.padded.length / SECTOR
    return { ...entry, start }
  })
  const file = new Uint8Array(SECTOR * (1 + next))
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, tables, true)
  view.setUint32(48, tables, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, 0xfffffffe, true)
  view.setUint32(68, 0xfffffffe, true)
  for (let at = 0; at < 109; at += 1) view.setUint32(76 + at * 4, at < tables ? at : 0xffffffff, true)
  for (const [at, link] of links.entries()) view.setUint32(SECTOR + at * 4, link, true)
  const entry = (place: number, name: string, kind: number, start: number, size: number): void => {
    const at = SECTOR * (1 + tables) + place * 128
    file.set(utf16(name), at)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    view.setUint8(at + 66, kind)
    view.setUint32(at + 68, 0xffffffff, true)
    view.setUint32(at + 72, kind === 2 && place < placed.length ? place + 1 : 0xffffffff, true)
    view.setUint32(at + 76, kind === 5 ? 1 : 0xffffffff, true)
    view.setUint32(at + 116, start, true)
    view.setUint32(at + 120, size, true)
  }
  entry(0, 'Root Entry', 5, 0xfffffffe, 0)
  for (const [index, { name, padded, start }] of placed.entries()) {
    entry(index + 1, name, 2, start, padded.length)
    file.set(padded, SECTOR * (1 + start))
  }
  return file
}
