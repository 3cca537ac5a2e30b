import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ReadText } from '#shared/ipc/contract/texts.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { decodePlain } from './decode-plain.ts'
import { readMarkdown } from './read-markdown.ts'
import { joinLines, MOST_TEXT, plainText } from './text-lines.ts'
import { refuseText } from './text-refusal.ts'

/** Largest file that is read, in bytes: a .docx with its pictures. */
const MOST_BYTES = 100 * 1024 * 1024

/**
 * Reads a text file by what it is, not by its name alone: .docx and .docm, web pages, and plain text or Markdown in
 * UTF-8, GBK or UTF-16. Nothing in it is carried out or fetched.
 *
 * @throws ServiceError file-missing, file-unreadable or file-too-large, in a sentence that says what to do
 */
export async function readTextFile(path: string): Promise<ReadText> {
  return readTextBytes(readBytes(path), basename(path))
}

/**
 * The same for bytes; `file` is the name without its folder.
 *
 * @throws ServiceError file-unreadable or file-too-large
 */
export async function readTextBytes(bytes: Uint8Array, file: string): Promise<ReadText> {
  const starts = (...head: number[]): boolean => head.every((byte, place) => bytes[place] === byte)
  if (bytes.length === 0) throw refuseText(file, { code: 'text-nothing' })
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const isLocked = holdsWide(bytes, 'EncryptedPackage')
    throw refuseText(file, { code: isLocked ? 'text-password' : 'text-old-word' })
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) {
    throw refuseText(file, { code: 'text-pdf' })
  }
  if (starts(0x50, 0x4b)) {
    const { readDocx } = await import('./read-docx.ts')
    const { lines, notes } = await readDocx(bytes, file)
    return finish(joinLines(lines), { file, format: 'docx', encoding: 'utf-8', notes })
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.startsWith('{\\rtf')) throw refuseText(file, { code: 'text-rtf' })
  const ending = extname(file).toLowerCase()
  if (/^\.html?$/.test(ending) || /^\s*(?:\xef\xbb\xbf)?(?:<!doctype html|<html)/i.test(head)) {
    const { charsetOf, readHtml } = await import('./read-html.ts')
    const { text, encoding } = decodePlain(bytes, file, charsetOf(bytes))
    const { lines, notes } = readHtml(text)
    return finish(joinLines(lines), { file, format: 'html', encoding, notes })
  }
  const { text, encoding } = decodePlain(bytes, file)
  const read = ending === '.md' ? joinLines(readMarkdown(text)) : plainText(text)
  return finish(read, { file, format: 'text', encoding, notes: [] })
}

/**
 * A pasted text in its lines.
 *
 * @throws ServiceError file-too-large beyond 5 MB, invalid-input for a text without words
 */
export function readPaste(text: string): ReadText {
  const sized = { file: '', format: 'paste', encoding: 'utf-8', notes: [] } as const
  if (Buffer.byteLength(text) > MOST_TEXT) {
    throw new ServiceError('file-too-large', { code: 'paste-too-long' })
  }
  const read = plainText(text.replace(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\0', ''))
  if (read.lines.length === 0) throw new ServiceError('invalid-input', { code: 'paste-no-words' })
  return { ...sized, notes: [], ...read }
}

function finish(words: Pick<ReadText, 'text' | 'lines'>, read: Omit<ReadText, 'text' | 'lines'>): ReadText {
  if (words.lines.length === 0) throw refuseText(read.file, { code: 'text-no-words' })
  if (Buffer.byteLength(words.text) > MOST_TEXT)
    throw refuseText(read.file, { code: 'text-too-long' }, 'file-too-large')
  return { ...read, ...words }
}

function readBytes(path: string): Uint8Array {
  const file = basename(path)
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) throw refuseText(file, { code: 'text-folder' })
    // A device or a pipe may never end.
    if (!stats.isFile()) throw refuseText(file, { code: 'text-no-file' })
    if (stats.size > MOST_BYTES) {
      const size = Math.ceil(stats.size / 1024 / 1024)
      throw refuseText(file, { code: 'text-too-large', size }, 'file-too-large')
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ServiceError('file-missing', { code: 'file-missing', file: path }, { path })
    }
    throw refuseText(file, { code: 'file-unread', error: code })
  }
}

/** Whether bytes hold a word as UTF-16, the way the directory of an old Office file names its parts. */
function holdsWide(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'))
}
