import type { Sheet, Workbook } from '#shared/tables/model.ts'
import { decodeText } from '../decode-text.ts'
import { htmlTables, type HtmlTable } from './html-table.ts'
import { throwIfCanceled, type ReadingTask } from './reading-task.ts'
import { READING_LIMITS, unreadable } from './refusals.ts'
import { buildSheet, noCells } from './sheet-builder.ts'

const HEAD_BYTES = 4096

/** Whether bytes begin like a web page: what many office systems call .xls. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|table|body|style|div)\b/i.test(
    headOf(bytes),
  )
}

/** The plain signs a file begins with, whatever its encoding. */
function headOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  return head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '')
}

/** Reads the tables of a web page, such as the .xls that office systems export. See TableReader. */
export async function readHtml(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  const { html, encoding } = decodeHtml(bytes, task.name)
  throwIfCanceled(task)
  const sheets = sheetsOf(html, task.name)
  task.onProgress?.(1)
  if (sheets.length === 0) throw unreadable(task.name, { code: 'file-page' })
  return { kind: 'html', encoding, sheets, notes: [] }
}

/** The tables of a page as sheets. @throws ServiceError file-too-large */
export function sheetsOf(html: string, file: string): Sheet[] {
  const tables = htmlTables(html).slice(0, READING_LIMITS.sheets)
  const count = noCells()
  return tables.map((table, index) => {
    const name = tables.length === 1 ? '' : `表${index + 1}`
    return sheetOf(table, buildSheet({ name, hidden: false, file }, count))
  })
}

function sheetOf(table: HtmlTable, builder: ReturnType<typeof buildSheet>): Sheet {
  for (const { row, column, text, number } of table.cells) {
    if (number === null) builder.text(row, column, text)
    else builder.cell(row, column, { text, number, day: null })
  }
  for (const area of table.merged) builder.merge(area)
  return builder.done()
}

/** The page says how it is encoded, or its bytes do. */
function decodeHtml(bytes: Uint8Array, name: string): { html: string; encoding: 'utf-8' | 'gbk' | null } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      html: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
      encoding: null,
    }
  }
  const said = /charset\s*=\s*["']?([\w-]+)/i.exec(headOf(bytes))?.[1]?.toLowerCase() ?? ''
  const encoding = said.startsWith('gb') ? 'gbk' : said === 'utf-8' || said === 'utf8' ? 'utf-8' : null
  if (encoding !== null) {
    try {
      return { html: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      // Pages often say one thing and are another; then the bytes decide.
    }
  }
  const { text, encoding: found } = decodeText(bytes, name)
  return { html: text, encoding: found }
}
