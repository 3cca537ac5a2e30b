import { ServiceError } from '#shared/ipc/result.ts'
import type { Workbook } from '#shared/tables/model.ts'
import { isCompoundFile } from './compound-file.ts'
import { readCsv } from './read-csv.ts'
import { looksLikeHtml, readHtml } from './read-html.ts'
import { isOds, readOds } from './read-ods.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'
import { readXmlSheets, looksLikeXmlSheets } from './read-xml-sheets.ts'
import type { ReadingTask, TableReader } from './reading-task.ts'
import { damaged, unreadable } from './refusals.ts'
import { openZip } from './zip-parts.ts'

const starts = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, place) => bytes[place] === byte)

/** Which reader a file needs; its name is believed less than its bytes. */
function readerFor(bytes: Uint8Array, task: ReadingTask): TableReader {
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return isOds(openZip(bytes, task)) ? readOds : readXlsx
  if (isCompoundFile(bytes)) return readXls
  const known = KNOWN_OTHERS.find(({ head }) => starts(bytes, ...head))
  if (known) throw unreadable(task.name, { code: 'file-no-table', is: known.is })
  if (looksLikeXmlSheets(bytes)) return readXmlSheets
  return looksLikeHtml(bytes) ? readHtml : readCsv
}

const KNOWN_OTHERS = [
  { head: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { head: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { head: [0xff, 0xd8, 0xff], is: 'picture' },
  { head: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'rtf' },
  { head: [0x52, 0x61, 0x72, 0x21], is: 'rar' },
  { head: [0x37, 0x7a, 0xbc, 0xaf], is: '7z' },
  { head: [9, 4, 6, 0], is: 'old-excel' },
  { head: [9, 2, 6, 0], is: 'old-excel' },
] as const

/**
 * Reads a table file in this thread. Files of any kind, wrongly named ones as well.
 *
 * @throws ServiceError file-unreadable, file-too-large or canceled; nothing else, whatever the bytes are
 */
export async function readWorkbook(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  if (bytes.length === 0) throw unreadable(task.name, { code: 'file-nothing' })
  try {
    return await readerFor(bytes, task)(bytes, task)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    // Bytes that no reader foresaw are damage as well; memory that runs out is not.
    if (error instanceof TypeError || error instanceof RangeError) throw damaged(task.name, 'file')
    throw error
  }
}
