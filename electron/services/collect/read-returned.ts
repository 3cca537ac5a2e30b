import { basename } from 'node:path'
import { nearCategory } from '#shared/importing/near-category.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'
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
      readonly why: Reason
    }
  | {
      readonly kind: 'form'
      readonly name: string
      /** null until the office says whose it is. */
      readonly department: string | null
      readonly facts: FormFacts | null
      readonly sheet: string
      /** The department as the visible sheet names it, '' where it does not. */
      readonly named: string
      readonly rows: readonly FormRow[]
      readonly problems: readonly FormProblem[]
      readonly notes: readonly Reason[]
      readonly bytes: Uint8Array
      readonly hash: string
    }

/** What is told of a file that is not taken; `department` where the file names one. */
export function refuseReturned(name: string, why: Reason, department: string | null = null): Returned {
  return { kind: 'refused', name, department, why }
}

/** Reads a file for a round. Never throws for what is wrong with the file: that is in the answer. */
export async function readReturned(session: Session, roundId: string, path: string): Promise<Returned> {
  const round = needRound(session, roundId)
  const name = basename(path)
  try {
    const bytes = readBytes(path)
    const form = readForm(await openWorkbook({ name, bytes }))
    if (form.kind === 'foreign') return refuseReturned(name, { code: 'form-foreign' })
    const { facts } = form
    if (facts !== null && facts.round !== roundId)
      return refuseReturned(name, otherRound(session, facts), facts.department)
    if (form.kind === 'refused') return refuseReturned(name, form.why, facts?.department ?? null)
    const known = round.departments.some((each) => each.name === facts?.department)
    if (facts !== null && !known) {
      const { department } = facts
      const why: Reason = { code: 'form-no-department', department, round: round.name }
      return refuseReturned(name, why, department)
    }
    const { rows, problems, sheet, named } = form
    const department = facts?.department ?? null
    const notes = [...form.notes]
    if (rows.length + problems.length === 0) notes.push({ code: 'form-empty' })
    if (isOlder(round.departments, facts)) notes.push({ code: 'form-newer-sent' })
    notes.push(...noteSlips(session, rows))
    return {
      kind: 'form',
      name,
      department,
      facts,
      sheet,
      named,
      rows,
      problems,
      notes,
      bytes,
      hash: hashOf(bytes),
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    const { code, message, detail } = error
    return refuseReturned(name, error.reason ?? { code: 'error', error: code, message, detail })
  }
}

function otherRound(session: Session, { round, roundName, organ }: FormFacts): Reason {
  const other = session.collections.get(round)
  return other === null
    ? { code: 'form-other-library', organ, round: roundName }
    : { code: 'form-other-round', round: other.name }
}

/** Whether a newer form went out to the department after this one. */
function isOlder(
  departments: readonly { name: string; sentAt: string | null }[],
  facts: FormFacts | null,
): boolean {
  const sentAt = departments.find(({ name }) => name === facts?.department)?.sentAt ?? null
  return facts !== null && sentAt !== null && facts.issuedAt < sentAt
}

const TOLD_SLIPS = 5

/** Categories that look like slips of known ones; a department may mean its own word, so they are told and taken. */
function noteSlips({ categories }: Session, rows: readonly FormRow[]): Reason[] {
  const slips = rows.flatMap(({ row, record }) => {
    const near = nearCategory(record.category, categories.categories)
    return near === null ? [] : [{ row, written: record.category, near }]
  })
  if (slips.length === 0) return []
  return [{ code: 'form-slips', slips: slips.slice(0, TOLD_SLIPS), count: slips.length }]
}
