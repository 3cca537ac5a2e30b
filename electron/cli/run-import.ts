import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { sayInChinese } from '#shared/reasons/chinese.ts'
import { hasLibrary } from '../db/library-file.ts'
import { carryOut, foresee, planImport, type RecordsOutcome } from '../services/import/file-import.ts'
import { readIndicatorsFile } from '../services/import/parse-indicators-file.ts'
import { parseTableFile, type ParsedTable, type TableOptions } from '../services/import/parse-table-file.ts'
import type { ParsedImport } from '../services/import/parsed-import.ts'
import { readResource } from '../services/resource-file.ts'
import type { Session } from '../services/session.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { NEW_LIBRARY, RESOURCES, withLibrary } from './command-session.ts'
import { importForms } from './take-forms.ts'
import { tellFaults } from './told-faults.ts'
import { UsageError } from './usage.ts'

const TOLD_ERRORS = 20

/** What stops an import or wants to be confirmed, as it is printed. */
type Told = Omit<ImportError, 'column' | 'reason'> & { column: string; message: string }

type Outcome = RecordsOutcome & { doubts: Told[] }

type Read = { parsed: ParsedImport[]; errors: Told[]; doubts: Told[]; notes: string[] }

/**
 * import FILE… --library DIR [--sheet NAME] [--department NAME] [--year N] [--indicators FILE] [--accept-doubts]
 * [--dry-run] (design 3.3); all files in one step or none. Tables with a header of their own are read by what it seems
 * to mean; what is only likely is refused unless --accept-doubts says to take it. A row that surely corrects one record updates it. Where several come into question alike, nothing is imported
 * unless --accept-doubts says that such rows are records of their own.
 */
export async function runImport(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, {
    options: ['library', 'indicators', 'sheet', 'department', 'year'],
    flags: ['dry-run', 'accept-doubts'],
    positionals: true,
  })
  const dir = given.path(given.need('library'))
  if (given.positionals.length === 0) throw new UsageError('没有写要导入的文件。')
  const paths = given.positionals.map((file) => given.path(file))
  const forms = await importForms(dir, paths, given.has('dry-run'))
  if (forms !== null) return forms
  const indicators = given.get('indicators')
  const year = readYear(given.get('year'))
  const options = {
    ...(await knownNames(dir)),
    sheet: given.get('sheet'),
    department: given.get('department')?.trim() ?? '',
    year,
  }
  const read: Read[] = []
  for (const file of given.positionals) read.push(await readTables(file, given.path(file), options))
  if (indicators !== undefined) {
    const known = await labelsOf(
      dir,
      read.flatMap(({ parsed }) => parsed),
    )
    read.push(await readOne(indicators, () => [readIndicatorsFile(given.path(indicators), known)]))
  }
  const notes = read.flatMap((each) => each.notes)
  const errors = read.flatMap((each) => each.errors)
  const unconfirmed = read.flatMap((each) => each.doubts)
  if (errors.length > 0) return refused(errors, unconfirmed, notes)
  if (unconfirmed.length > 0 && !given.has('accept-doubts')) {
    const answer = refused(unconfirmed, unconfirmed, notes)
    return {
      ...answer,
      messages: [...answer.messages, '请在导入窗口里核对，或核对后加 --accept-doubts 导入。'],
    }
  }
  const files = read.flatMap((each) => each.parsed)
  const dry = given.has('dry-run')
  const outcome = await inLibrary(dir, dry, (session): Outcome => {
    const plan = planImport(session, files)
    const doubts = plan.doubts.map(({ row, origin, record }) => ({
      file: origin.file,
      row,
      column: '',
      message: `与台账里几条相近的记录一样像：${record.date} ${record.title}`,
    }))
    if (doubts.length > 0 && !given.has('accept-doubts'))
      return { imported: 0, updated: 0, unchanged: 0, doubts }
    return { ...(dry ? foresee(plan) : carryOut(session, plan).records), doubts }
  })
  const { imported, updated, unchanged, doubts } = outcome
  if (doubts.length > 0 && !given.has('accept-doubts')) {
    const advice = '请在导入窗口里逐条选择，或加 --accept-doubts 按新记录导入。'
    const answer = refused(doubts, doubts, notes)
    return { ...answer, json: { ...outcome, notes, errors: [] }, messages: [...answer.messages, advice] }
  }
  return done({ ...outcome, doubts: [...unconfirmed, ...doubts], notes, errors: [] }, [
    ...notes,
    `${dry ? '试导入，没有写入：' : ''}新增 ${imported} 条，更新 ${updated} 条，已有 ${unchanged} 条。`,
  ])
}

