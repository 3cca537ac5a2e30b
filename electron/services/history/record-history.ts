import { inputOf, recordChanges } from '#shared/domain/record-diff.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { HistoryEntry } from '#shared/ipc/contract/history.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredRecord } from '../../db/stored-record.ts'
import { contentKey } from '../content-key.ts'
import { applyStep, storedRecordSchema } from '../ledger-steps.ts'
import { getRecordRows } from '../record-rows.ts'
import type { Session } from '../session.ts'

/** What a record was before and after one step; null where it was not there. */
type Turn = {
  readonly step: number
  readonly before: StoredRecord | null
  readonly after: StoredRecord | null
}

/** The changes of a record that stand, newest first; a record that the log does not know has none. */
export function listHistory(session: Session, id: string): HistoryEntry[] {
  const current = session.records.get(id)
  const turns = listTurns(session, id, current)
  const steps = session.log.listSteps(turns.map(({ step }) => step))
  return turns.flatMap(({ step, before, after }): HistoryEntry[] => {
    const logged = steps.get(step)
    if (logged === undefined) return []
    const changes = before === null || after === null ? [] : recordChanges(before, after)
    const event = before === null ? 'created' : after === null ? 'gone' : 'changed'
    if (event === 'changed' && changes.length === 0) return []
    const { kind, author, at } = logged
    const restorable = current !== null && after !== null && restored(current, after) !== null
    const origin = event === 'created' ? (after?.origin ?? null) : null
    return [{ step, kind, author, at, event, changes, origin, restorable }]
  })
}

/**
 * Sets a record back to what it said after a step; see the channel for what stays.
 *
 * @throws ServiceError not-found for a record or a state that the log does not have, conflict
 */
export function restoreVersion(
  session: Session,
  { id, revision, step: version }: ParsedInput<'history:restore'>,
): RecordRow {
  session.transaction(() => {
    const before = session.records.get(id)
    if (before === null) throw new ServiceError('not-found', { code: 'record-in-bin' }, { id })
    if (before.revision !== revision) {
      throw new ServiceError(
        'conflict',
        { code: 'record-changed', title: before.title, undone: 'restore' },
        { id, revision: before.revision },
      )
    }
    const wanted = listTurns(session, id, before).find(({ step }) => step === version)?.after ?? null
    if (wanted === null) throw new ServiceError('not-found', { code: 'version-gone' }, { id })
    const content = restored(before, wanted)
    if (content === null) return
    applyStep(session, 'restore', (step) => {
      const updatedAt = session.ports.now().toISOString()
      const originKey = before.originKey ?? before.contentKey
      return [
        { entity: 'record', key: id, before, after: { ...content, revision: step, updatedAt, originKey } },
      ]
    })
  })
  session.ports.emit('data:changed', { kinds: ['records'] })
  const [row] = getRecordRows(session, [id])
  if (row === undefined) throw new ServiceError('not-found', { code: 'record-deleted' }, { id })
  return row
}

/** The record with the content of another state of it and with the files of both; null when that is no change. */
function restored(now: StoredRecord, then: StoredRecord): StoredRecord | null {
  const content = inputOf(then)
  const had = then.evidence.filter(({ hash }) => now.evidence.every((file) => file.hash !== hash))
  const next = { ...now, ...content, evidence: [...now.evidence, ...had], contentKey: contentKey(content) }
  return recordChanges(now, next).length === 0 ? null : next
}

/**
 * A state carries the id of the step that wrote it as its revision, so the states that the log holds and the one of the
 * ledger tell both sides of every step, also of those that had nothing before and are not kept by key.
 */
function listTurns({ log }: Session, id: string, current: StoredRecord | null): Turn[] {
  const befores = new Map<number, StoredRecord>()
  for (const { step, snapshot } of log.listChanges(id)) {
    const read = storedRecordSchema.safeParse(JSON.parse(snapshot))
    if (read.success) befores.set(step, read.data)
  }
  const states = [...befores.values(), ...(current === null ? [] : [current])]
  const afters = new Map(states.map((state) => [state.revision, state]))
  return [...new Set([...befores.keys(), ...afters.keys()])]
    .sort((a, b) => b - a)
    .map((step) => ({ step, before: befores.get(step) ?? null, after: afters.get(step) ?? null }))
}
