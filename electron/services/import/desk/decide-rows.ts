import type { ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { decisionOf, type Desk, type PlacedRow, type RowDecision } from './desk.ts'

/**
 * Says what becomes of similar rows. One record is corrected by one row: of all rows that ask for it the first gets
 * it, the others stay as they were; a single row that asks for one that is given away is refused.
 *
 * @throws ServiceError invalid-input
 */
export function decideRows(desk: Desk, { rows, choice, target }: ParsedInput<'import:decide'>): Desk {
  const wanted = rows === null ? null : new Set(rows)
  const chosen = desk.placed.filter(
    ({ row, state }) => state === 'similar' && (wanted === null || wanted.has(row)),
  )
  const decisions = new Map<number, RowDecision>(desk.decisions)
  const given = givenAway(desk, new Set(chosen.map(({ row }) => row)))
  for (const row of chosen) {
    const ids = row.compared?.match?.ids ?? []
    const place = Math.min(target ?? decisionOf(desk, row)?.target ?? 0, ids.length - 1)
    const id = ids[place]
    if (choice !== 'update' || id === undefined) {
      decisions.set(row.row, { choice, target: Math.max(0, place) })
      continue
    }
    const other = given.get(id)
    if (other === undefined) {
      given.set(id, row.row)
      decisions.set(row.row, { choice, target: place })
    } else if (rows?.length === 1) {
      throw new ServiceError('invalid-input', { code: 'row-taken', row: other }, { row: other })
    }
  }
  return { ...desk, decisions }
}

/** Which record is corrected by which row already, leaving out some rows. */
function givenAway(desk: Desk, without: ReadonlySet<number>): Map<string, number> {
  const given = new Map<string, number>()
  for (const row of desk.placed) {
    const id = without.has(row.row) ? null : correctedBy(desk, row)
    if (id !== null) given.set(id, row.row)
  }
  return given
}

/** The record that a row corrects as things stand, or null. */
export function correctedBy(desk: Desk, row: PlacedRow): string | null {
  const decision = decisionOf(desk, row)
  if (decision?.choice !== 'update') return null
  return row.compared?.match?.ids[decision.target] ?? null
}
