import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { hasLibrary } from '../db/library-file.ts'
import { carryOut, foresee, planImport, type RecordsOutcome } from '../services/import/file-import.ts'
import { readIndicatorsFile } from '../services/import/parse-indicators-file.ts'
import { parseRecordsFile } from '../services/import/parse-records-file.ts'
import type { ParsedImport } from '../services/import/parsed-import.ts'
import type { Session } from '../services/session.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { NEW_LIBRARY, withLibrary } from './command-session.ts'
import { UsageError } from './usage.ts'

const TOLD_ERRORS = 20

type Outcome = RecordsOutcome & { doubts: ImportError[] }

/**
 * import FILE… --library DIR [--indicators FILE] [--accept-doubts] [--dry-run] (design 3.3); all files in one step or
 * none. A row that surely corrects one record updates it. Where several come into question alike, nothing is imported
 * unless --accept-doubts says that such rows are records of their own.
 */
export async function runImport(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, {
    options: ['library', 'indicators'],
    flags: ['dry-run', 'accept-doubts'],
    positionals: true,
  })
  const dir = given.path(given.need('library'))
  if (given.positionals.length === 0) throw new UsageError('没有写要导入的文件。')
  const indicators = given.get('indicators')
  const read = given.positionals.map((file) => readOne(file, () => parseRecordsFile(given.path(file))))
  if (indicators !== undefined) {
    const known = await labelsOf(
      dir,
      read.flatMap(({ parsed }) => parsed ?? []),
    )
    read.push(readOne(indicators, () => readIndicatorsFile(given.path(indicators), known)))
  }
  const errors = read.flatMap((each) => each.errors)
  if (errors.length > 0) return refused(errors)
  const files = read.flatMap((each) => each.parsed ?? [])
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
    const answer = refused(doubts)
    return { ...answer, json: { ...outcome, errors: [] }, messages: [...answer.messages, advice] }
  }
  return done({ ...outcome, errors: [] }, [
    `${dry ? '试导入，没有写入：' : ''}新增 ${imported} 条，更新 ${updated} 条，已有 ${unchanged} 条。`,
  ])
}

/** The labels that formulas may use: those of the library, if there is one yet, and of the files. */
async function labelsOf(dir: string, files: readonly ParsedImport[]): Promise<string[]> {
  const rows = files.flatMap((file) => (file.kind === 'records' ? file.rows : []))
  const filed = hasLibrary(dir) ? await withLibrary(dir, (session) => session.records.labels()) : []
  return [...filed, ...rows.flatMap(({ record }) => record.figures.map(({ label }) => label))]
}

function readOne(
  file: string,
  read: () => ParsedImport,
): { parsed: ParsedImport | null; errors: ImportError[] } {
  try {
    const parsed = read()
    return { parsed, errors: parsed.errors.map((error) => ({ ...error, file })) }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return { parsed: null, errors: [{ file, row: 0, column: '', message: error.message }] }
  }
}

function refused(errors: readonly ImportError[]): Answer {
  const told = errors.slice(0, TOLD_ERRORS).map(({ file, row, column, message }) => {
    const place = [row > 0 ? `第 ${row} 行` : '', column === '' ? '' : `“${column}”`].join('')
    return `${file}${place === '' ? '' : ` ${place}`}：${message}`
  })
  const more = errors.length > TOLD_ERRORS ? [`……另有 ${errors.length - TOLD_ERRORS} 处，见 JSON。`] : []
  return {
    json: { imported: 0, updated: 0, unchanged: 0, doubts: [], errors },
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
