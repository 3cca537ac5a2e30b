import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import { decodeText } from '../decode-text.ts'

export type MixedText = {
  readonly text: string
  readonly encoding: 'utf-8' | 'gbk' | null
  readonly notes: readonly Reason[]
}

const LINE_END = 10
const TOLD_LINES = 5

/**
 * Reads text of a table whose lines may come from two programs: UTF-8, GBK, UTF-16, or UTF-8 and GBK line by line,
 * which is told with the lines. Line ends come out as \n.
 *
 * @throws ServiceError file-unreadable as decodeText
 */
export function decodeMixedText(bytes: Uint8Array, name: string): MixedText {
  const wide = wideEncoding(bytes)
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes).replace(/\r\n?/g, '\n')
    return { text, encoding: null, notes: [{ code: 'note-utf16' }] }
  }
  const mixed = isUtf8(bytes) ? null : lineByLine(bytes)
  if (mixed !== null) return mixed
  try {
    return { ...decodeText(bytes, name), notes: [] }
  } catch (error) {
    // A table with the name in front says which of several files it was.
    if (error instanceof ServiceError && error.code === 'file-unreadable' && error.reason) {
      throw new ServiceError(
        error.code,
        { code: 'text-in-file', name, problem: error.reason },
        { path: name },
      )
    }
    throw error
  }
}

/** By its mark, or by the zero that every other byte of plain signs is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** null unless some lines are Chinese in UTF-8 and all others Chinese in GBK. */
function lineByLine(bytes: Uint8Array): MixedText | null {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const gbk = new TextDecoder('gbk', { fatal: true })
  const lines: string[] = []
  const inGbk: number[] = []
  let chineseInUtf8 = 0
  for (let from = 0; from <= bytes.length;) {
    const found = bytes.indexOf(LINE_END, from)
    const end = found < 0 ? bytes.length : found
    const line = bytes.subarray(from, end)
    from = end + 1
    const asUtf8 = decoded(utf8, line)
    if (asUtf8 !== null) {
      lines.push(asUtf8)
      if (/[\u4e00-\u9fff]/.test(asUtf8)) chineseInUtf8 += 1
      continue
    }
    const asGbk = decoded(gbk, line)
    // A line cut inside a character seldom reads as clean Chinese.
    if (asGbk === null || end === bytes.length || /[\ue000-\uf8ff\u30a0-\u31ff\u0400-\u04ff]/.test(asGbk))
      return null
    lines.push(asGbk)
    inGbk.push(lines.length)
  }
  if (chineseInUtf8 === 0 || inGbk.length === 0) return null
  return {
    text: lines.join('\n').replace(/\r\n?/g, '\n'),
    encoding: 'utf-8',
    notes: [{ code: 'note-mixed', lines: inGbk.slice(0, TOLD_LINES), count: inGbk.length }],
  }
}

function decoded(decoder: { decode(bytes: Uint8Array): string }, line: Uint8Array): string | null {
  try {
    return decoder.decode(line)
  } catch {
    return null
  }
}
