import { createHash } from 'node:crypto'
import { writeRecordRow } from '#shared/domain/records-file.ts'
import type { RecordInput } from '#shared/domain/record.ts'
import { RECORD_COLUMNS, type RecordColumn } from '#shared/domain/records-header.ts'
import { pairRows } from '#shared/tables/form-differences.ts'
import type { FormRow } from '#shared/tables/read-form.ts'
import type { StoredRecord } from '../../db/stored-record.ts'
import { contentKey } from '../content-key.ts'
import type { Session } from '../session.ts'
import { groupBy } from './group-by.ts'

export type ComparedRow = {
  readonly row: FormRow
  /** As it would be filed, with the form's department. */
  readonly record: RecordInput
  readonly status: 'new' | 'same' | 'changed'
  /** The record it is about; null for a new one. */
  readonly before: StoredRecord | null
  /** Id of the record to be filed. */
  readonly id: string
  /** The ledger's record was changed by hand since the department stated it, and the department changed it too. */
  readonly edited: boolean
}

/** Whose form it is, and what this department stated before. */
export type FormContext = {
  readonly round: string
  readonly department: string
  /** Rows of the department's last return, empty when there is none. */
  readonly last: readonly FormRow[]
}

/**
 * Holds the rows of a form against the ledger. A row is about the record that its mark names, else about one of the
 * department with its content, else with its day and title; each record is taken once. A row that the department left as
 * it was states nothing new, so what the office corrected meanwhile stays.
 */
export function compareForm(session: Session, rows: readonly FormRow[], context: FormContext): ComparedRow[] {
  const { round, department } = context
  const filed = rows.map((row) => ({ row, record: { ...row.record, department } }))
  const found = findRecords(session, filed, context)
  const earlier = pairRows(context.last, rows)
  const stated = new Map(
    [...earlier].map(([before, after]) => [after, contentKey({ ...before.record, department })]),
  )
  const used = new Set([...found.values()].map(({ id }) => id))
  return filed.map(({ row, record }): ComparedRow => {
    const before = found.get(row) ?? null
    if (before === null) {
      const marked = row.mark?.kind === 'row' ? idOfRow(round, department, row.mark.place) : null
      const isFree = marked !== null && !used.has(marked) && session.records.get(marked) === null
      const id = marked !== null && isFree ? marked : session.ports.newId()
      used.add(id)
      return { row, record, status: 'new', before, id, edited: false }
    }
    const key = contentKey(record)
    const last = stated.get(row) ?? (row.mark?.kind === 'record' ? row.mark.key : null)
    const isSame = key === before.contentKey || key === last
    const edited = !isSame && last !== null && last !== before.contentKey
    return { row, record, status: isSame ? 'same' : 'changed', before, id: before.id, edited }
  })
}

/** The id of the record that the n-th row of a department's form becomes, so that a corrected form finds it again. */
export function idOfRow(round: string, department: string, place: number): string {
  const text = JSON.stringify([round, department, place])
  return `form-${createHash('sha256').update(text).digest('base64url').slice(0, 27)}`
}

type Filed = { readonly row: FormRow; readonly record: RecordInput }

function findRecords(
  session: Session,
  filed: readonly Filed[],
  { round, department }: FormContext,
): Map<FormRow, StoredRecord> {
  const found = new Map<FormRow, StoredRecord>()
  const taken = new Set<string>()
  const take = (row: FormRow, record: StoredRecord | null | undefined): void => {
    if (!record || taken.has(record.id) || record.department !== department) return
    found.set(row, record)
    taken.add(record.id)
  }
  for (const { row, record } of filed) {
    const { mark } = row
    if (mark === null || mark.kind === 'example') continue
    const id = mark.kind === 'record' ? mark.id : idOfRow(round, department, mark.place)
    const known = session.records.get(id)
    // A row that was emptied and used for something else is not about the record it once was.
    if (known && (mark.kind === 'record' || known.date === record.date || isSameTitle(known, record))) {
      take(row, known)
    }
  }
  const open = filed.filter(({ row }) => !found.has(row))
  if (open.length === 0) return found
  const days = open.map(({ record }) => record.date).toSorted()
  const ids = session.collections.listIds(department, days[0] ?? '', days.at(-1) ?? '')
  const held = ids.flatMap((id) => session.records.get(id) ?? [])
  const keys: ((record: RecordInput) => string)[] = [
    contentKey,
    ({ date, title }) => `${date} ${plain(title)}`,
  ]
  for (const keyOf of keys) {
    const byKey = groupBy(
      held.filter(({ id }) => !taken.has(id)),
      keyOf,
    )
    for (const { row, record } of open) if (!found.has(row)) take(row, byKey.get(keyOf(record))?.shift())
  }
  return found
}

const FIELDS = Object.keys(RECORD_COLUMNS) as RecordColumn[]

/** The columns in which a row differs from the ledger, as both sides write them. */
export function changesOf(
  before: RecordInput,
  after: RecordInput,
): { field: RecordColumn; before: string; after: string }[] {
  const [old, now] = [writeRecordRow(before), writeRecordRow(after)]
  return FIELDS.flatMap((field, place) => {
    const [was = '', is = ''] = [old[place], now[place]]
    return plain(was) === plain(is) ? [] : [{ field, before: was, after: is }]
  })
}

function isSameTitle(a: RecordInput, b: RecordInput): boolean {
  return plain(a.title) === plain(b.title)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
