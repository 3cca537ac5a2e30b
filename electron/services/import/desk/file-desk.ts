import { ServiceError } from '#shared/ipc/result.ts'
import type { Session } from '../../session.ts'
import { fileRows, type RecordsOutcome, type RowFate } from '../file-import.ts'
import { correctedBy } from './decide-rows.ts'
import { decisionOf, type Desk, type PlacedRow } from './desk.ts'
import { rememberColumns } from './remember-columns.ts'

export type DeskOutcome = RecordsOutcome & { skipped: number }

/**
 * Files the desk in one transaction and one undo step, then remembers what its columns mean. What is wrong, doubtful or
 * undecided stays out and is counted. Expects rows that are placed beside the ledger as it is.
 *
 * @throws ServiceError import-refused for a table that lacks a column, and for a standard file with a bad row
 */
export function fileDesk(session: Session, desk: Desk): DeskOutcome {
  const [problem] = desk.problems
  if (problem !== undefined) {
    throw new ServiceError('import-refused', { code: 'table-refused', problem }, { path: desk.file })
  }
  refuseBadRows(desk)
  const rows = desk.placed.flatMap((row) =>
    row.compared === null
      ? []
      : [{ row: row.compared, fate: fateOf(desk, row), statedKey: desk.stated.get(row.row) }],
  )
  const outcome = fileRows(session, rows)
  rememberColumns(session, desk)
  const { imported, updated, unchanged } = outcome
  return { ...outcome, skipped: desk.placed.length - imported - updated - unchanged }
}

function refuseBadRows({ strict, placed, file }: Desk): void {
  if (!strict) return
  const faults = placed.flatMap(({ row, errors }) => errors.map((error) => ({ row, ...error })))
  const [first] = faults
  if (first === undefined) return
  throw new ServiceError(
    'import-refused',
    {
      code: 'cells-refused',
      count: faults.length,
      row: first.row,
      column: first.column,
      problem: first.reason,
    },
    { path: file, row: first.row, column: first.column },
  )
}

/** Whether the ledger now takes a row otherwise than when the writer saw it. */
export function placesDiffer(before: Desk, after: Desk): boolean {
  return before.placed.some((row, at) => {
    const now = after.placed[at]
    return now === undefined || placeOf(row) !== placeOf(now)
  })
}

function placeOf({ state, compared }: PlacedRow): string {
  return [state, compared?.match?.standing, ...(compared?.match?.ids ?? [])].join(' ')
}

function fateOf(desk: Desk, row: PlacedRow): RowFate {
  const id = correctedBy(desk, row)
  if (id !== null) return { kind: 'update', id }
  return decisionOf(desk, row)?.choice === 'add' ? { kind: 'add' } : { kind: 'none' }
}
