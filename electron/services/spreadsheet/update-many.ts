import type { RecordInput } from '#shared/domain/record.ts'
import { saysSame } from '#shared/domain/same-record.ts'
import type { Output, ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredRecord } from '../../db/stored-record.ts'
import { contentKey } from '../content-key.ts'
import { applyStep } from '../ledger-steps.ts'
import type { Session } from '../session.ts'

type Change = ParsedInput<'records:update-many'>['changes'][number]

/**
 * Stores several changed records in one undoable step, or none. Records that say the same as before are passed over;
 * tells of those that changed, in the order of the changes.
 *
 * @throws ServiceError that names the record by its place and title: conflict when one is no longer as the writer saw
 * it, not-found when one is gone, invalid-input (details: id, column) for an end before the beginning or a record twice
 */
export function updateMany(
  session: Session,
  { changes }: ParsedInput<'records:update-many'>,
): Output<'records:update-many'>['stored'] {
  const written: StoredRecord[] = []
  session.transaction(() => {
    const known = session.records.listStored(changes.map(({ id }) => id))
    const seen = new Set<string>()
    const pairs = changes.flatMap((change, at) => {
      if (seen.has(change.id)) {
        const { id } = change
        throw new ServiceError('invalid-input', { code: 'rows-twice', ...placeOf(change, at) }, { id })
      }
      seen.add(change.id)
      const before = found(known.get(change.id), change, at)
      const after = { ...before, ...givenOf(change) }
      refuseReversed(after, at)
      return saysSame(after, before) ? [] : [{ before, after }]
    })
    if (pairs.length === 0) return
    const updatedAt = session.ports.now().toISOString()
    applyStep(session, 'update', (step) =>
      pairs.map(({ before, after }) => {
        const record = {
          ...after,
          revision: step,
          contentKey: contentKey(after),
          originKey: before.originKey ?? before.contentKey,
          updatedAt,
        }
        written.push(record)
        return { entity: 'record', key: before.id, before, after: record }
      }),
    )
  })
  if (written.length > 0) session.ports.emit('data:changed', { kinds: ['records'] })
  return written.map(({ id, revision, updatedAt, part, category }) => ({
    id,
    revision,
    updatedAt,
    effectivePart: part ?? session.categories.partOf(category),
  }))
}

/** The fields that the change names. */
function givenOf({ record }: Change): Partial<RecordInput> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

/** The record as it is now, when it is still as the writer saw it. */
function found(before: StoredRecord | undefined, change: Change, at: number): StoredRecord {
  const { id, revision } = change
  if (before === undefined) {
    throw new ServiceError('not-found', { code: 'rows-deleted', ...placeOf(change, at) }, { id })
  }
  if (before.revision !== revision) {
    throw new ServiceError(
      'conflict',
      { code: 'rows-changed', ...placeOf(change, at, before) },
      { id, revision: before.revision },
    )
  }
  return before
}

function refuseReversed({ id, date, endDate, title }: StoredRecord, at: number): void {
  if (endDate === null || endDate >= date) return
  throw new ServiceError(
    'invalid-input',
    { code: 'rows-end-early', place: at + 1, title, date, endDate },
    { id, column: 'endDate' },
  )
}

/** Where a change stands among the others, from 1, and its title; '' for that of a record that is gone. */
function placeOf({ record }: Change, at: number, before?: StoredRecord): { place: number; title: string } {
  return { place: at + 1, title: record.title ?? before?.title ?? '' }
}
