import type { KeptRecord } from '#shared/domain/record-keeping.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import type { Session } from './session.ts'

/** A record as the ledger shows it, with the part that counts. */
export function toRecordRow({ categories }: Session, record: KeptRecord): RecordRow {
  return { ...record, effectivePart: record.part ?? categories.partOf(record.category) }
}

/** Rows by id, oldest first; ids that no record has are left out. */
export function getRecordRows(session: Session, ids: readonly string[]): RecordRow[] {
  return session.records.listKept(ids).map((record) => toRecordRow(session, record))
}
