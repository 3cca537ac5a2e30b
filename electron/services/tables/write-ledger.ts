import { RECORD_COLUMNS, type RecordColumn } from '#shared/domain/records-header.ts'
import { writeRecordRow } from '#shared/domain/records-file.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import { listRecords } from '../browse-records.ts'
import type { Session } from '../session.ts'
import { writeWorkbook } from './write-workbook.ts'

/** In characters; a Chinese character takes two. */
const WIDTHS: Readonly<Record<RecordColumn, number>> = {
  date: 12,
  endDate: 12,
  category: 16,
  title: 36,
  summary: 48,
  outcome: 32,
  figures: 36,
  people: 18,
  department: 18,
  source: 18,
  highlight: 6,
  part: 12,
}

/**
 * Writes the records that the filter lets through, in the order asked for, under the standard head (design 3.1), so that
 * the file can be imported again. Returns how many.
 */
export async function writeLedger(
  session: Session,
  { filter, sort, file }: ParsedInput<'ledger:write'>,
): Promise<number> {
  const { rows } = listRecords(session, { filter, sort, offset: 0, limit: Number.MAX_SAFE_INTEGER })
  const columns = Object.entries(RECORD_COLUMNS).map(([column, [head]]) => ({
    head,
    width: WIDTHS[column as RecordColumn],
  }))
  const sheet = { name: '履职记录', columns, rows: rows.map(writeRecordRow) }
  await writeWorkbook(file, [sheet], session.ports.now())
  return rows.length
}