/** The labels that formulas may use: those of the library, if there is one yet, and of the files. */
async function labelsOf(dir: string, files: readonly ParsedImport[]): Promise<string[]> {
  const rows = files.flatMap((file) => (file.kind === 'records' ? file.rows : []))
  const filed = hasLibrary(dir) ? await withLibrary(dir, (session) => session.records.labels()) : []
  return [...filed, ...rows.flatMap(({ record }) => record.figures.map(({ label }) => label))]
}

async function readTables(file: string, path: string, options: TableOptions): Promise<Read> {
  const read = await readOne(file, () => parseTableFile(path, options))
  const tables = read.parsed as ParsedTable[]
  return {
    ...read,
    doubts: tables.flatMap(({ doubts }) => tellFaults(doubts.map((doubt) => ({ ...doubt, file })))),
    notes: tables.flatMap((table) => table.notes.map((note) => `${file}：${sayInChinese(note)}`)),
  }
}

async function readOne(file: string, read: () => ParsedImport[] | Promise<ParsedImport[]>): Promise<Read> {
  try {
    const parsed = await read()
    const errors = parsed.flatMap((each) => tellFaults(each.errors.map((error) => ({ ...error, file }))))
    return { parsed, errors, doubts: [], notes: [] }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return {
      parsed: [],
      errors: [{ file, row: 0, column: '', message: error.message }],
      doubts: [],
      notes: [],
    }
  }
}

/** @throws UsageError for what is no year */
function readYear(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^(?:19|20)\d\d$/.test(text.trim())) return Number(text)
  throw new UsageError(`--year 的“${text}”不是年份，应写成 2025。`)
}

/** Categories and departments by which columns are known: the program's, and the library's if there is one yet. */
async function knownNames(dir: string): Promise<Pick<TableOptions, 'categories' | 'departments'>> {
  const { categories } = readResource(join(RESOURCES, 'categories.json'), categoriesFileSchema)
  const owners = categories.map(({ department }) => department).filter((name) => name !== '')
  if (!hasLibrary(dir)) return { categories, departments: owners }
  return await withLibrary(dir, (session) => ({
    categories,
    departments: [...new Set([...session.query.departments().map(({ key }) => key), ...owners])],
  }))
}

function refused(errors: readonly Told[], doubts: readonly Told[], notes: readonly string[]): Answer {
  const told = errors.slice(0, TOLD_ERRORS).map(({ file, row, column, message }) => {
    const place = [row > 0 ? `第 ${row} 行` : '', column === '' ? '' : `“${column}”`].join('')
    return `${file}${place === '' ? '' : ` ${place}`}：${message}`
  })
  const more = errors.length > TOLD_ERRORS ? [`……另有 ${errors.length - TOLD_ERRORS} 处，见 JSON。`] : []
  return {
    json: { imported: 0, updated: 0, unchanged: 0, doubts, notes, errors },
    code: 1,
    messages: ['一条也没有导入：', ...told, ...more],
  }
}

/** Works in the library. Where a try finds none, it is not made; an empty one elsewhere stands in for it. */
async function inLibrary(dir: string, dry: boolean, work: (session: Session) => Outcome): Promise<Outcome> {
  const opens = !dry || hasLibrary(dir) || (existsSync(dir) && !statSync(dir).isDirectory())
  const empty = opens ? null : mkdtempSync(join(tmpdir(), 'zongshu-'))
  try {
    return await withLibrary(empty ?? dir, work, NEW_LIBRARY)
  } finally {
    if (empty !== null) rmSync(empty, { recursive: true, force: true })
  }
}
