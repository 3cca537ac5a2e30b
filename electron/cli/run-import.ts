import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { hasLibrary } from '../db/library-file.ts'
import { compareRecords, fileImport, type ImportOutcome } from '../services/import/file-import.ts'
import { readIndicatorsFile } from '../services/import/parse-indicators-file.ts'
import { parseRecordsFile } from '../services/import/parse-records-file.ts'
import type { ParsedImport } from '../services/import/parsed-import.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { NEW_LIBRARY, withLibrary } from './command-session.ts'
import { importForms } from './take-forms.ts'
import { UsageError } from './usage.ts'

const TOLD_ERRORS = 20

/** import FILE… --library DIR [--indicators FILE] [--dry-run] (design 3.3); all files in one step or none. */
export async function runImport(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, {
    options: ['library', 'indicators'],
    flags: ['dry-run'],
    positionals: true,
  })
  const dir = given.path(given.need('library'))
  if (given.positionals.length === 0) throw new UsageError('没有写要导入的文件。')
  const paths = given.positionals.map((file) => given.path(file))
  const forms = await importForms(dir, paths, given.has('dry-run'))
  if (forms !== null) return forms
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
  const outcome = given.has('dry-run')
    ? await tryImport(dir, files)
    : await withLibrary(dir, (session) => fileImport(session, files).records, NEW_LIBRARY)
  return done({ ...outcome, errors: [] }, [
    `${given.has('dry-run') ? '试导入，没有写入：' : ''}新增 ${outcome.imported} 条，已有 ${outcome.unchanged} 条。`,
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
    json: { imported: 0, unchanged: 0, errors },
    code: 1,
    messages: ['一条也没有导入：', ...told, ...more],
  }
}

/** What an import would do. A library that does not exist is not made; an empty one elsewhere stands in for it. */
async function tryImport(dir: string, files: readonly ParsedImport[]): Promise<ImportOutcome> {
  const opens = hasLibrary(dir) || (existsSync(dir) && !statSync(dir).isDirectory())
  const empty = opens ? null : mkdtempSync(join(tmpdir(), 'zongshu-'))
  try {
    return await withLibrary(
      empty ?? dir,
      (session) => {
        const rows = compareRecords(
          session,
          files.filter((file) => file.kind === 'records'),
        )
        const imported = rows.filter((row) => row.isNew).length
        return { imported, unchanged: rows.length - imported }
      },
      NEW_LIBRARY,
    )
  } finally {
    if (empty !== null) rmSync(empty, { recursive: true, force: true })
  }
}
