import type { ReturnedFile } from '#shared/ipc/contract/collect.ts'
import { isInPeriod, type Period } from '#shared/domain/period.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import type { FormRow } from '#shared/tables/read-form.ts'
import type { Session } from '../session.ts'
import { changesOf, compareForm } from './compare-form.ts'
import { listDifferences, rowsOfReturn } from './returned-rows.ts'
import { needRound } from './rounds.ts'
import type { Returned } from './read-returned.ts'

const SHOWN_ROWS = 100
const SHOWN_PROBLEMS = 50

/** What filing a returned file would do to the ledger as it stands. */
export async function previewFile(
  session: Session,
  round: string,
  place: number,
  file: Returned,
): Promise<ReturnedFile> {
  const nothing = {
    place,
    file: file.name,
    department: file.department,
    why: null,
    notes: [],
    problems: [],
    problemCount: 0,
    fresh: 0,
    same: 0,
    changed: 0,
    rows: [],
    differences: [],
  }
  if (file.kind === 'refused') return { ...nothing, status: 'refused', why: file.why }
  const { department } = file
  const notes = [...file.notes]
  if (file.problems.length > 0) {
    return {
      ...nothing,
      notes,
      status: 'refused',
      why: { code: 'form-problems', count: file.problems.length } as const,
      problems: file.problems.slice(0, SHOWN_PROBLEMS).map((each) => ({ ...each })),
      problemCount: file.problems.length,
    }
  }
  if (department === null) {
    return { ...nothing, notes, status: 'ask', why: { code: 'form-whose', named: file.named } }
  }
  const returns = session.collections.listReturns(round).filter((each) => each.department === department)
  const before = returns.at(-1)
  const last = before === undefined ? [] : await rowsOfReturn(session, before)
  const compared = compareForm(session, file.rows, { round, department, last })
  const count = (status: 'new' | 'same' | 'changed'): number =>
    compared.filter((each) => each.status === status).length
  const isKnown = before?.hash === file.hash && count('same') === compared.length
  const shown = [
    ...compared.filter(({ status }) => status === 'changed'),
    ...compared.filter(({ status }) => status !== 'changed').slice(0, SHOWN_ROWS),
  ]
  return {
    ...nothing,
    status: isKnown ? 'known' : 'ready',
    why: isKnown ? { code: 'form-known' } : null,
    notes: [...notes, ...noteOutside(file.rows, needRound(session, round))],
    fresh: count('new'),
    same: count('same'),
    changed: count('changed'),
    rows: shown
      .toSorted((a, b) => a.row.row - b.row.row)
      .map(({ row, record, status, before: held, edited }) => ({
        row: row.row,
        status,
        record,
        changes: held === null || status !== 'changed' ? [] : changesOf(held, record),
        edited,
      })),
    differences: listDifferences(session, { round, department }, last, file.rows),
  }
}

const NAMED_ROWS = 10

/** A day of another year is mostly a slip, but may be meant: it is told and taken. */
function noteOutside(rows: readonly FormRow[], period: Period): Reason[] {
  const outside = rows.filter(({ record }) => !isInPeriod(record.date, period)).map(({ row }) => row)
  if (outside.length === 0) return []
  const { from, to } = period
  const named = outside.slice(0, NAMED_ROWS)
  return [{ code: 'form-days-outside', count: outside.length, from, to, rows: named }]
}
