import type { Evidence } from '#shared/domain/record-keeping.ts'
import { freeEvidenceName, safeEvidenceName, splitEnding } from '#shared/domain/evidence-name.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { Attached } from '#shared/ipc/contract/evidence.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { HashedBytes } from '../../files/copy-hashed.ts'
import { applyStep } from '../ledger-steps.ts'
import { getRecordRows } from '../record-rows.ts'
import type { Session } from '../session.ts'
import { inTurn } from './in-turn.ts'
import {
  KEEP_LIMITS,
  keepBytes,
  keepFile,
  refuseFullDisk,
  sizeOfSource,
  type KeepLimits,
} from './keep-file.ts'

/** Files that one record may have. */
const MOST_FILES = 200

type Target = { readonly id: string; readonly revision: number }

/**
 * Attaches files to a record in one undoable step, all or none. One whose bytes the record has already changes nothing
 * and is named in `already`.
 *
 * @throws ServiceError conflict, not-found, and what keepFile refuses; the record then has what it had before
 */
export function attachFiles(
  session: Session,
  target: Target,
  paths: readonly string[],
  limits: KeepLimits = KEEP_LIMITS,
): Promise<Attached> {
  return inTurn(session, async () => {
    storedAt(session, target)
    const named = paths.map((path) => ({ path, name: safeEvidenceName(path) }))
    let bytes = 0
    for (const { path, name } of named) bytes += await sizeOfSource(path, name, limits)
    await refuseFullDisk(session.dir, bytes, limits)
    const kept: KeptFile[] = []
    for (const { path, name } of named) {
      kept.push({ name, ...(await keepFile(session.dir, path, name, limits)) })
    }
    return attach(session, target, kept)
  })
}

/** Attaches bytes that were pasted; as attachFiles. */
export function attachBytes(
  session: Session,
  { name, bytes, ...target }: ParsedInput<'evidence:add'>,
  limits: KeepLimits = KEEP_LIMITS,
): Promise<Attached> {
  return inTurn(session, async () => {
    storedAt(session, target)
    const safe = safeEvidenceName(name)
    await refuseFullDisk(session.dir, bytes.byteLength, limits)
    return attach(session, target, [{ name: safe, ...(await keepBytes(session.dir, bytes, safe, limits)) }])
  })
}

/** Takes a file off a record, as an undoable step; its bytes stay in the folder for undo and history. */
export function detachFile(
  session: Session,
  { hash, ...target }: Target & { readonly hash: string },
): RecordRow {
  return changeEvidence(session, target, (evidence) => {
    needFile(evidence, hash)
    return evidence.filter((file) => file.hash !== hash)
  })
}

/** Gives a file another name that is safe and not another file's; the ending stays as it was. */
export function renameFile(
  session: Session,
  { hash, name, ...target }: Target & { readonly hash: string; readonly name: string },
): RecordRow {
  return changeEvidence(session, target, (evidence) => {
    const { ending } = splitEnding(needFile(evidence, hash).name)
    const typed = splitEnding(name)
    const stem = typed.ending.toLowerCase() === ending.toLowerCase() ? typed.stem : name
    const others = evidence.filter((file) => file.hash !== hash).map((file) => file.name)
    const renamed = freeEvidenceName(safeEvidenceName(ending === '' ? stem : `${stem}.${ending}`), others)
    return evidence.map((file) => (file.hash === hash ? { ...file, name: renamed } : file))
  })
}

/** The attached file of a record. @throws ServiceError not-found */
export function getFile(session: Session, id: string, hash: string): Evidence {
  const record = session.records.get(id)
  if (record === null) throw gone(id)
  return needFile(record.evidence, hash)
}

type KeptFile = HashedBytes & { readonly name: string }

function attach(session: Session, target: Target, kept: readonly KeptFile[]): Attached {
  const added: string[] = []
  const already: string[] = []
  const row = changeEvidence(session, target, (evidence) => {
    const files = [...evidence]
    const addedAt = session.ports.now().toISOString()
    for (const { name, hash, size } of kept) {
      const same = files.find((file) => file.hash === hash)
      if (same !== undefined) {
        already.push(same.name)
        continue
      }
      const free = freeEvidenceName(
        name,
        files.map((file) => file.name),
      )
      files.push({ name: free, hash, size, addedAt })
      added.push(free)
    }
    if (files.length > MOST_FILES) {
      throw new ServiceError('invalid-input', { code: 'evidence-many', limit: MOST_FILES })
    }
    return added.length === 0 ? evidence : files
  })
  return { row, added, already }
}

/** Writes the files that `change` makes of those a record has; the same ones are no step. */
function changeEvidence(
  session: Session,
  target: Target,
  change: (evidence: Evidence[]) => Evidence[],
): RecordRow {
  const hasChanged = session.transaction(() => {
    const before = storedAt(session, target)
    const evidence = change(before.evidence)
    if (JSON.stringify(evidence) === JSON.stringify(before.evidence)) return false
    applyStep(session, 'attach', (step) => {
      const after = { ...before, evidence, revision: step, updatedAt: session.ports.now().toISOString() }
      return [{ entity: 'record', key: before.id, before, after }]
    })
    return true
  })
  if (hasChanged) session.ports.emit('data:changed', { kinds: ['records'] })
  const [row] = getRecordRows(session, [target.id])
  if (row === undefined) throw gone(target.id)
  return row
}

function storedAt(session: Session, { id, revision }: Target) {
  const stored = session.records.get(id)
  if (stored === null) throw gone(id)
  if (stored.revision === revision) return stored
  throw new ServiceError(
    'conflict',
    { code: 'record-changed', title: stored.title, undone: 'evidence' },
    { id, revision: stored.revision },
  )
}

function needFile(evidence: readonly Evidence[], hash: string): Evidence {
  const file = evidence.find((each) => each.hash === hash)
  if (file === undefined) throw new ServiceError('not-found', { code: 'evidence-gone' })
  return file
}

function gone(id: string): ServiceError {
  return new ServiceError('not-found', { code: 'record-deleted' }, { id })
}
