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
    throw unreadable(task.name, '是二进制工作簿（.xlsb）。请在 Excel 或 WPS 中另存为 .xlsx 再导入')
  }
  if (!zip.has(main) || !main.includes('workbook')) {
    throw unreadable(task.name, '是压缩文件，里面没有工作簿。能导入的是 .xlsx、.xls、.ods 和 .csv')
  }
  const { is1904, sheets: listed } = await readWorkbookPart(zip, main, task)
  if (listed.length > READING_LIMITS.sheets) {
    throw tooLarge(task.name, `有 ${listed.length} 张工作表，最多读 ${READING_LIMITS.sheets} 张`)
  }
  const relations = await readRelations(zip, main, task)
  const partOf = (kind: string): string | undefined =>
    relations.find((each) => each.kind === kind && zip.has(each.part))?.part
  const sources = listed.flatMap((sheet) => {
    const relation = relations.find(({ id }) => id === sheet.id)
    return relation?.kind === 'worksheet' ? [{ ...sheet, part: relation.part }] : []
  })
  if (sources.length === 0) throw damaged(task.name, '工作表的目录')
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
  const notes = [
    ...(zip.names.some((name) => /vbaProject\.bin$/i.test(name))
      ? ['文件里有宏，没有运行，只读了单元格里的值。']
      : []),
    ...(zip.names.some((name) => /\/externalLinks\//i.test(name))
      ? ['文件里有指向其他工作簿的链接，没有打开，用的是文件里存下的值。']
      : []),
    ...(unsolved > 0
      ? [`有 ${unsolved} 个公式没有存下结果，按空白处理；在 Excel 或 WPS 中打开后保存一次即可。`]
      : []),
  ]
  return { kind: 'xlsx', encoding: null, sheets, notes }
}
