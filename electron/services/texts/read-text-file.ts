import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ReadText } from '#shared/ipc/contract/texts.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { decodePlain } from './decode-plain.ts'
import { readMarkdown } from './read-markdown.ts'
import { joinLines, MOST_TEXT, plainText } from './text-lines.ts'
import { refuseText, TOO_LONG } from './text-refusal.ts'

/** Largest file that is read, in bytes: a .docx with its pictures. */
const MOST_BYTES = 100 * 1024 * 1024

const OLD_WORD = '是旧版的 .doc 文档，读不了。请在 Word 或 WPS 里打开，另存为 .docx 再选'
const PASSWORD = '加了打开密码，读不出来。请先在 Word 或 WPS 里去掉密码再另存为 .docx'

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
  if (bytes.length === 0) throw refuseText(file, '是空的')
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw refuseText(file, holdsWide(bytes, 'EncryptedPackage') ? PASSWORD : OLD_WORD)
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) {
    throw refuseText(file, '是 PDF，读不了。请打开它，把文字复制出来粘贴，或另存为 .docx')
  }
  if (starts(0x50, 0x4b)) {
    const { readDocx } = await import('./read-docx.ts')
    const { lines, notes } = await readDocx(bytes, file)
    return finish(joinLines(lines), { file, format: 'docx', encoding: 'utf-8', notes })
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.startsWith('{\\rtf'))
    throw refuseText(file, '是 RTF 文档，读不了。请在 Word 或 WPS 里另存为 .docx')
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
    throw new ServiceError('file-too-large', '粘贴的文字超过 5 MB，读不下。请分成几次粘贴。')
  }
  const read = plainText(text.replace(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\0', ''))
  if (read.lines.length === 0) throw new ServiceError('invalid-input', '粘贴的内容里没有文字。')
  return { ...sized, notes: [], ...read }
}

function finish(words: Pick<ReadText, 'text' | 'lines'>, read: Omit<ReadText, 'text' | 'lines'>): ReadText {
  if (words.lines.length === 0) throw refuseText(read.file, '里没有文字')
  if (Buffer.byteLength(words.text) > MOST_TEXT) throw refuseText(read.file, TOO_LONG, 'file-too-large')
  return { ...read, ...words }
}

function readBytes(path: string): Uint8Array {
  const file = basename(path)
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) throw refuseText(file, '是一个文件夹，不是文稿')
    // A device or a pipe may never end.
    if (!stats.isFile()) throw refuseText(file, '不是普通的文件，读不了')
    if (stats.size > MOST_BYTES) {
      const size = Math.ceil(stats.size / 1024 / 1024)
      throw refuseText(
        file,
        `太大（${size} MB），最多读 100 MB。请去掉图片另存一份，或分成几份`,
        'file-too-large',
      )
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ServiceError('file-missing', `找不到文件“${path}”。`, { path })
    }
    throw refuseText(file, `读不出来（${code || '未知错误'}）。请检查它是否正被占用或没有权限`)
  }
}

/** Whether bytes hold a word as UTF-16, the way the directory of an old Office file names its parts. */
function holdsWide(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'))
}
