import { crc32 } from 'node:zlib'
import { BROKEN, type PictureHeader } from './picture-header.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Whether bytes begin as a PNG file. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * Size of a PNG file that is whole: every chunk has its checksum, the first is IHDR, there is data, and IEND closes the
 * file. Throws BROKEN otherwise. What follows IEND is not looked at.
 */
export function readPng(bytes: Uint8Array): PictureHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: PictureHeader | null = null
  let hasData = false
  let at = SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) throw BROKEN
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw BROKEN
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (size === null) {
      if (type !== 'IHDR' || length !== 13) throw BROKEN
      size = { format: 'png', width: view.getUint32(at + 8), height: view.getUint32(at + 12), turned: false }
    } else if (type === 'IDAT') hasData ||= length > 0
    else if (type === 'IEND') {
      if (hasData) return size
      break
    }
    at = end
  }
  throw BROKEN
}
