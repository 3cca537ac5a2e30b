import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import type { ReturnedFile } from '#shared/ipc/contract/collect.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { sayInChinese } from '#shared/reasons/chinese.ts'
import { isForm, readForm } from '#shared/tables/read-form.ts'
import { listRounds } from '../services/collect/rounds.ts'
import { commitReturns, nameReturned, readReturns } from '../services/collect/take-forms.ts'
import { openWorkbook } from '../services/import/workbook/open-workbook.ts'
import type { Session } from '../services/session.ts'
import { done, type Answer } from './answer.ts'
import { withLibrary } from './command-session.ts'
import { tellFaults } from './told-faults.ts'

export type TakeOrder = {
  readonly paths: readonly string[]
  /** Name of the round, else the one that the first form belongs to, else the newest. */
  readonly round?: string | undefined
  /** Whose a form without its hidden sheet is. */
  readonly department?: string | undefined
  /** Tells what would be filed and files nothing. */
  readonly dry?: boolean
}

/**
 * Takes collection forms that were given to `import`; null when none of the files is one. Their rows are no common
 * table: examples stand among them, and the department is not in them.
 *
 * @throws ServiceError import-refused when forms and other tables are mixed
 */
export async function importForms(
  dir: string,
  paths: readonly string[],
  dry: boolean,
): Promise<Answer | null> {
  const forms: string[] = []
  for (const path of paths) if (await isFormFile(path)) forms.push(path)
  if (forms.length === 0) return null
  if (forms.length < paths.length) {
    throw new ServiceError('import-refused', '收集表和别的表格请分开导入，一条也没有导入。')
  }
  return withLibrary(dir, (session) => takeForms(session, { paths, dry }))
}

async function isFormFile(path: string): Promise<boolean> {
  const mayBe = ['.xlsx', '.xlsm', '.xls', '.ods', '.et'].includes(extname(path).toLowerCase())
  return mayBe && existsSync(path) && (await openWorkbook(path).then(isForm, () => false))
}

/** Files returned forms in one step, all of them or none. */
export async function takeForms(session: Session, order: TakeOrder): Promise<Answer> {
  const { paths, department, dry = false } = order
  const read = await readReturns(session, await roundOf(session, order), paths)
  let { prepared } = read
  const files = [...read.preview.files]
  for (const [place, file] of files.entries()) {
    if (file.status !== 'ask' || department === undefined) continue
    const named = await nameReturned(session, prepared, { token: prepared.token, place, department })
    prepared = named.prepared
    files[place] = named.file
  }
  const errors = files.flatMap(({ file, status, why, problems }) => {
    if (problems.length > 0) return tellFaults(problems.map((problem) => ({ file, ...problem })))
    if (why === null || (status !== 'refused' && status !== 'ask')) return []
    return tellFaults([{ file, row: 0, column: '', reason: why }])
  })
  if (errors.length > 0) {
    const told = errors.map(
      ({ file, row, column, message }) => `${file} ${row > 0 ? `第 ${row} 行“${column}”：` : ''}${message}`,
    )
    return {
      json: { imported: 0, updated: 0, unchanged: 0, forms: [], errors },
      code: 1,
      messages: ['一份也没有收回：', ...told],
    }
  }
  const taken = files.filter(({ status }) => status === 'ready')
  const chosen = taken.map(({ place, rows }) => ({
    place,
    // What the office changed by hand is its own; nobody is there to be asked.
    keep: rows.filter(({ edited }) => edited).map(({ row }) => row),
  }))
  const kept = chosen.reduce((sum, { keep }) => sum + keep.length, 0)
  const sum = (count: (file: ReturnedFile) => number): number =>
    files.reduce((total, file) => total + count(file), 0)
  const foreseen = {
    imported: sum(({ fresh }) => fresh),
    updated: sum(({ changed }) => changed) - kept,
    unchanged: sum(({ same }) => same) + kept,
  }
  if (!dry && chosen.length > 0) await commitReturns(session, prepared, chosen)
  const forms = files.map(
    ({ file, department: name, status, fresh, changed, same, differences, notes, rows }) => ({
      file,
      department: name,
      known: status === 'known',
      imported: fresh,
      updated: changed,
      unchanged: same,
      /** Rows that both the department and the office changed: the ledger's are kept. */
      kept: rows.filter(({ edited }) => edited).map(({ row }) => row),
      differences,
      notes: notes.map(sayInChinese),
    }),
  )
  const { imported, updated, unchanged } = foreseen
  return done({ ...foreseen, forms, errors: [] }, [
    `${dry ? '试收，没有写入：' : ''}收回 ${taken.length} 份收集表：新增 ${imported} 条，更新 ${updated} 条，已有 ${unchanged} 条。`,
    ...files.flatMap(({ file, notes }) => notes.map((note) => `${file}：${note}`)),
    ...(kept > 0 ? [`有 ${kept} 行部门和本单位都改过，留着台账里的；请在“收集”窗口里逐行选。`] : []),
  ])
}

/** The round that is named, else the one that the first form belongs to, else the newest. */
async function roundOf(session: Session, { round: name, paths }: TakeOrder): Promise<string> {
  const rounds = listRounds(session)
  if (name !== undefined) {
    const named = rounds.find((round) => round.name === name)
    if (named === undefined) throw new ServiceError('not-found', `没有叫“${name}”的收集。`)
    return named.id
  }
  for (const path of paths) {
    const form = await openWorkbook(path).then(readForm, () => null)
    const facts = form === null || form.kind === 'foreign' ? null : form.facts
    if (facts !== null && rounds.some(({ id }) => id === facts.round)) return facts.round
  }
  const [newest] = rounds
  if (newest === undefined)
    throw new ServiceError('not-found', '资料库里还没有一次收集，请先用 form 生成收集表。')
  return newest.id
}
