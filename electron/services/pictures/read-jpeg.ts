import { BROKEN, UNUSUAL, type PictureHeader } from './picture-header.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP1 = 0xe1
/** Baseline, extended and progressive: what every program shows. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Start-of-frame codes of lossless, hierarchical and arithmetic files. */
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** Whether bytes begin as a JPEG file. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff
}

/**
 * Size of a JPEG file that is whole: segment by segment to its frame, through its scans to the mark at its end. Throws
 * BROKEN, or UNUSUAL for a coding that Word does not know. What a camera puts behind the end is not looked at.
 */
export function readJpeg(bytes: Uint8Array): PictureHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { readonly width: number; readonly height: number } | null = null
  let turned = false
  let hasScan = false
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) throw BROKEN
    const marker = bytes[at + 1] ?? 0
    // A marker may be led by any number of fill bytes.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) {
      if (size === null || !hasScan) throw BROKEN
      return { format: 'jpeg', ...size, turned }
    }
    if (at + 4 > bytes.length) throw BROKEN
    const end = at + 2 + view.getUint16(at + 2)
    if (end < at + 4 || end > bytes.length) throw BROKEN
    if (OTHER_FRAMES.has(marker)) throw UNUSUAL
    if (FRAMES.has(marker)) {
      if (end < at + 10 || size !== null) throw BROKEN
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else if (marker === APP1) turned ||= isTurned(bytes.subarray(at + 4, end))
    else if (marker === SOS) {
      if (size === null) throw BROKEN
      hasScan = true
      at = endOfScan(bytes, end)
      continue
    }
    at = end
  }
  throw BROKEN
}

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

const ORIENTATION = 0x0112

/** Whether Exif data of a segment asks for another orientation than the one stored. */
function isTurned(segment: Uint8Array): boolean {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== 'Exif\0\0' || segment.length < 14) return false
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6)
  const little = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, little)
  if (first + 2 > view.byteLength) return false
  const count = view.getUint16(first, little)
  for (
    let entry = first + 2, left = count;
    left > 0 && entry + 12 <= view.byteLength;
    entry += 12, left -= 1
  ) {
    if (view.getUint16(entry, little) === ORIENTATION) return view.getUint16(entry + 8, little) > 1
  }
  return false
}
