import type { Reason } from '#shared/reasons/reason.ts'
import type { Sheet, Workbook } from '#shared/tables/model.ts'
import type { NumberKind } from './number-format.ts'
import { breathe, type ReadingTask } from './reading-task.ts'
import { damaged, damagedPart, locked, READING_LIMITS, tooLarge } from './refusals.ts'
import { buildSheet, noCells, type SheetBuilder } from './sheet-builder.ts'
import { attributeOf, type XmlHandler } from './xml-scan.ts'
import { openZip, scanPart, type ZipParts } from './zip-parts.ts'

/** Whether a packed file is an OpenDocument spreadsheet; text documents and slides are not. */
export function isOds(zip: ZipParts): boolean {
  return zip.has('content.xml') && zip.has('META-INF/manifest.xml') && !zip.has('[Content_Types].xml')
}

/** Reads .ods of LibreOffice and WPS: values only. See TableReader. */
export async function readOds(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  const zip = openZip(bytes, task)
  if (await isEncrypted(zip, task)) throw locked(task.name)
  if (!zip.has('content.xml')) throw damagedPart(task.name, 'content.xml')
  const content = contentHandler(task)
  const packed = Math.max(1, zip.sizeOf('content.xml'))
  let unpacked = 0
  await scanPart(zip, 'content.xml', content.handler, task, (length) => {
    unpacked += length
    task.onProgress?.(Math.min(1, unpacked / (packed * 12)))
  })
  await breathe(task)
  const sheets = content.sheets()
  if (sheets.length === 0) throw damaged(task.name, 'no-table')
  const hasMacros = zip.names.some((name) => name.startsWith('Basic/'))
  const notes: Reason[] = hasMacros ? [{ code: 'note-macros' }] : []
  return { kind: 'ods', encoding: null, sheets, notes }
}

async function isEncrypted(zip: ZipParts, task: ReadingTask): Promise<boolean> {
  let found = false
  const handler = {
    open(name: string) {
      if (name === 'encryption-data') found = true
    },
    close() {},
  }
  if (zip.has('META-INF/manifest.xml')) await scanPart(zip, 'META-INF/manifest.xml', handler, task)
  return found || zip.has('encrypted-package')
}

function contentHandler(task: ReadingTask): { handler: XmlHandler; sheets(): Sheet[] } {
  const count = noCells()
  const sheets: Sheet[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let builder: SheetBuilder | null = null
  let depth = 0
  let row = 0
  let rowRepeat = 1
  let column = 0
  let rowCells: { column: number; put: (row: number) => void }[] = []
  let cell: { attributes: string; paragraphs: string[]; repeat: number } | null = null
  let paragraph: string | null = null
  let annotation = 0

  const endCell = (): void => {
    if (cell === null || builder === null) return
    const { attributes, paragraphs, repeat } = cell
    const put = builderCall(builder, attributes, paragraphs)
    const down = repeatOf(attributes, 'number-rows-spanned', READING_LIMITS.rows)
    const across = repeatOf(attributes, 'number-columns-spanned', READING_LIMITS.columns)
    if (down > 1 || across > 1) {
      builder.merge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 })
    }
    if (put !== null) {
      for (let at = column; at < column + repeat; at += 1) {
        rowCells.push({ column: at, put: (line) => put(line, at) })
      }
    }
    column += repeat
    cell = null
  }

  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'annotation') annotation += 1
      if (annotation > 0) return
      switch (name) {
        case 'style':
          style = attributeOf(attributes, 'name') ?? ''
          return
        case 'table-properties':
          if (attributeOf(attributes, 'display') === 'false') hiddenStyles.add(style)
          return
        case 'table':
          depth += 1
          if (depth > 1) return
          if (sheets.length >= READING_LIMITS.sheets) {
            throw tooLarge(task.name, { code: 'sheets-over', limit: READING_LIMITS.sheets })
          }
          row = 0
          builder = buildSheet(
            {
              name: attributeOf(attributes, 'name') ?? '',
              hidden: hiddenStyles.has(attributeOf(attributes, 'style-name') ?? ''),
              file: task.name,
            },
            count,
          )
          return
        case 'table-row':
          if (depth !== 1) return
          rowRepeat = repeatOf(attributes, 'number-rows-repeated', READING_LIMITS.rows)
          column = 0
          rowCells = []
          return
        case 'table-cell':
        case 'covered-table-cell':
          if (depth !== 1) return
          cell = {
            attributes,
            paragraphs: [],
            repeat: repeatOf(attributes, 'number-columns-repeated', READING_LIMITS.columns),
          }
          return
        case 'p':
        case 'h':
          if (cell !== null) paragraph = ''
          return
        case 's':
          if (paragraph !== null) paragraph += ' '.repeat(Math.min(100, repeatOf(attributes, 'c', 100)))
          return
        case 'tab':
        case 'line-break':
          if (paragraph !== null) paragraph += name === 'tab' ? '\t' : '\n'
      }
    },
    text(piece) {
      if (annotation === 0 && paragraph !== null) paragraph += piece
    },
    close(name) {
      if (name === 'annotation') annotation -= 1
      if (annotation > 0) return
      if ((name === 'p' || name === 'h') && paragraph !== null) {
        cell?.paragraphs.push(paragraph)
        paragraph = null
      } else if ((name === 'table-cell' || name === 'covered-table-cell') && depth === 1) endCell()
      else if (name === 'table-row' && depth === 1) {
        if (rowCells.length > 0) {
          for (let line = row; line < row + rowRepeat; line += 1) for (const { put } of rowCells) put(line)
        }
        row += rowRepeat
      } else if (name === 'table') {
        depth -= 1
        if (depth === 0 && builder !== null) {
          sheets.push(builder.done())
          builder = null
        }
      }
    },
  }
  return { handler, sheets: () => sheets }
}

function repeatOf(attributes: string, name: string, most: number): number {
  const value = Number(attributeOf(attributes, name) ?? 1)
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1
}

const NUMBER_KINDS: Readonly<Record<string, NumberKind>> = {
  float: 'number',
  currency: 'number',
  percentage: 'percent',
}
/** A date that shows no day: 2025年3月, 2025-03. */
const MONTH_SHOWN = /^(?:\d{2,4}年\d{1,2}月|\d{4}[-/.]\d{1,2})$/

/** How to put a cell into the sheet; null for an empty one. */
function builderCall(
  builder: SheetBuilder,
  attributes: string,
  paragraphs: readonly string[],
): ((row: number, column: number) => void) | null {
  const kind = attributeOf(attributes, 'value-type') ?? ''
  const text = paragraphs.join('\n')
  const numberKind = NUMBER_KINDS[kind]
  if (numberKind !== undefined) {
    const value = Number(attributeOf(attributes, 'value') ?? Number.NaN)
    return (row, column) => builder.number(row, column, value, numberKind)
  }
  if (kind === 'date') {
    const day = /^\d{4}-\d\d-\d\d/.exec(attributeOf(attributes, 'date-value') ?? '')?.[0] ?? null
    const shown = text.trim()
    if (day === null || MONTH_SHOWN.test(shown)) return (row, column) => builder.text(row, column, shown)
    return (row, column) => builder.cell(row, column, { text: day, number: null, day })
  }
  if (kind === 'boolean') {
    const value = attributeOf(attributes, 'boolean-value') === 'true' ? 'TRUE' : 'FALSE'
    return (row, column) => builder.text(row, column, value)
  }
  const value = text === '' ? (attributeOf(attributes, 'string-value') ?? '') : text
  return value.trim() === '' ? null : (row, column) => builder.text(row, column, value)
}
