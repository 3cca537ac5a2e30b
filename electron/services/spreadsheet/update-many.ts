import { isDeepStrictEqual } from 'node:util'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredRecord } from '../../db/stored-record.ts'
import { contentKey } from '../content-key.ts'
import { applyStep } from '../ledger-steps.ts'
import { getRecordRows } from '../record-rows.ts'
import type { Session } from '../session.ts'

type Change = ParsedInput<'records:update-many'>['changes'][number]

/**
 * Stores several changed records in one undoable step, or none. Records that say the same as before are passed over;
 * gives those that changed, oldest first.
 *
 * @throws ServiceError that names the record by its place and title: conflict when one is no longer as the writer saw
 * it, not-found when one is gone, invalid-input (details: id, column) for an end before the beginning or a record twice
 */
export function updateMany(session: Session, { changes }: ParsedInput<'records:update-many'>): RecordRow[] {
  const ids = session.transaction(() => {
    const seen = new Set<string>()
    const pairs = changes.flatMap((change, at) => {
      if (seen.has(change.id)) {
        throw new ServiceError(
          'invalid-input',
          { code: 'rows-twice', ...placeOf(change, at) },
          {
            id: change.id,
          },
        )
      }
      seen.add(change.id)
      const before = checked(session, change, at)
      return isDeepStrictEqual({ ...before, ...change.record }, before) ? [] : [{ before, change }]
    })
    if (pairs.length === 0) return []
    const updatedAt = session.ports.now().toISOString()
    applyStep(session, 'update', (step) =>
      pairs.map(({ before, change: { record } }) => ({
        entity: 'record',
        key: before.id,
        before,
        after: {
          ...before,
          ...record,
          revision: step,
          contentKey: contentKey(record),
          originKey: before.originKey ?? before.contentKey,
          updatedAt,
        },
      })),
    )
    return pairs.map(({ before }) => before.id)
  })
  if (ids.length > 0) session.ports.emit('data:changed', { kinds: ['records'] })
  return getRecordRows(session, ids)
}

function checked(session: Session, change: Change, at: number): StoredRecord {
  const { id, revision, record } = change
  const before = session.records.get(id)
  if (before === null) {
    throw new ServiceError('not-found', { code: 'rows-deleted', ...placeOf(change, at) }, { id })
  }
  if (before.revision !== revision) {
    throw new ServiceError(
      'conflict',
      { code: 'rows-changed', ...placeOf(change, at) },
      { id, revision: before.revision },
    )
  }
  if (record.endDate !== null && record.endDate < record.date) {
    throw new ServiceError(
      'invalid-input',
      { code: 'rows-end-early', ...placeOf(change, at), date: record.date, endDate: record.endDate },
      { id, column: 'endDate' },
    )
  }
  return before
}

function placeOf({ record }: Change, at: number): { place: number; title: string } {
  return { place: at + 1, title: record.title }
}
