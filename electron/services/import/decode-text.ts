import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'

export type DecodedText = { readonly text: string; readonly encoding: 'utf-8' | 'gbk' }

/**
 * Whether bytes that are not quite UTF-8 were meant as it. GBK read as UTF-8 is broken at nearly every character, so
 * Chinese that outweighs the breaks is no accident; read as GBK it would be filed as nonsense.
 */
function isBrokenUtf8(loose: string): boolean {
  const count = (pattern: RegExp): number => loose.match(pattern)?.length ?? 0
  return count(/[\u3000-\u9fff]/g) > 2 * count(/\ufffd/g)
}

/**
 * Reads a table's bytes as UTF-8 (with or without mark), else as GBK. Line ends come out as \n.
 *
 * @throws ServiceError file-unreadable: an Excel file, UTF-16, or bytes that are neither
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const starts = (...head: number[]): boolean => head.every((byte, place) => bytes[place] === byte)
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw unreadable(file, { code: 'text-workbook' })
  }
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) {
    throw unreadable(file, { code: 'text-utf16' })
  }
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== null) return { text: evenLines(utf8), encoding: 'utf-8' }
  const loose = new TextDecoder('utf-8').decode(bytes)
  const broken = loose.indexOf('\ufffd')
  if (starts(0xef, 0xbb, 0xbf) || isBrokenUtf8(loose)) {
    const line = evenLines(loose.slice(0, broken)).split('\n').length
    throw unreadable(file, { code: 'text-broken', line })
  }
  const gbk = decode(bytes, 'gbk')
  if (gbk !== null) return { text: evenLines(gbk), encoding: 'gbk' }
  throw unreadable(file, { code: 'text-unknown' })
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gbk'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function evenLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function unreadable(file: string, reason: Reason): ServiceError {
  return new ServiceError('file-unreadable', reason, { path: file })
}
