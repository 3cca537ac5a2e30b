import type { RecordColumn } from '#shared/domain/records-header.ts'
import type { Session } from '../../session.ts'
import { compareRecords, type ComparedRow } from '../compare-rows.ts'
import type { Desk, PlacedRow, ReadRow } from './desk.ts'

/** The desk with its rows put beside the ledger as it is now. */
export function placeRows(session: Session, desk: Desk): Desk {
  const columns = desk.choices.flatMap(({ field }): RecordColumn[] =>
    field === null || field === 'figure' ? [] : [field],
  )
  const compared = compareRecords(session, [
    {
      kind: 'records',
      file: desk.file,
      sheet: desk.workbook.sheets[desk.sheet]?.name ?? '',
      encoding: 'utf-8',
      rows: desk.read.flatMap(({ row, record, key }) => (record === null ? [] : { row, record, key })),
      errors: [],
      ignoredColumns: [],
      columns: new Set(columns),
    },
  ])
  // Rows with a record come back in their order.
  let next = 0
  const placed = desk.read.map((row): PlacedRow => {
    const beside = row.record === null ? null : (compared[next] ?? null)
    if (row.record !== null) next += 1
    return { ...row, compared: beside, state: stateOf(desk, row, beside) }
  })
  return { ...desk, placed }
}

function stateOf(desk: Desk, { row, doubts }: ReadRow, compared: ComparedRow | null): PlacedRow['state'] {
  if (compared === null) return 'wrong'
  // What the ledger has already raises no doubt.
  if (compared.state === 'same' || doubts.length === 0 || desk.confirmed.has(row)) return compared.state
  return 'doubtful'
}
