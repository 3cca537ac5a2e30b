import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import type { Sheet, Workbook } from '#shared/tables/model.ts'
import { readBiffGlobals, type BiffGlobals } from './biff-globals.ts'
import { readBiffSheet } from './biff-sheet.ts'
import { BiffFault } from './biff-stream.ts'
import { CompoundFault, openCompoundFile, type CompoundFile } from './compound-file.ts'
import { breathe, type ReadingTask } from './reading-task.ts'
import { damaged, locked, READING_LIMITS, tooLarge, unreadable } from './refusals.ts'
import { noCells } from './sheet-builder.ts'

/**
 * Reads the old .xls of Excel 5 to 2003 and WPS: values only. Encrypted files, of any age, are told apart from
 * damaged ones. See TableReader.
 */
export async function readXls(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  try {
    return await readStreams(openCompoundFile(bytes), task)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    if (error instanceof CompoundFault || error instanceof BiffFault) throw damaged(task.name, 'file')
    throw error
  }
}

async function readStreams(file: CompoundFile, task: ReadingTask): Promise<Workbook> {
  if (file.names.includes('EncryptedPackage') || file.names.includes('EncryptionInfo'))
    throw locked(task.name)
  const stream = file.stream('Workbook') ?? file.stream('Book')
  if (stream === null) {
    const isText = file.names.includes('WordDocument')
    throw unreadable(task.name, { code: isText ? 'file-word' : 'file-no-workbook' })
  }
  const globals = readBiffGlobals(stream, task.name)
  if (globals.sheets.length > READING_LIMITS.sheets) {
    throw tooLarge(task.name, {
      code: 'sheets-count',
      count: globals.sheets.length,
      limit: READING_LIMITS.sheets,
    })
  }
  if (globals.sheets.length === 0) throw damaged(task.name, 'sheets')
  const count = noCells()
  const sheets: Sheet[] = []
  for (const [index, source] of globals.sheets.entries()) {
    sheets.push(readBiffSheet(stream, source, globals, count, task))
    task.onProgress?.((index + 1) / globals.sheets.length)
    await breathe(task)
  }
  return { kind: 'xls', encoding: null, sheets, notes: notesOf(file, globals) }
}

function notesOf(file: CompoundFile, globals: BiffGlobals): Reason[] {
  const hasMacros = file.names.some((name) => name === '_VBA_PROJECT_CUR' || name === 'VBA')
  return [
    ...(hasMacros ? [{ code: 'note-macros' } as const] : []),
    ...(globals.hasExternalLinks ? [{ code: 'note-links' } as const] : []),
  ]
}
