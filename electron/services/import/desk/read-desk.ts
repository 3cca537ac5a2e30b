import { ServiceError } from '#shared/ipc/result.ts'
import type { EventPayload } from '#shared/ipc/events.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import type { Cell, ColumnChoice, Sheet } from '#shared/tables/model.ts'
import { readRowSteps, type CandidateRow } from '#shared/tables/read-rows.ts'
import { contentKey } from '../../content-key.ts'
import type { Session } from '../../session.ts'
import { recordsFileSteps } from '../parse-records-file.ts'
import { breathe } from '../workbook/reading-task.ts'
import type { Arrangement } from './arrange-desk.ts'
import type { Desk, ReadRow, RowEdit } from './desk.ts'
import { placeRows } from './place-rows.ts'

/** Whom a long reading tells how far it is, and who may stop it. */
export type Watch = {
  readonly signal: AbortSignal
  readonly tell: (progress: EventPayload<'import:progress'>) => void
}

/**
 * Reads the rows of an arranged table and puts them beside the ledger; other work of the process runs in between.
 *
 * @throws ServiceError canceled after the signal, and what a standard file is refused for
 */
export async function readDesk(session: Session, arranged: Arrangement, watch: Watch): Promise<Desk> {
  const steps = arranged.strict ? strictSteps(arranged) : looseSteps(session, arranged)
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      await breathe(watch)
      watch.tell({ stage: 'compare', done: 1 })
      return placeRows(session, { ...arranged, ...step.value, placed: [] })
    }
    watch.tell({ stage: 'understand', done: Math.min(1, step.value) })
    await breathe(watch)
  }
}

type Read = Pick<Desk, 'read' | 'notes' | 'problems'>

function* looseSteps(session: Session, arranged: Arrangement): Generator<number, Read> {
  const { frame, workbook, context, problems } = arranged
  const sheet = workbook.sheets[arranged.sheet]
  if (frame === null || sheet === undefined || problems.length > 0) return { read: [], notes: [], problems }
  const edited = withEdits(sheet, frame.heads.length, arranged.choices, arranged.edits)
  const steps = readRowSteps(edited.sheet, frame, edited.choices, {
    categories: session.categories.categories,
    file: arranged.file,
    defaultYear: context.year,
    department: context.department,
    category: context.category === '' ? null : context.category,
  })
  const rows = frame.dataTo - frame.dataFrom + 1
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      const read = step.value.rows.map(keyed)
      const none: Reason[] = read.length === 0 ? [{ code: 'desk-no-rows' }] : []
      return { read, notes: step.value.notes, problems: none }
    }
    yield step.value / rows
  }
}

/** The sheet with what a writer put in place of cells; a field without a column of its own gets one. */
function withEdits(
  sheet: Sheet,
  columns: number,
  choices: readonly ColumnChoice[],
  edits: ReadonlyMap<number, RowEdit>,
): { sheet: Sheet; choices: readonly ColumnChoice[] } {
  if (edits.size === 0) return { sheet, choices }
  const all = [...choices]
  const rows = [...sheet.rows]
  const placeOf = (field: keyof RowEdit): number => {
    const known = all.find((choice) => choice.field === field)
    if (known) return known.column
    const column = columns + all.length
    all.push({ column, field, label: '', unit: '', sure: true })
    return column
  }
  for (const [row, edit] of edits) {
    const cells: Cell[] = [...(rows[row - 1] ?? [])]
    for (const field of ['date', 'category', 'title'] as const) {
      const text = edit[field]
      if (text === undefined) continue
      const column = placeOf(field)
      while (cells.length < column) cells.push({ text: '', number: null, day: null })
      cells[column] = { text, number: null, day: null }
    }
    rows[row - 1] = cells
  }
  return { sheet: { ...sheet, rows }, choices: all }
}

function keyed(row: CandidateRow): ReadRow {
  return { ...row, key: row.record === null ? '' : contentKey(row.record) }
}

function* strictSteps({ path, edits }: Arrangement): Generator<number, Read> {
  if (path === null) throw new ServiceError('file-missing', { code: 'file-missing', file: '' })
  const parsed = yield* recordsFileSteps(path, edits)
  const rows = new Map<number, ReadRow>()
  for (const { row, record, key } of parsed.rows) rows.set(row, { row, record, key, doubts: [], errors: [] })
  const problems: Reason[] = []
  for (const { row, column, reason } of parsed.errors) {
    if (row === 0) problems.push(reason)
    else {
      const errors = [...(rows.get(row)?.errors ?? []), { column, reason }]
      rows.set(row, { row, record: null, key: '', doubts: [], errors })
    }
  }
  return { read: [...rows.values()].toSorted((a, b) => a.row - b.row), notes: [], problems }
}
