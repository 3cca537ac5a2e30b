import { basename } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'
import type { FormFacts } from '#shared/tables/form-layout.ts'
import { readForm, type FormProblem, type FormRow } from '#shared/tables/read-form.ts'
import { openWorkbook } from '../import/workbook/open-workbook.ts'
import { readBytes } from '../import/read-table.ts'
import type { Session } from '../session.ts'
import { hashOf } from './kept-forms.ts'
import { needRound } from './rounds.ts'

/** A returned file as it was read for a round. */
export type Returned =
  | {
      readonly kind: 'refused'
      readonly name: string
      readonly department: string | null
      readonly why: string
    }
  | {
      readonly kind: 'form'
      readonly name: string
      /** null until the office says whose it is. */
      readonly department: string | null
      readonly facts: FormFacts | null
      readonly sheet: string
      readonly rows: readonly FormRow[]
      readonly problems: readonly FormProblem[]
      readonly notes: readonly string[]
      readonly bytes: Uint8Array
      readonly hash: string
    }

const NO_ROWS = '表里一行也没有填，收回后算“零报告”。'

/** What is told of a file that is not taken; `department` where the file names one. */
export function refuseReturned(name: string, why: string, department: string | null = null): Returned {
  return { kind: 'refused', name, department, why }
}

/** Reads a file for a round. Never throws for what is wrong with the file: that is in the answer as a sentence. */
export async function readReturned(session: Session, roundId: string, path: string): Promise<Returned> {
  const round = needRound(session, roundId)
  const name = basename(path)
  try {
    const bytes = readBytes(path)
    const form = readForm(await openWorkbook({ name, bytes }))
    if (form.kind === 'foreign') return refuseReturned(name, foreign())
    const { facts } = form
    if (facts !== null && facts.round !== roundId)
      return refuseReturned(name, otherRound(session, facts), facts.department)
    if (form.kind === 'refused') return refuseReturned(name, `${form.why}。`, facts?.department ?? null)
    const known = round.departments.some((each) => each.name === facts?.department)
    if (facts !== null && !known) {
      const why = `这份表是“${facts.department}”的，这个部门不在“${round.name}”里。请先把它加进部门名单。`
      return refuseReturned(name, why, facts.department)
    }
    const { rows, problems, sheet } = form
    const department = facts?.department ?? null
    const notes = [
      ...form.notes,
      ...(rows.length + problems.length === 0 ? [NO_ROWS] : []),
      ...noteOlder(round.departments, facts),
    ]
    return { kind: 'form', name, department, facts, sheet, rows, problems, notes, bytes, hash: hashOf(bytes) }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return refuseReturned(name, error.message)
  }
}

function foreign(): string {
  return '这不是收集表：没有收集表的隐藏信息，表头也对不上。别的表格请用“导入表格…”。'
}

function otherRound(session: Session, { round, roundName, organ }: FormFacts): string {
  const other = session.collections.get(round)
  return other === null
    ? `这份表不是本资料库发出的（${organ}“${roundName}”），不能收进来。`
    : `这份表属于“${other.name}”，不是这次收集的。请换到那一次收集，再收回。`
}

function noteOlder(
  departments: readonly { name: string; sentAt: string | null }[],
  facts: FormFacts | null,
): string[] {
  const sentAt = departments.find(({ name }) => name === facts?.department)?.sentAt ?? null
  if (facts === null || sentAt === null || facts.issuedAt >= sentAt) return []
  return ['这份表生成以后，又给这个部门生成过新的一份；请确认交回的是不是最新的。']
}
