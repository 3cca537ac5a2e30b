import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'
import { decodeText } from '../import/decode-text.ts'

/** More than any report; a larger file is some other kind of file. */
const LARGEST = 32 * 1024 * 1024

/**
 * The words of a text file, lines ended by \n.
 *
 * @throws ServiceError file-unreadable: missing, too large, of another kind, or in no known encoding
 */
export async function readTextFile(file: string): Promise<string> {
  const kind = extname(file).toLowerCase()
  if (kind === '.docx' || kind === '.doc' || kind === '.wps' || kind === '.pdf') {
    throw unreadable(file, `这里只能读纯文本（.txt），不能读 ${kind} 文件。请另存为纯文本，或把文字粘贴进来`)
  }
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) throw unreadable(file, '没有这个文件，或它不是文件')
  if (size > LARGEST) throw unreadable(file, '文件超过 32 MB，不像一篇文稿')
  return decodeText(await readFile(file), file).text
}

function unreadable(file: string, reason: string): ServiceError {
  return new ServiceError('file-unreadable', `${reason}。`, { path: file })
}
