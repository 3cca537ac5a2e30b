import type { ActivityRecord } from '#shared/domain/record.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import type { Session } from './session.ts'

/** A record as the ledger shows it, with the part that counts. */
export function toRecordRow({ categories }: Session, record: ActivityRecord): RecordRow {
  return { ...record, effectivePart: record.part ?? categories.partOf(record.category) }
}

/** Rows by id, oldest first; ids that no record has are left out. */
export function getRecordRows(session: Session, ids: readonly string[]): RecordRow[] {
  return session.records.list(ids).map((record) => toRecordRow(session, record))
}
