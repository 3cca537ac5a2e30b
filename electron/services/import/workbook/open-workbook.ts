import { basename } from 'node:path'
import type { Workbook } from '#shared/tables/model.ts'
import { readBytes } from '../read-table.ts'
import { readInThread } from './read-in-thread.ts'
import { readWorkbook } from './read-workbook.ts'
import { READING_LIMITS, tooLarge } from './refusals.ts'

/** A file by its path, or bytes with the name of the file they came from. */
export type TableSource = string | { readonly name: string; readonly bytes: Uint8Array }

export type OpenOptions = {
  readonly signal?: AbortSignal | undefined
  /** Told now and then with the done part, 0 to 1, never falling. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/** Starting a thread costs more than reading a file of this many bytes. */
const THREAD_FROM = 256 * 1024

/**
 * Reads a table file of any kind (.xlsx, .xlsm, .xls, .ods, .csv, .tsv, .txt, a web page) whole; large ones in a thread
 * of their own, so that other work of the process goes on. What was passed over stands in the workbook's notes.
 *
 * @throws ServiceError file-missing, file-unreadable, file-too-large, or canceled after the signal
 */
export async function openWorkbook(source: TableSource, options: OpenOptions = {}): Promise<Workbook> {
  const { name, bytes } =
    typeof source === 'string' ? { name: basename(source), bytes: readBytes(source) } : source
  if (bytes.length > READING_LIMITS.fileBytes) throw tooLarge(name, { code: 'file-too-large', size: null })
  let told = 0
  const onProgress = (done: number): void => {
    told = Math.max(told, Math.min(1, done))
    options.onProgress?.(told)
  }
  const task = { name, signal: options.signal, onProgress }
  return bytes.length < THREAD_FROM ? await readWorkbook(bytes, task) : await readInThread(bytes, task)
}
