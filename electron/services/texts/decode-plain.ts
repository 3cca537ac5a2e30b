import type { ReadText } from '#shared/ipc/contract/texts.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { decodeText } from '../import/decode-text.ts'
import { refuseText } from './text-refusal.ts'

type Decoded = { readonly text: string; readonly encoding: ReadText['encoding'] }

/** Names under which pages call an encoding that is read here. */
const CALLED: Readonly<Record<string, string>> = {
  gb2312: 'gbk',
  gbk: 'gbk',
  gb18030: 'gb18030',
  'x-gbk': 'gbk',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  big5: 'big5',
}

/**
 * Bytes as text: UTF-16 by its mark, the encoding that the bytes are `called`, else UTF-8, else GBK. Line ends come out
 * as \n.
 *
 * @throws ServiceError file-unreadable for bytes that are no text in any of them
 */
export function decodePlain(bytes: Uint8Array, file: string, called = ''): Decoded {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  if (little || big) {
    const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes)
    return { text: even(text), encoding: 'utf-16' }
  }
  // Text has no zero bytes; a program's own file has.
  if (bytes.includes(0)) throw refuseText(file, { code: 'text-binary' })
  const name = CALLED[called.toLowerCase()]
  const text = name === undefined ? null : decodeAs(bytes, name)
  if (text !== null) return { text: even(text), encoding: name === 'utf-8' ? 'utf-8' : 'gbk' }
  try {
    return decodeText(bytes, file)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    throw refuseText(file, { code: 'text-encoding' })
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function even(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n')
}
