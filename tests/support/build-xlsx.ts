import { strToU8, zipSync, type Zippable } from 'fflate'
import { writeXlsx } from 'hucre'

export type Value = string | number | Date | null
/** [top, left, bottom, right] */
export type Area = readonly [number, number, number, number]

/** A workbook as an office program writes it. */
export async function xlsx(
  rows: readonly (readonly Value[])[],
  { name = 'Sheet1', merged = [] }: { name?: string; merged?: readonly Area[] } = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name,
        rows: rows.map((row) => [...row]),
        merges: merged.map(([startRow, startCol, endRow, endCol]) => ({
          startRow,
          startCol,
          endRow,
          endCol,
        })),
      },
    ],
  })
}

export const day = (year: number, month: number, date: number): Date =>
  new Date(Date.UTC(year, month - 1, date))

export type RawSheet = { name: string; data: string; state?: string; after?: string }
export type RawParts = {
  sheets: readonly RawSheet[]
  strings?: string
  styles?: string
  workbook?: string
  more?: Readonly<Record<string, string | Uint8Array>>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook from its XML, for what no library writes. `data` stands inside sheetData. */
export function rawXlsx({
  sheets,
  strings = '',
  styles = '',
  workbook = '',
  more = {},
}: RawParts): Uint8Array {
  const parts: Zippable = {}
  const put = (name: string, text: string | Uint8Array): void => {
    parts[name] = typeof text === 'string' ? strToU8(text) : text
  }
  put(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  )
  put(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  const listed = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
    )
    .join('')
  put(
    'xl/workbook.xml',
    `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}">${workbook}<sheets>${listed}</sheets></workbook>`,
  )
  const relations = sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('')
  put(
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}">${relations}<Relationship Id="rS" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rT" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  )
  if (strings !== '') put('xl/sharedStrings.xml', `${HEAD}<sst ${MAIN}>${strings}</sst>`)
  if (styles !== '') put('xl/styles.xml', `${HEAD}<styleSheet ${MAIN}>${styles}</styleSheet>`)
  for (const [at, { data, after = '' }] of sheets.entries()) {
    put(
      `xl/worksheets/sheet${at + 1}.xml`,
      `${HEAD}<worksheet ${MAIN}><sheetData>${data}</sheetData>${after}</worksheet>`,
    )
  }
  for (const [name, text] of Object.entries(more)) put(name, text)
  return zipSync(parts, { level: 1 })
}

/** Rows of inline texts and numbers for rawXlsx. */
export function rawRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((cells, row) => {
      const written = cells.map((cell, column) => {
        const place = `${String.fromCharCode(65 + column)}${row + 1}`
        if (cell === null) return ''
        if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
        return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
      })
      return `<row r="${row + 1}">${written.join('')}</row>`
    })
    .join('')
}
