import { basename } from 'node:path'
import type { ParsedInput, Output } from '#shared/ipc/contract.ts'
import type { ReturnedFile, ReturnPreview } from '#shared/ipc/contract/collect.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { FormRow } from '#shared/tables/read-form.ts'
import { newRecord } from '../change-records.ts'
import { applyStep, inBatches, type LedgerChange } from '../ledger-steps.ts'
import type { Session } from '../session.ts'
import { compareForm, type ComparedRow } from './compare-form.ts'
import { keepForm } from './kept-forms.ts'
import { previewFile } from './preview-form.ts'
import { readReturned, refuseReturned, type Returned } from './read-returned.ts'
import { rowsOfReturn } from './returned-rows.ts'
import { needRound } from './rounds.ts'

/** Files as they were read, until they are filed or others are read. */
export type PreparedReturns = {
  readonly token: string
  readonly round: string
  readonly files: readonly Returned[]
}

/**
 * Reads returned files and says what filing them would do; writes nothing. A file that cannot be read or is no form of
 * this round is in the answer with the reason why.
 *
 * @throws ServiceError not-found for a round that is gone
 */
export async function readReturns(
  session: Session,
  round: string,
  paths: readonly string[],
): Promise<{ preview: ReturnPreview; prepared: PreparedReturns }> {
  needRound(session, round)
  const files: Returned[] = []
  for (const path of paths) files.push(await readReturned(session, round, path))
  const prepared = { token: session.ports.newId(), round, files: refuseDoubles(files) }
  const shown: ReturnedFile[] = []
  for (const [place, file] of prepared.files.entries()) {
    shown.push(await previewFile(session, round, place, file))
  }
  return { preview: { token: prepared.token, files: shown }, prepared }
}

/** Of two forms of one department in one action only the later can count, and which that is only the office knows. */
function refuseDoubles(files: readonly Returned[]): Returned[] {
  const seen = new Map<string, string>()
  return files.map((file) => {
    if (file.kind !== 'form' || file.department === null) return file
    const other = seen.get(file.department)
    if (other === undefined) {
      seen.set(file.department, file.name)
      return file
    }
    return refuseReturned(file.name, { code: 'form-twice', file: other, department: file.department })
  })
}

/**
 * Says whose the file at a place is and compares it anew.
 *
 * @throws ServiceError not-found for a token that is not the last reading's, invalid-input for no department of the round
 */
export async function nameReturned(
  session: Session,
  prepared: PreparedReturns,
  { place, department }: ParsedInput<'collect:name'>,
): Promise<{ file: ReturnedFile; prepared: PreparedReturns }> {
  const round = needRound(session, prepared.round)
  const file = prepared.files[place]
  if (file?.kind !== 'form') throw new ServiceError('not-found', { code: 'form-preview-gone' })
  if (!round.departments.some(({ name }) => name === department)) {
    throw new ServiceError('invalid-input', { code: 'form-not-of-round', department })
  }
  if (
    prepared.files.some(
      (other, at) => at !== place && other.kind === 'form' && other.department === department,
    )
  ) {
    throw new ServiceError('invalid-input', { code: 'form-of-batch', department })
  }
  const files = prepared.files.with(place, { ...file, department })
  return {
    file: await previewFile(session, prepared.round, place, { ...file, department }),
    prepared: { ...prepared, files },
  }
}

type Compared = {
  readonly file: Returned & { kind: 'form' }
  readonly department: string
  readonly rows: ComparedRow[]
}

/**
 * Files the chosen forms: new rows come in, changed ones take the place of what the ledger has, all in one undo step.
 * A form in which nothing is new counts as returned and changes nothing.
 *
 * @throws ServiceError import-refused naming a file that has bad cells or no department; then nothing is filed
 */
