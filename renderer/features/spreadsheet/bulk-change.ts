import { saysSame } from '#shared/domain/same-record.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { columnOf, type GridColumn, type GridColumnKey } from '../ledger/grid-columns.ts'
import type { RecordChange } from './cell-edits.ts'
import { cellText, changeCell, type CellWords } from './cell-value.ts'

/** The fields that can be changed together, in the order of the choice. */
export const BULK_FIELDS = [
  'category',
  'part',
  'department',
  'source',
  'star',
  'date',
  'endDate',
  'title',
  'summary',
  'outcome',
  'people',
] as const satisfies readonly GridColumnKey[]
export type BulkField = (typeof BULK_FIELDS)[number]

export type BulkHow = 'set' | 'append' | 'replace'
export type BulkPlan = Readonly<{ field: BulkField; how: BulkHow; value: string; find: string }>

/** Ways to change a field: a title is never made the same in all records, a choice or day is only set. */
export function waysOf(field: BulkField): readonly BulkHow[] {
  if (field === 'title') return ['append', 'replace']
  if (field === 'source' || field === 'people') return ['set', 'append', 'replace']
  return field === 'summary' || field === 'outcome' ? ['append', 'replace', 'set'] : ['set']
}

export type BulkEdits = Readonly<{
  changes: readonly RecordChange[]
  /** Records that would say the same as before. */
  same: number
  /** The first record that cannot take the change, and why. */
  problem: Readonly<{ title: string; problem: string }> | null
}>

/** What the plan does to the records; with a problem nothing should be stored. */
export function planBulk(rows: readonly RecordRow[], plan: BulkPlan, words: CellWords): BulkEdits {
  const column = columnOf(plan.field)
  const changes: RecordChange[] = []
  let problem: BulkEdits['problem'] = null
  if (column === undefined || isEmpty(plan)) return { changes, same: rows.length, problem }
  for (const row of rows) {
    const changed = changeCell(row, column, newText(row, column, plan, words), words)
    if (!changed.ok) problem ??= { title: row.title, problem: changed.problem }
    else if (!saysSame(changed.record, row)) {
      changes.push({ row, record: changed.record })
    }
  }
  return { changes, same: rows.length - changes.length, problem }
}

/** Whether nothing was filled in yet; an optional field may be set to nothing only by choosing so for a part. */
function isEmpty({ field, how, value, find }: BulkPlan): boolean {
  if (how === 'replace') return find === ''
  return value.trim() === '' && field !== 'part'
}

function newText(row: RecordRow, column: GridColumn, plan: BulkPlan, words: CellWords): string {
  const text = cellText(row, column, words)
  if (plan.how === 'append') return text + plan.value
  return plan.how === 'replace' ? text.replaceAll(plan.find, plan.value) : plan.value
}
