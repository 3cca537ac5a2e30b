import type { Picture } from '#shared/document/model.ts'

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

/**
 * Whether the bytes are a whole picture of the format: signature, every piece in its place, and an end. What only a
 * decoder could find wrong inside its pixels is not looked for.
 */
export function isWholePicture(bytes: Uint8Array, format: Picture['format']): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return format === 'png' ? isWholePng(view) : isWholeJpeg(view)
}

function isWholePng(view: DataView): boolean {
  if (view.byteLength < 57 || PNG_SIGNATURE.some((byte, at) => view.getUint8(at) !== byte)) return false
  let seen = ''
  for (let at = 8; at + 12 <= view.byteLength;) {
    const length = view.getUint32(at)
    const kind = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)))
    if (seen === '' && kind !== 'IHDR') return false
    if (kind === 'IEND') return seen.includes('IDAT')
    seen += kind
    at += 12 + length
  }
  return false
}

/** Segments up to the picture's data, then its end mark, behind which cameras add what they like. */
function isWholeJpeg(view: DataView): boolean {
  if (view.byteLength < 20 || view.getUint16(0) !== 0xffd8) return false
  let frame = false
  for (let at = 2; at + 4 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return false
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) return frame && hasEnd(view, at)
    // Start of frame, of whatever coding: the picture's size.
    frame ||= marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    at += 2 + view.getUint16(at + 2)
  }
  return false
}

function hasEnd(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at > from; at -= 1) {
    if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xd9) return true
  }
  return false
}
