import { ServiceError } from '#shared/ipc/result.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { insertRecord, removeRecords, updateRecord } from '../services/change-records.ts'
import { foreseeChanges } from '../services/foresee-changes.ts'
import { getRecordRows } from '../services/record-rows.ts'
import { listUses } from '../services/record-uses.ts'
import type { Session } from '../services/session.ts'
import { done, type Answer } from './answer.ts'
import { readArguments, type Arguments } from './arguments.ts'
import { NEW_LIBRARY, withLibrary } from './command-session.ts'
import { FIELD_OPTIONS, readFields } from './record-fields.ts'
import { UsageError } from './usage.ts'
import { describeForeseen, describeUses } from './uses-text.ts'

type Run = (args: readonly string[]) => Promise<Answer>

const RUNS: Readonly<Record<string, Run>> = { add, edit, remove, show }

/**
 * record add|edit|remove|show --library DIR … : single records by the services of the window, undoable there. Before an
 * edit or a removal is said to be done, the sentences that use the record are told.
 */
export async function runRecord(args: readonly string[]): Promise<Answer> {
  const [word = '', ...rest] = args
  const run = Object.hasOwn(RUNS, word) ? RUNS[word] : undefined
  if (run === undefined) {
    const wrong = word === '' || word.startsWith('-') ? '' : `，不是“${word}”`
    throw new UsageError(`record 后面应写 ${Object.keys(RUNS).join('、')} 之一${wrong}。`)
  }
  return run(rest)
}

async function add(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', ...FIELD_OPTIONS] })
  const dir = given.path(given.need('library'))
  for (const option of ['date', 'category', 'title']) given.need(option)
  const read = readFields(given)
  if ('refusal' in read) return read.refusal
  return withLibrary(
    dir,
    (session) => {
      const record = insertRecord(session, read.record)
      return done({ record, uses: [] }, [`已记下“${record.title}”，编号 ${record.id}。`])
    },
    NEW_LIBRARY,
  )
}

async function edit(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, {
    options: ['library', 'id', 'revision', ...FIELD_OPTIONS],
    flags: ['dry-run'],
    positionals: true,
  })
  const dir = given.path(given.need('library'))
  const id = oneId(given)
  const revision = revisionOf(given)
  const isTrial = given.has('dry-run')
  if (!isTrial && FIELD_OPTIONS.every((option) => given.get(option) === undefined)) {
    throw new UsageError('没有写要改的内容，如 --title 或 --figures。')
  }
  return inLibrary(dir, (session) => {
    const stored = findRecord(session, id)
    const read = readFields(given, inputOf(stored))
    if ('refusal' in read) return read.refusal
    const uses = listUses(session, [id])
    const foreseen = foreseeChanges(session, { id, record: read.record })
    const told = [...describeUses(uses), ...describeForeseen(foreseen)]
    if (isTrial) {
      return done({ record: { ...stored, ...read.record }, uses }, [...told, '试改，没有写入。'])
    }
    const change = { id, revision: revision ?? stored.revision, record: read.record }
    const record = updateRecord(session, change)
    return done({ record, uses }, [...told, `已修改“${record.title}”。`])
  })
}

async function remove(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'id'], flags: ['dry-run'], positionals: true })
  const dir = given.path(given.need('library'))
  const ids = idsOf(given)
  return inLibrary(dir, (session) => {
    const records = ids.map((id) => findRecord(session, id))
    const uses = listUses(session, ids)
    if (given.has('dry-run')) return done({ removed: 0, uses }, [...describeUses(uses), '试删，没有写入。'])
    const removed = removeRecords(session, ids)
    const names = records.map(({ title }) => `“${title}”`).join('、')
    return done({ removed, uses }, [...describeUses(uses), `已删除 ${removed} 条：${names}。`])
  })
}

async function show(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'id'], positionals: true })
  const dir = given.path(given.need('library'))
  const id = oneId(given)
  return inLibrary(dir, (session) => {
    const record = findRecord(session, id)
    const uses = listUses(session, [id])
    return done({ record, uses }, describeUses(uses))
  })
}

/** Opens a library that is there: no record can be found in one that is only made now. */
function inLibrary(dir: string, work: (session: Session) => Answer): Promise<Answer> {
  return withLibrary(dir, work)
}

/** @throws ServiceError not-found */
function findRecord(session: Session, id: string): RecordRow {
  const [record] = getRecordRows(session, [id])
  if (record === undefined) throw new ServiceError('not-found', `台账里没有这条记录：${id}。`, { id })
  return record
}

function inputOf({
  id: _id,
  revision: _at,
  createdAt: _made,
  updatedAt: _changed,
  effectivePart: _part,
  evidence: _files,
  sources: _merged,
  origin: _read,
  ...input
}: RecordRow) {
  return input
}

/** The ids of --id or of what stands behind the sub-verb, each once. */
function idsOf(given: Arguments): string[] {
  const option = given.get('id')
  if (option !== undefined && given.positionals.length > 0) {
    throw new UsageError(`多余的参数“${given.positionals[0]}”。`)
  }
  const written = option === undefined ? given.positionals : [option]
  const ids = written.flatMap((text) => text.split(/[,，]/)).map((id) => id.trim())
  const named = new Set(ids.filter((id) => id !== ''))
  if (named.size === 0) throw new UsageError('缺少选项 --id。')
  return [...named]
}

function oneId(given: Arguments): string {
  const [id = '', ...more] = idsOf(given)
  if (more.length > 0) throw new UsageError('一次只能写一条记录的编号。')
  return id
}

function revisionOf(given: Arguments): number | null {
  const text = given.get('revision')?.trim()
  if (text === undefined) return null
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new UsageError(`--revision 应为版本号，不是“${text}”。`)
  return Number(text)
}
