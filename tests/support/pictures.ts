import { crc32, deflateSync } from 'node:zlib'

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A whole grey PNG. With `claimed` it says another size than its data has. */
export function pngOf(width: number, height: number, claimed = { width, height }): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claimed.width, 0)
  head.writeUInt32BE(claimed.height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 128)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const parts = [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

/** A JPEG of 8 × 8 black pixels, made by hand: quantization, one Huffman table of each kind, one block. */
export function jpegOf({
  width = 8,
  height = 8,
  frame = 0xc0,
  orientation = 0,
} = {}): Uint8Array<ArrayBuffer> {
  const segment = (marker: number, bytes: readonly number[]): number[] => [
    0xff,
    marker,
    (bytes.length + 2) >> 8,
    (bytes.length + 2) & 0xff,
    ...bytes,
  ]
  const exif = [
    ...Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'),
    orientation,
    0,
    0,
    0,
  ]
  const table = (kind: number): number[] => [kind, 1, ...Array<number>(15).fill(0), 0]
  return new Uint8Array([
    0xff,
    0xd8,
    ...(orientation > 0 ? segment(0xe1, exif) : []),
    ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...segment(frame, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    ...segment(0xc4, table(0x00)),
    ...segment(0xc4, table(0x10)),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    0x3f,
    0xff,
    0xd9,
  ])
}
