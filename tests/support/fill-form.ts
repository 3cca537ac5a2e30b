import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { FORM_COLUMNS } from '#shared/tables/form-layout.ts'
import type { RecordColumn } from '#shared/domain/records-header.ts'

/** The first row for entries in a form that went out empty: title, two lines, heads and three examples stand above. */
export const FIRST_ENTRY = 8

const RECORDS = 'xl/worksheets/sheet1.xml'
const WORKBOOK = 'xl/workbook.xml'

/** Stands before what is typed as a number; no text that a record may hold begins so. */
export const NUMBER = '\0number:'

/** What a department types into a form, row by row; '' empties a cell. */
export type Entries = Readonly<Record<number, Readonly<Partial<Record<RecordColumn, string>>>>>

/** Fills in a form as another program would, in the file's own XML: typed texts, days as text or as numbers. */
export function fillForm(bytes: Uint8Array, entries: Entries): Uint8Array {
  return changeParts(bytes, RECORDS, (sheet) => {
    // Rows are looked up once: a form may have hundreds of cells to fill.
    const typed = new Map<string, string>()
    for (const [row, cells] of Object.entries(entries)) {
      for (const [column, text] of Object.entries(cells)) {
        typed.set(`${String.fromCharCode(65 + FORM_COLUMNS.indexOf(column as RecordColumn))}${row}`, text)
      }
    }
    return sheet.replace(
      /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs,
      (whole, ref: string, rest: string) => {
        const text = typed.get(ref)
        if (text === undefined) return whole
        const style = /\bs="\d+"/.exec(rest)?.[0] ?? ''
        if (text === '') return `<c r="${ref}" ${style}/>`
        if (text.startsWith(NUMBER)) return `<c r="${ref}" ${style}><v>${text.slice(NUMBER.length)}</v></c>`
        return `<c r="${ref}" ${style} t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
      },
    )
  })
}

/** Renames a head of the form, as someone does who finds a better word. */
export function renameHead(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return changeParts(bytes, 'xl/sharedStrings.xml', (strings) => strings.replace(`>${from}<`, `>${to}<`))
}

/** Deletes the hidden sheet, as happens when the visible one is copied into a new file. */
export function dropHiddenSheet(bytes: Uint8Array): Uint8Array {
  const without = changeParts(bytes, WORKBOOK, (book) => book.replace(/<sheet name="收集表信息"[^>]*\/>/, ''))
  return changeParts(without, RECORDS, (sheet) => sheet.replace(/<dataValidations.*<\/dataValidations>/s, ''))
}

/** Changes the text of the hidden sheet: its version, or what it says of the form. */
export function changeFacts(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return changeParts(bytes, 'xl/sharedStrings.xml', (strings) => strings.replaceAll(`>${from}<`, `>${to}<`))
}

function changeParts(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error(`nothing to change in ${part}`)
  // The same entries give the same bytes.
  return zipSync({ ...parts, [part]: strToU8(after) }, { mtime: new Date(1980, 0, 1) })
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
