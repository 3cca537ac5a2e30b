import { writeFiguresCell } from '../domain/figures-cell.ts'
import type { RecordInput } from '../domain/record.ts'
import type { RecordColumn } from '../domain/records-header.ts'

/** What a row changes of a record, as texts to be shown side by side. */
export type FieldChange = { readonly field: RecordColumn; readonly before: string; readonly after: string }

const TEXTS = ['category', 'title', 'summary', 'outcome', 'people', 'department', 'source'] as const

/**
 * The record with what a row of a table states in its place. What the table has no column for stays, and an empty
 * cell takes nothing away: a writer may have filled in what the department left out. `columns` are those of the table.
 */
export function correctRecord<Stored extends RecordInput>(
  before: Stored,
  row: RecordInput,
  columns: ReadonlySet<RecordColumn>,
): Stored {
  const after = { ...before, date: row.date }
  for (const field of TEXTS) if (row[field] !== '') after[field] = row[field]
  if (row.endDate !== null) after.endDate = row.endDate
  // An end that lies before a corrected day is that of the old one.
  else if (after.endDate !== null && after.endDate < after.date) after.endDate = null
  if (row.part !== null) after.part = row.part
  if (row.figures.length > 0) after.figures = row.figures
  if (row.highlight || columns.has('highlight')) after.highlight = row.highlight
  return after
}

/** Field by field what differs; texts that differ in spaces only and figures in another order are the same. */
export function fieldChanges(before: RecordInput, after: RecordInput): FieldChange[] {
  const fields: RecordColumn[] = ['date', 'endDate', ...TEXTS, 'figures', 'highlight', 'part']
  return fields.flatMap((field) => {
    const [was, is] = [textOf(before, field), textOf(after, field)]
    return even(was, field) === even(is, field) ? [] : [{ field, before: was, after: is }]
  })
}

function textOf(record: RecordInput, field: RecordColumn): string {
  if (field === 'figures') return writeFiguresCell(record.figures)
  if (field === 'highlight') return record.highlight ? '是' : '否'
  return record[field] ?? ''
}

function even(text: string, field: RecordColumn): string {
  if (field === 'figures') return text.split(';').toSorted().join(';')
  return text.replace(/\s+/g, ' ').trim()
}
