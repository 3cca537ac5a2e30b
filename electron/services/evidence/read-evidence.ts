import { randomBytes } from 'node:crypto'
import { chmod, mkdir, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isRunnable } from '#shared/domain/evidence-name.ts'
import type { EvidenceState } from '#shared/ipc/contract/evidence.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { copyHashed, CopyFailure, hashFile } from '../../files/copy-hashed.ts'
import { evidenceFile } from '../../files/evidence-folder.ts'
import { refuseLibraryFile } from '../../files/refuse-library-file.ts'
import { renameWhole } from '../../files/rename-whole.ts'
import { writeProblem } from '../../files/write-problem.ts'
import type { Session } from '../session.ts'
import { getFile } from './change-evidence.ts'

/** What was read of each stored file, so that it is read again only once it has changed. */
const known = new WeakMap<Session, Map<string, { mark: string; state: EvidenceState }>>()

/** How the record's files lie in the folder, by hash; a record that is gone has none. */
export async function checkFiles(session: Session, id: string): Promise<Record<string, EvidenceState>> {
  const states: Record<string, EvidenceState> = {}
  for (const { hash, size } of session.records.get(id)?.evidence ?? []) {
    states[hash] = await stateOf(session, hash, size)
  }
  return states
}

async function stateOf(session: Session, hash: string, size: number): Promise<EvidenceState> {
  const file = evidenceFile(session.dir, hash)
  const stats = await stat(file).catch(() => null)
  if (stats === null || !stats.isFile()) return 'missing'
  if (stats.size !== size) return 'damaged'
  const seen = known.get(session) ?? new Map<string, { mark: string; state: EvidenceState }>()
  known.set(session, seen)
  const mark = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`
  const before = seen.get(hash)
  if (before?.mark === mark) return before.state
  const read = await hashFile(file).catch(() => null)
  const state = read?.hash === hash ? 'whole' : 'damaged'
  seen.set(hash, { mark, state })
  return state
}

/**
 * A read-only copy in `folder` for the system to open, under the name that the writer knows: programs choose by the
 * ending, and one that saves in place must not change what was attached. The copy of before is taken while it is whole.
 *
 * @throws ServiceError file-runnable, file-missing, file-damaged, not-found
 */
export async function stageFile(
  session: Session,
  { id, hash, folder }: { id: string; hash: string; folder: string },
): Promise<string> {
  const { name } = getFile(session, id, hash)
  if (isRunnable(name)) {
    throw new ServiceError('file-runnable', { code: 'evidence-runnable', name }, { file: name })
  }
  for (let count = 1; ; count += 1) {
    const copy = join(folder, `${hash.slice(0, 16)}-${count}`, name)
    const there = await hashFile(copy).catch(() => null)
    if (there?.hash === hash) return copy
    // One that was changed meanwhile may lie open in a program: it is left alone.
    if (there !== null) continue
    await mkdir(dirname(copy), { recursive: true })
    await copyOut(session, hash, name, copy)
    await chmod(copy, 0o444).catch(() => undefined)
    return copy
  }
}

/**
 * Writes a copy to a path that the writer chose, whole or not at all.
 *
 * @throws ServiceError file-missing, file-damaged, not-found, and the reasons of writeProblem
 */
export async function saveFile(
  session: Session,
  { id, hash, to }: { id: string; hash: string; to: string },
): Promise<string> {
  const { name } = getFile(session, id, hash)
  refuseLibraryFile(to, session.dir)
  const temporary = join(dirname(to), `.zongshu-${randomBytes(6).toString('hex')}.tmp`)
  await copyOut(session, hash, name, temporary, to)
  await renameWhole(temporary, to)
  return to
}

/** Copies the stored bytes and proves them; whatever fails, nothing is left at `copy`. */
async function copyOut(
  session: Session,
  hash: string,
  name: string,
  copy: string,
  target = copy,
): Promise<void> {
  try {
    const copied = await copyHashed(evidenceFile(session.dir, hash), copy)
    if (copied.hash === hash) return
    throw new ServiceError('file-damaged', { code: 'evidence-damaged', name }, { file: name })
  } catch (error) {
    await unlink(copy).catch(() => undefined)
    if (!(error instanceof CopyFailure)) throw error
    if (error.side === 'write') throw writeProblem(error.cause, target, 'create')
    throw new ServiceError('file-missing', { code: 'evidence-lost', name }, { file: name })
  }
}
