import type { Board, BoardRow, CollectDifference, ReportState } from '#shared/ipc/contract/collect.ts'
import type { Output } from '#shared/ipc/contract.ts'
import type {
  CollectionDepartment,
  DepartmentReport,
  StoredCollection,
  StoredReturn,
} from '../../db/collection-repository.ts'
import type { Session } from '../session.ts'
import { groupBy } from './group-by.ts'
import { listDifferences, rowsOfReturn } from './returned-rows.ts'
import { localDay, needRound, noteDepartments, toRound } from './rounds.ts'

/**
 * Who of a round has reported what.
 *
 * @throws ServiceError not-found
 */
export async function readBoard(session: Session, id: string): Promise<Board> {
  const round = needRound(session, id)
  const today = localDay(session.ports.now())
  const isLate = isOverdue(round, today)
  const returns = groupBy(session.collections.listReturns(id), ({ department }) => department)
  const reports = new Map(
    session.collections
      .listReports(round.from, round.to, round.createdAt)
      .map((report) => [report.department, report]),
  )
  const rows: BoardRow[] = []
  for (const department of round.departments) {
    const came = returns.get(department.name) ?? []
    const differences = await openDifferences(session, id, department, came)
    rows.push(boardRow(department, came, reports.get(department.name), differences, isLate))
  }
  return { round: toRound(round), today, rows }
}

function boardRow(
  { name, sentAt }: CollectionDepartment,
  returns: readonly StoredReturn[],
  report: DepartmentReport | undefined,
  differences: CollectDifference[],
  isLate: boolean,
): BoardRow {
  const via = returns.length > 0 ? 'form' : report !== undefined && report.imported > 0 ? 'table' : null
  return {
    department: name,
    sentAt,
    returns: returns.map(({ id, file, rows, receivedAt }) => ({ id, file, rows, receivedAt })),
    records: report?.records ?? 0,
    figures: report?.figures ?? 0,
    lastDate: report?.lastDate ?? null,
    state: stateOf(via !== null, differences.length > 0, isLate),
    via,
    differences,
  }
}

/** The due day itself is in time. */
function isOverdue({ due }: StoredCollection, today: string): boolean {
  return due !== null && today > due
}

/** How a department stands: what it has reported comes before its being late. */
export function stateOf(hasReported: boolean, differs: boolean, isLate: boolean): ReportState {
  if (hasReported) return differs ? 'differs' : 'reported'
  return isLate ? 'late' : 'missing'
}

/** Contradictions of the last return to the one before, until they are settled; a row whose record is gone is settled. */
async function openDifferences(
  session: Session,
  round: string,
  { name, settled }: CollectionDepartment,
  returns: readonly StoredReturn[],
): Promise<CollectDifference[]> {
  const [before, last] = returns.slice(-2)
  if (before === undefined || last === undefined || last.id === settled) return []
  const [was, is] = [await rowsOfReturn(session, before), await rowsOfReturn(session, last)]
  const differences = listDifferences(session, { round, department: name }, was, is)
  return differences.filter(({ kind, record }) => kind !== 'gone' || record !== null)
}

/** Departments of the newest round that have not reported. */
export function listMissing(session: Session): Output<'collect:missing'> {
  const [round] = session.collections.list()
  if (round === undefined) return { round: null, departments: [] }
  const late = isOverdue(round, localDay(session.ports.now()))
  const returned = new Set(session.collections.listReturns(round.id).map(({ department }) => department))
  for (const { department, imported } of session.collections.listReports(
    round.from,
    round.to,
    round.createdAt,
  )) {
    if (imported > 0) returned.add(department)
  }
  const missing = round.departments.filter(({ name }) => !returned.has(name))
  return { round: round.name, departments: missing.map(({ name }) => ({ department: name, late })) }
}

/**
 * Takes the contradictions of the department's last return off the board.
 *
 * @throws ServiceError not-found
 */
export function settleDifferences(session: Session, id: string, department: string): void {
  const last = session.collections.listReturns(id).findLast((each) => each.department === department)
  if (last !== undefined) noteDepartments(session, id, [department], { settled: last.id })
}
