import { isDeepStrictEqual } from 'node:util'
import type { RecordInput } from '#shared/domain/record.ts'
import type { RecordOrigin } from '#shared/domain/record-keeping.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredRecord } from '../db/stored-record.ts'
import { contentKey } from './content-key.ts'
import { applyStep } from './ledger-steps.ts'
import { getRecordRows } from './record-rows.ts'
import type { Session } from './session.ts'

/** Files one record; it can be undone. */
export function insertRecord(session: Session, record: RecordInput): RecordRow {
  refuseReversedDays(record)
  const id = session.ports.newId()
  session.transaction(() => {
    applyStep(session, 'insert', (step) => [
      { entity: 'record', key: id, before: null, after: newRecord(session, record, { id, step }) },
    ])
  })
  return changed(session, id)
}

/**
 * Stores a changed record; one that says the same as before is no step.
 *
 * @throws ServiceError conflict when the record is no longer as the writer saw it, not-found when it is gone
 */
export function updateRecord(
  session: Session,
  { id, revision, record }: ParsedInput<'records:update'>,
): RecordRow {
  refuseReversedDays(record)
  session.transaction(() => {
    const before = session.records.get(id)
    if (before === null) throw missing(id)
    if (before.revision !== revision) {
      throw new ServiceError(
        'conflict',
        { code: 'record-changed', title: before.title, undone: 'change' },
        { id, revision: before.revision },
      )
    }
    if (isDeepStrictEqual({ ...before, ...record }, before)) return
    applyStep(session, 'update', (step) => {
      const updatedAt = session.ports.now().toISOString()
      const originKey = before.originKey ?? before.contentKey
      const after = {
        ...before,
        ...record,
        revision: step,
        contentKey: contentKey(record),
        originKey,
        updatedAt,
      }
      return [{ entity: 'record', key: id, before, after }]
    })
  })
  return changed(session, id)
}

/** Removes the records in one undoable step; ids that are already gone are passed over. */
export function removeRecords(session: Session, ids: readonly string[]): number {
  const removed = session.transaction(() => {
    const gone = [...new Set(ids)].flatMap((id) => session.records.get(id) ?? [])
    if (gone.length === 0) return 0
    applyStep(session, 'remove', () =>
      gone.map((before) => ({ entity: 'record', key: before.id, before, after: null })),
    )
    return gone.length
  })
  if (removed > 0) session.ports.emit('data:changed', { kinds: ['records'] })
  return removed
}

/** A record as it is first stored; `step` is the ledger step that writes it, `at` when (ISO 8601 in UTC). */
export function newRecord(
  { ports }: Session,
  record: RecordInput,
  {
    id,
    step,
    key,
    origin = null,
    at = ports.now().toISOString(),
  }: { id: string; step: number; key?: string; origin?: RecordOrigin | null; at?: string },
): StoredRecord {
  return {
    ...record,
    id,
    revision: step,
    createdAt: at,
    updatedAt: at,
    seq: 0,
    contentKey: key ?? contentKey(record),
    originKey: null,
    evidence: [],
    sources: [],
    origin,
  }
}

function changed(session: Session, id: string): RecordRow {
  session.ports.emit('data:changed', { kinds: ['records'] })
  const [row] = getRecordRows(session, [id])
  if (row === undefined) throw missing(id)
  return row
}

function missing(id: string): ServiceError {
  return new ServiceError('not-found', { code: 'record-deleted' }, { id })
}

/** @throws ServiceError invalid-input for a record that ends before it begins */
export function refuseReversedDays({ date, endDate }: RecordInput): void {
  if (endDate !== null && endDate < date) {
    throw new ServiceError(
      'invalid-input',
      { code: 'record-ends-early', date, endDate },
      { column: 'endDate' },
    )
  }
}
