import { contentKey } from '../content-key.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import { safeFileName } from '#shared/paper/file-name.ts'
import { LONGEST_DEPARTMENT } from '#shared/ipc/contract/collect.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { FormFacts } from '#shared/tables/form-layout.ts'
import { freeFile } from '../../files/free-file.ts'
import { refuseLibraryFile } from '../../files/refuse-library-file.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import type { Session } from '../session.ts'
import { needRound, noteDepartments } from './rounds.ts'
import { writeForm } from './write-form.ts'

/**
 * Writes the forms of some or all departments: into a folder, each under a free name of its own, or one into a file.
 * Tells the round when they were written.
 *
 * @throws ServiceError not-found, or the reason why a file could not be written; those before it are there then
 */
export async function writeForms(
  session: Session,
  { id, departments, withRecords, folder, file }: ParsedInput<'collect:write-forms'>,
): Promise<string[]> {
  const round = needRound(session, id)
  const names = departments ?? round.departments.map(({ name }) => name)
  const categories = categoryNames(session)
  const files: string[] = []
  const long = names.find((name) => name.length > LONGEST_DEPARTMENT)
  if (long !== undefined) {
    const name = long.slice(0, 20)
    throw new ServiceError('invalid-input', { code: 'department-long', name, limit: LONGEST_DEPARTMENT })
  }
  for (const department of names) {
    const issuedAt = session.ports.now().toISOString()
    const { organ } = session.library.get()
    const { from, to, due, name: roundName } = round
    const facts: FormFacts = {
      form: session.ports.newId(),
      round: id,
      roundName,
      organ,
      department,
      from,
      to,
      due,
      issuedAt,
    }
    const records = withRecords ? recordsOf(session, department, round) : []
    const path = file ?? freeFile(folder ?? missingFolder(), formName(roundName, department), 'xlsx')
    refuseLibraryFile(path, session.dir)
    await writeFileWhole(path, await writeForm({ facts, categories, records }))
    noteDepartments(session, id, [department], { sentAt: issuedAt })
    files.push(path)
  }
  return files
}

/** A form's file name without extension: 2024年度履职记录收集表-提案委. */
function formName(roundName: string, department: string): string {
  return safeFileName(`${roundName}履职记录收集表-${department}`)
}

function missingFolder(): never {
  throw new ServiceError('path-invalid', { code: 'forms-no-folder' })
}

/** What the drop-down offers: the office's list, then categories that only its ledger uses. */
function categoryNames({ categories, query }: Session): string[] {
  const used = query.categoryNames().map((name) => categories.nameOf(name))
  return [...new Set([...categories.categories.map(({ name }) => name), ...used])]
}

function recordsOf(session: Session, department: string, { from, to }: { from: string; to: string }) {
  const ids = session.collections.listIds(department, from, to)
  return session.records.list(ids).map((record) => ({ id: record.id, key: contentKey(record), record }))
}
