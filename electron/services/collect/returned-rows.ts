import { readFile } from 'node:fs/promises'
import type { CollectDifference } from '#shared/ipc/contract/collect.ts'
import { formDifferences } from '#shared/tables/form-differences.ts'
import { readForm, type FormRow } from '#shared/tables/read-form.ts'
import type { StoredReturn } from '../../db/collection-repository.ts'
import type { Session } from '../session.ts'
import { idOfRow } from './compare-form.ts'
import { hashOf, keptForm } from './kept-forms.ts'
import { openWorkbook } from '../import/workbook/open-workbook.ts'

const MOST_KEPT = 60
/** Rows of returned files by their content; a file never changes under its hash. */
const read = new Map<string, readonly FormRow[]>()

/**
 * The rows that a return stated, out of the file that the library kept; empty when it is gone or no longer what it was,
 * for then nothing can be held against it.
 */
export async function rowsOfReturn(
  session: Session,
  { hash, file }: StoredReturn,
): Promise<readonly FormRow[]> {
  const known = read.get(hash)
  if (known !== undefined) return known
  const bytes = await readFile(keptForm(session.dir, hash)).catch(() => null)
  if (bytes === null || hashOf(bytes) !== hash) return []
  const form = readForm(await openWorkbook({ name: file, bytes }))
  const rows = form.kind === 'form' ? form.rows : []
  if (read.size >= MOST_KEPT) read.delete(read.keys().next().value ?? '')
  read.set(hash, rows)
  return rows
}

/** What the later rows say otherwise, each with the record of the ledger that it is about. */
export function listDifferences(
  session: Session,
  { round, department }: { round: string; department: string },
  before: readonly FormRow[],
  after: readonly FormRow[],
): CollectDifference[] {
  return formDifferences(before, after).map((difference) => {
    const { date, title } = difference.row.record
    const place = { date, title, record: recordOf(session, round, department, difference.row) }
    return difference.kind === 'gone'
      ? { kind: 'gone', ...place, label: '', before: '', after: '', shrank: false }
      : {
          kind: 'figure',
          ...place,
          label: difference.label,
          before: difference.before,
          after: difference.after,
          shrank: difference.shrank,
        }
  })
}

function recordOf(
  session: Session,
  round: string,
  department: string,
  { mark, record }: FormRow,
): string | null {
  const { date, title } = record
  const id =
    mark?.kind === 'row' ? idOfRow(round, department, mark.place) : mark?.kind === 'record' ? mark.id : ''
  const marked = id === '' ? null : session.records.get(id)
  if (marked !== null && (marked.title === title || marked.date === date)) return marked.id
  const ids = session.collections.listIds(department, date, date)
  return ids.find((each) => session.records.get(each)?.title === title) ?? null
}