export async function commitReturns(
  session: Session,
  prepared: PreparedReturns,
  chosen: ParsedInput<'collect:commit'>['files'],
): Promise<Output<'collect:commit'>> {
  const round = needRound(session, prepared.round)
  const keep = new Map(chosen.map((each) => [each.place, new Set(each.keep)]))
  const forms: {
    place: number
    file: Returned & { kind: 'form' }
    department: string
    last: readonly FormRow[]
  }[] = []
  for (const place of keep.keys()) {
    const file = prepared.files[place]
    const { form, department } = takeable(file)
    const before = session.collections
      .listReturns(round.id)
      .findLast((each) => each.department === department)
    const last = before === undefined ? [] : await rowsOfReturn(session, before)
    forms.push({ place, file: form, department, last })
  }
  for (const { file } of forms) await keepForm(session, file)

  const outcome = session.transaction(() => {
    const compared = forms.map(({ place, file, department, last }): Compared => {
      const kept = keep.get(place)
      const rows = compareForm(session, file.rows, { round: round.id, department, last })
      const edits = rows.map((each) =>
        each.status === 'changed' && kept?.has(each.row.row) ? { ...each, status: 'same' as const } : each,
      )
      return { file, department, rows: edits }
    })
    const rows = compared.flatMap((each) => each.rows)
    const changes = rows.filter(({ status }) => status !== 'same')
    let step: number | null = null
    if (changes.length > 0) {
      applyStep(session, 'import', (id) => {
        step = id
        return inBatches(changesOfForms(session, compared, id))
      })
    }
    noteReturns(session, round.id, compared, step)
    const added = changes.filter(({ status }) => status === 'new').length
    return { forms: forms.length, added, updated: changes.length - added, same: rows.length - changes.length }
  })
  const kinds =
    outcome.added + outcome.updated > 0 ? (['records', 'collections'] as const) : (['collections'] as const)
  session.ports.emit('data:changed', { kinds: [...kinds] })
  return outcome
}

function takeable(file: Returned | undefined): { form: Returned & { kind: 'form' }; department: string } {
  if (file === undefined) throw new ServiceError('not-found', { code: 'form-preview-gone' })
  if (file.kind === 'refused')
    throw new ServiceError('import-refused', { code: 'form-refused', file: file.name, problem: file.why })
  const [problem] = file.problems
  if (problem !== undefined) {
    const { row, column, reason } = problem
    throw new ServiceError(
      'import-refused',
      { code: 'form-cells', file: file.name, count: file.problems.length, row, column, problem: reason },
      { row, column },
    )
  }
  if (file.department === null)
    throw new ServiceError('import-refused', { code: 'form-say-whose', file: file.name })
  return { form: file, department: file.department }
}

function* changesOfForms(
  session: Session,
  forms: readonly Compared[],
  step: number,
): Generator<LedgerChange> {
  for (const form of forms) yield* changesOfForm(session, form, step)
}

function* changesOfForm(session: Session, { file, rows }: Compared, step: number): Generator<LedgerChange> {
  const at = session.ports.now().toISOString()
  for (const { row, record, status, before, id } of rows) {
    if (status === 'same') continue
    const origin = { kind: 'form' as const, file: file.name, sheet: file.sheet, row: row.row, sentence: '' }
    const fresh = newRecord(session, record, { id, step, origin })
    if (before === null) yield { entity: 'record', key: id, before, after: fresh }
    else {
      const { contentKey: key, revision } = fresh
      const originKey = before.originKey ?? before.contentKey
      const after = { ...before, ...record, origin, revision, contentKey: key, originKey, updatedAt: at }
      yield { entity: 'record', key: id, before, after }
    }
  }
}

function noteReturns(
  session: Session,
  round: string,
  compared: readonly Compared[],
  step: number | null,
): void {
  const last = session.collections.listReturns(round).at(-1)?.receivedAt ?? ''
  const now = session.ports.now()
  // Returns are told apart by their moment, so none shares it with the one before.
  const start = last >= now.toISOString() ? Date.parse(last) + 1 : now.getTime()
  for (const [place, { file, department, rows }] of compared.entries()) {
    session.collections.insertReturn({
      id: session.ports.newId(),
      collection: round,
      department,
      file: basename(file.name),
      hash: file.hash,
      rows: rows.length,
      step,
      receivedAt: new Date(start + place).toISOString(),
    })
  }
}
