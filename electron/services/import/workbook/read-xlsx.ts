import type { Reason } from '#shared/reasons/reason.ts'
import type { Sheet, Workbook } from '#shared/tables/model.ts'
import type { ReadingTask } from './reading-task.ts'
import { breathe } from './reading-task.ts'
import { damaged, READING_LIMITS, tooLarge, unreadable } from './refusals.ts'
import { noCells } from './sheet-builder.ts'
import { readRelations, readStrings, readStyles, readWorkbookPart } from './xlsx-parts.ts'
import { readSheetPart } from './xlsx-sheet.ts'
import { openZip } from './zip-parts.ts'

/**
 * Reads .xlsx and .xlsm: values only. Macros, links to other files and drawings are passed over and said; formulas
 * give what they last came to. See TableReader.
 */
export async function readXlsx(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  const zip = openZip(bytes, task)
  const start = await readRelations(zip, '', task)
  const main = start.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (main.endsWith('.bin')) {
    throw unreadable(task.name, { code: 'file-xlsb' })
  }
  if (!zip.has(main) || !main.includes('workbook')) {
    throw unreadable(task.name, { code: 'file-zip' })
  }
  const { is1904, sheets: listed } = await readWorkbookPart(zip, main, task)
  if (listed.length > READING_LIMITS.sheets) {
    throw tooLarge(task.name, {
      code: 'sheets-count',
      count: listed.length,
      limit: READING_LIMITS.sheets,
    })
  }
  const relations = await readRelations(zip, main, task)
  const partOf = (kind: string): string | undefined =>
    relations.find((each) => each.kind === kind && zip.has(each.part))?.part
  const sources = listed.flatMap((sheet) => {
    const relation = relations.find(({ id }) => id === sheet.id)
    return relation?.kind === 'worksheet' ? [{ ...sheet, part: relation.part }] : []
  })
  if (sources.length === 0) throw damaged(task.name, 'sheets')
  const stringsPart = partOf('sharedStrings')
  const stylesPart = partOf('styles')
  const strings = stringsPart === undefined ? [] : await readStrings(zip, stringsPart, task)
  const styles = stylesPart === undefined ? [] : await readStyles(zip, stylesPart, task)

  const total = sources.reduce((sum, { part }) => sum + (zip.has(part) ? zip.sizeOf(part) : 0), 1)
  const count = noCells()
  const sheets: Sheet[] = []
  let before = 0
  let unsolved = 0
  for (const source of sources) {
    const packed = zip.has(source.part) ? zip.sizeOf(source.part) : 0
    let unpacked = 0
    const read = await readSheetPart(zip, { ...source, is1904, strings, styles }, count, task, (length) => {
      // How much is to come is only known packed; a part grows about eightfold.
      unpacked += length
      task.onProgress?.((before + Math.min(packed, unpacked / 8)) / total)
    })
    sheets.push(read.sheet)
    unsolved += read.unsolved
    before += packed
    await breathe(task)
  }
  const notes: Reason[] = []
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) notes.push({ code: 'note-macros' })
  if (zip.names.some((name) => /\/externalLinks\//i.test(name))) notes.push({ code: 'note-links' })
  if (unsolved > 0) notes.push({ code: 'note-formulas', count: unsolved })
  return { kind: 'xlsx', encoding: null, sheets, notes }
}
