import { z } from 'zod'
import { recordInputSchema } from '#shared/domain/record.ts'
import type { RecordInput } from '#shared/domain/record.ts'
import type { Evidence, MergedReport } from '#shared/domain/record-keeping.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredRecord } from '../../db/stored-record.ts'
import { newRecord, refuseReversedDays } from '../change-records.ts'
import { contentKey } from '../content-key.ts'
import { applyStep, type LedgerChange } from '../ledger-steps.ts'
import { getRecordRows } from '../record-rows.ts'
import type { Session } from '../session.ts'

/**
 * Makes one record of several reports of one matter, in one undo step. The others leave the ledger and are counted no
 * more; what each of them said, and what the kept one said before, stays with it, and their files are known when they
 * come again.
 *
 * @throws ServiceError conflict when one of them is no longer as the writer saw it, not-found when it is gone,
 *   invalid-input for a record with itself
 */
export function mergeReports(
  session: Session,
  { keep, others, record }: ParsedInput<'duplicates:merge'>,
): RecordRow {
  refuseReversedDays(record)
  const ids = [keep, ...others].map(({ id }) => id)
  if (new Set(ids).size < ids.length) {
    throw new ServiceError('invalid-input', { code: 'merge-itself' })
  }
  session.transaction(() => {
    const before = asSeen(session, keep)
    const leaving = others.map((other) => asSeen(session, other))
    const at = session.ports.now().toISOString()
    const own = before.sources.some(({ id }) => id === before.id) ? [] : [reportOf(before, at)]
    const sources = [
      ...before.sources,
      ...own,
      ...leaving.flatMap((other) => [
        reportOf(other, at),
        ...other.sources.filter(({ id }) => id !== other.id),
      ]),
    ]
    applyStep(session, 'merge', function* (step): Generator<LedgerChange> {
      const after: StoredRecord = {
        ...before,
        ...record,
        revision: step,
        updatedAt: at,
        contentKey: contentKey(record),
        originKey: before.originKey ?? before.contentKey,
        evidence: joinEvidence([before, ...leaving]),
        sources,
      }
      yield { entity: 'record', key: before.id, before, after }
      for (const other of leaving) yield { entity: 'record', key: other.id, before: other, after: null }
    })
  })
  return changed(session, keep.id)
}

/**
 * Takes a report out of the record it was merged into, as a record of its own as it was, in one undo step. When none is
 * left and nobody changed the merged record since, that one says again what it said before; `isRestored` tells.
 *
 * @throws ServiceError conflict, not-found when the record or the report is gone
 */
export function splitReport(
  session: Session,
  { id, revision, source }: ParsedInput<'duplicates:split'>,
): { row: RecordRow; isRestored: boolean } {
  const isRestored = session.transaction(() => {
    const before = asSeen(session, { id, revision })
    const report = before.sources.find((each) => each.id === source && each.id !== id)
    if (report === undefined || session.records.get(source) !== null) {
      throw new ServiceError('not-found', { code: 'report-gone' }, { id: source })
    }
    const own = before.sources.find((each) => each.id === id)
    const left = before.sources.filter((each) => each !== report)
    const isLast = left.every((each) => each === own)
    const back = isLast && own !== undefined && own.mergedAt === before.updatedAt ? own : null
    const at = session.ports.now().toISOString()
    applyStep(session, 'restore', (step) => [
      {
        entity: 'record',
        key: id,
        before,
        after: {
          ...before,
          ...(back && { ...back.record, contentKey: back.contentKey, originKey: back.originKey }),
          revision: step,
          updatedAt: at,
          sources: isLast ? [] : left,
        },
      },
      {
        entity: 'record',
        key: source,
        before: null,
        after: {
          ...newRecord(session, report.record, { id: source, step, key: report.contentKey }),
          originKey: report.originKey,
        },
      },
    ])
    return back !== null
  })
  return { row: changed(session, id), isRestored }
}

function asSeen(session: Session, { id, revision }: { id: string; revision: number }): StoredRecord {
  const record = session.records.get(id)
  if (record === null) throw new ServiceError('not-found', { code: 'record-deleted' }, { id })
  if (record.revision === revision) return record
  throw new ServiceError(
    'conflict',
    { code: 'record-changed', title: record.title, undone: 'merge' },
    {
      id,
      revision: record.revision,
    },
  )
}

function reportOf(stored: StoredRecord, mergedAt: string): MergedReport {
  return {
    id: stored.id,
    record: inputOf(stored),
    contentKey: stored.contentKey,
    originKey: stored.originKey,
    mergedAt,
  }
}

function inputOf(stored: StoredRecord): RecordInput {
  return z.object(recordInputSchema.shape).parse(stored)
}

function joinEvidence(records: readonly StoredRecord[]): Evidence[] {
  const all = records.flatMap(({ evidence }) => evidence)
  return [...new Map(all.map((each) => [each.hash, each])).values()]
}

function changed(session: Session, id: string): RecordRow {
  session.ports.emit('data:changed', { kinds: ['records'] })
  const [row] = getRecordRows(session, [id])
  if (row === undefined) throw new ServiceError('not-found', { code: 'record-deleted' }, { id })
  return row
}
