import { basename } from 'node:path'
import type { Workbook } from '#shared/tables/model.ts'
import { readBytes } from '../read-table.ts'
import { readWorkbook } from './read-workbook.ts'

/** A file by its path, or bytes with the name of the file they came from. */
export type TableSource = string | { readonly name: string; readonly bytes: Uint8Array }

export type OpenOptions = {
  readonly signal?: AbortSignal
  /** Told now and then with the done part, 0 to 1, never falling. */
  readonly onProgress?: (done: number) => void
}

/**
 * Reads a table file of any kind (.xlsx, .xlsm, .xls, .ods, .csv, .tsv, .txt, a web page) whole, without holding up
 * other work of the process. What was passed over stands in the workbook's notes.
 *
 * @throws ServiceError file-missing, file-unreadable, file-too-large, or canceled after the signal
 */
export async function openWorkbook(source: TableSource, options: OpenOptions = {}): Promise<Workbook> {
  const { name, bytes } =
    typeof source === 'string' ? { name: basename(source), bytes: readBytes(source) } : source
  return await readWorkbook(bytes, { ...options, name })
}
