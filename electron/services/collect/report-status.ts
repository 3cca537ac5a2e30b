import { listCategories } from '../browse-records.ts'
import type { Session } from '../session.ts'
import type { Board, BoardRow, ReportState, ReturnedForm } from '#shared/ipc/contract/collect.ts'
import type { Period } from '#shared/domain/period.ts'
import { readBoard, stateOf } from './board.ts'

export type DepartmentStatus = {
  readonly department: string
  /** Records of the period, their figures and the day of the last one. */
  readonly records: number
  readonly figures: number
  readonly lastDate: string | null
  /** Forms of rounds that meet the period, oldest first. */
  readonly forms: readonly Omit<ReturnedForm, 'id'>[]
  readonly form: 'returned' | 'sent' | 'none'
  /** reported: by a form or by records of the period, however they came. */
  readonly state: ReportState
  readonly differences: BoardRow['differences']
}

export type ReportStatus = {
  readonly rounds: readonly { name: string; from: string; to: string; due: string | null }[]
  readonly departments: readonly DepartmentStatus[]
}

/** Who reported what in a period: every department that is known, in the ledger or in a round. */
export async function readStatus(session: Session, { from, to }: Period): Promise<ReportStatus> {
  const rounds = session.collections.list().filter((round) => round.from <= to && from <= round.to)
  const boards: Board[] = []
  for (const { id } of rounds) boards.push(await readBoard(session, id))
  const reports = new Map(
    session.collections.listReports(from, to, '').map((report) => [report.department, report]),
  )
  const known = [
    ...listCategories(session).departments,
    ...rounds.flatMap(({ departments }) => departments.map(({ name }) => name)),
  ]
  const departments = [...new Set([...reports.keys(), ...known])].filter((name) => name !== '')
  return {
    rounds: boards.map(({ round: { name, from: first, to: last, due } }) => ({
      name,
      from: first,
      to: last,
      due,
    })),
    departments: departments.map((department): DepartmentStatus => {
      const rows = boards.flatMap((board) => board.rows.filter((row) => row.department === department))
      const report = reports.get(department)
      const forms = rows
        .flatMap((row) => row.returns)
        .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
      const differences = rows.flatMap((row) => row.differences)
      const isReported = forms.length > 0 || report !== undefined
      const isSent = rows.some(({ sentAt }) => sentAt !== null)
      return {
        department,
        records: report?.records ?? 0,
        figures: report?.figures ?? 0,
        lastDate: report?.lastDate ?? null,
        forms: forms.map(({ file, rows: count, receivedAt }) => ({ file, rows: count, receivedAt })),
        form: forms.length > 0 ? 'returned' : isSent ? 'sent' : 'none',
        state: stateOf(
          isReported,
          differences.length > 0,
          rows.some(({ state }) => state === 'late'),
        ),
        differences,
      }
    }),
  }
}
