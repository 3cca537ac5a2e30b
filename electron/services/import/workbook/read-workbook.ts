import type { Workbook } from '#shared/tables/model.ts'
import { damaged } from './refusals.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { ReadingTask, TableReader } from './reading-task.ts'

const ZIP = [0x50, 0x4b, 3, 4]

/** Which reader a file needs; its name is believed less than its bytes. */
function readerFor(bytes: Uint8Array): TableReader {
  const starts = (head: readonly number[]): boolean => head.every((byte, place) => bytes[place] === byte)
  if (starts(ZIP)) return readXlsx
  return readCsv
}

/**
 * Reads a table file in this thread. Files of any kind, wrongly named ones as well.
 *
 * @throws ServiceError file-unreadable, file-too-large or canceled; nothing else, whatever the bytes are
 */
export async function readWorkbook(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  if (bytes.length === 0) throw damaged(task.name, '文件是空的，')
  return await readerFor(bytes)(bytes, task)
}
