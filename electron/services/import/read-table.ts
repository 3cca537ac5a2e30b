import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Papa from 'papaparse'
import type { ErrorCode } from '#shared/ipc/error-codes.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import { decodeText } from './decode-text.ts'

/** Largest file that is read, in bytes: 100,000 rows with long texts are a quarter of it. */
const MOST_BYTES = 200 * 1024 * 1024

export type Table = {
  readonly encoding: 'utf-8' | 'gbk'
  /** Rows as they stand in the file, empty ones included, so that row numbers are those a spreadsheet shows. */
  readonly rows: readonly (readonly string[])[]
  /** Rows whose quotes do not close; `row` counts from 1. */
  readonly faults: readonly { readonly row: number; readonly reason: Reason }[]
}

/**
 * Reads a CSV file. The separator is that of its first line: comma, tab or semicolon.
 *
 * @throws ServiceError file-missing, file-unreadable or file-too-large
 */
export function readTable(file: string): Table {
  const { text, encoding } = decodeText(readBytes(file), file)
  const parsed = Papa.parse<string[]>(text, { delimiter: separatorOf(text), newline: '\n' })
  const quotes = parsed.errors.filter((error) => error.type === 'Quotes')
  const faults = new Set(quotes.map((error) => (error.row ?? 0) + 1))
  const rows = parsed.data
  if (rows.length > 0 && isEmpty(rows.at(-1) ?? [])) rows.pop()
  return { encoding, rows, faults: [...faults].map((row) => ({ row, reason: { code: 'quote-open' } })) }
}

/**
 * The bytes of a file.
 *
 * @throws ServiceError file-missing, file-unreadable or file-too-large
 */
export function readBytes(file: string): Uint8Array {
  const refused = (code: ErrorCode, problem: Reason) =>
    new ServiceError(code, { code: 'file', name: basename(file), problem }, { path: file })
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) {
      throw refused('file-unreadable', { code: 'file-is-folder' })
    }
    if (stats.size > MOST_BYTES) {
      const size = Math.ceil(stats.size / 1024 / 1024)
      throw refused('file-too-large', { code: 'file-too-large', size })
    }
    return readFileSync(file)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ServiceError('file-missing', { code: 'file-missing', file }, { path: file })
    }
    throw refused('file-unreadable', { code: 'file-unread', error: code })
  }
}

/** The separator of a text table, from its first line: comma, tab or semicolon. */
export function separatorOf(text: string): string {
  const end = text.search(/\n[^\n]/)
  const first = end < 0 ? text : text.slice(0, end)
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark
}

export function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}
