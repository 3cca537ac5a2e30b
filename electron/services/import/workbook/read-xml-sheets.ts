import type { Sheet, Workbook } from '#shared/tables/model.ts'
import { decodeText } from '../decode-text.ts'
import type { ReadingTask } from './reading-task.ts'
import { throwIfCanceled } from './reading-task.ts'
import { damaged, READING_LIMITS, tooLarge, unreadable } from './refusals.ts'
import { buildSheet, noCells, type SheetBuilder } from './sheet-builder.ts'
import { attributeOf, scanXml, XmlFault, type XmlHandler } from './xml-scan.ts'

const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet'
const PIECE = 1_000_000

/** Whether bytes are the XML workbook of Excel 2003, another thing that office systems call .xls. */
export function looksLikeXmlSheets(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000))
  return /^[\s\u00ef\u00bb\u00bf]*<\?xml/.test(head) && head.includes(NAMESPACE)
}

/** Reads the XML workbook of Excel 2003: values only. See TableReader. */
export async function readXmlSheets(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  const { text, encoding } = decodeText(bytes, task.name)
  const content = contentHandler(task)
  try {
    const scan = scanXml(content.handler)
    for (let from = 0; from < text.length; from += PIECE) {
      throwIfCanceled(task)
      scan.write(text.slice(from, from + PIECE))
      task.onProgress?.(Math.min(1, (from + PIECE) / text.length))
    }
    scan.end()
  } catch (error) {
    if (error instanceof XmlFault) throw damaged(task.name, 'file')
    throw error
  }
  const sheets = content.sheets()
  if (sheets.length === 0) throw unreadable(task.name, { code: 'file-no-sheets' })
  return { kind: 'xls', encoding, sheets, notes: [] }
}

function contentHandler(task: ReadingTask): { handler: XmlHandler; sheets(): Sheet[] } {
  const count = noCells()
  const sheets: Sheet[] = []
  let builder: SheetBuilder | null = null
  let row = -1
  let column = -1
  let across = 0
  let kind: string | null = null
  let value = ''
  let comment = 0
  const endData = (): void => {
    if (builder === null || kind === null) return
    if (kind === 'Number') builder.number(row, column, Number(value), 'number')
    else if (kind === 'Boolean') builder.text(row, column, value === '1' ? 'TRUE' : 'FALSE')
    else if (kind === 'DateTime') {
      const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? null
      builder.cell(row, column, { text: day ?? value, number: null, day })
    } else builder.text(row, column, value)
    kind = null
  }
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'Comment') comment += 1
      else if (name === 'Worksheet') {
        if (sheets.length >= READING_LIMITS.sheets) throw tooLarge(task.name, { code: 'sheets-many' })
        builder = buildSheet(
          { name: attributeOf(attributes, 'Name') ?? '', hidden: false, file: task.name },
          count,
        )
        row = -1
      } else if (name === 'Row') {
        row = placed(attributes) ?? row + 1
        column = -1
        across = 0
      } else if (name === 'Cell') {
        column = placed(attributes) ?? column + 1 + across
        across = Number(attributeOf(attributes, 'MergeAcross') ?? 0) || 0
        const down = Number(attributeOf(attributes, 'MergeDown') ?? 0) || 0
        builder?.merge({ top: row, left: column, bottom: row + down, right: column + across })
      } else if (name === 'Data' && comment === 0) {
        kind = attributeOf(attributes, 'Type') ?? 'String'
        value = ''
      }
    },
    text(piece) {
      if (kind !== null) value += piece
    },
    close(name) {
      if (name === 'Comment') comment -= 1
      else if (name === 'Data' && comment === 0) endData()
      else if (name === 'Worksheet' && builder !== null) {
        sheets.push(builder.done())
        builder = null
      }
    },
  }
  return { handler, sheets: () => sheets }
}

function placed(attributes: string): number | null {
  const index = Number(attributeOf(attributes, 'Index') ?? Number.NaN)
  return Number.isInteger(index) && index > 0 ? index - 1 : null
}
