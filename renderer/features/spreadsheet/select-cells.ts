import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { isDirty, showIdle, showRecord, useForm } from '../ledger/form-store.ts'
import { useLedger } from '../ledger/ledger-store.ts'
import { leaveForm } from '../ledger/record-flow.ts'
import { knownRowsBetween, knownTotal, knowRecord, rowsBetween } from '../ledger/use-records.ts'
import { cellAt, heightOf, MOST_ROWS, rangeOf, type CellSelection } from './cell-range.ts'
import { columnsNow } from './layout-store.ts'

/** The form follows when the keys rest, so that they are never behind it: writers press some eight keys a second. */
const FORM_FOLLOWS_AFTER = 120

let following: ReturnType<typeof setTimeout> | undefined

/** Marks cells; the records they belong to are the marked ones. Does nothing when the form may not be left. */
export async function selectCells(selection: CellSelection): Promise<void> {
  if (isDirty(useForm.getState()) && !(await leaveForm())) return
  showCells(selection)
}

function showCells(selection: CellSelection): void {
  const { top, bottom } = rangeOf(selection)
  const rows = knownRowsBetween(top, bottom)
  useLedger.setState({
    cells: selection,
    focused: selection.cursor.row,
    ...(rows ? { selected: new Set(rows.map(({ id }) => id)) } : {}),
  })
  followSoon()
}

/** Marks one row after another, or takes its mark off; the cursor goes there. */
export async function toggleRow(row: number): Promise<void> {
  if (!(await leaveForm())) return
  const [record] = await rowsBetween(row, row)
  if (!record) return
  const { selected, cells } = useLedger.getState()
  // Cells that were only passed over are no marks; the first mark starts anew but for the row it is on.
  const next = new Set(cells !== null && !cells.rows ? [] : selected)
  if (!next.delete(record.id)) next.add(record.id)
  markRows(next, row, row)
}

/** Marks whole rows from one place to another, as many as one step may change. */
export async function reachRows(from: number, to: number): Promise<void> {
  if (!(await leaveForm())) return
  const far = Math.max(1 - MOST_ROWS, Math.min(MOST_ROWS - 1, to - from))
  const rows = await rowsBetween(from, from + far)
  markRows(new Set(rows.map(({ id }) => id)), from, from + far)
}

export async function markAllRows(): Promise<void> {
  const total = knownTotal()
  if (total === 0) return
  const { cells, focused } = useLedger.getState()
  if (!(await leaveForm())) return
  const rows = await rowsBetween(0, Math.min(total, MOST_ROWS) - 1)
  useLedger.setState({
    selected: new Set(rows.map(({ id }) => id)),
    focused,
    cells: cells && { ...wholeRows(0, rows.length - 1), cursor: cells.cursor },
  })
  if (total > MOST_ROWS) toastDone(textNow().spreadsheet.tooManyRows(MOST_ROWS))
  followSoon()
}

/** Goes back to the one cell that takes the typing; false when nothing more was marked. */
export function narrow(): boolean {
  const { cells } = useLedger.getState()
  if (cells === null || (heightOf(rangeOf(cells)) === 1 && !cells.rows && cells.anchor === cells.head))
    return false
  showCells(cellAt(cells.cursor))
  return true
}

function markRows(ids: ReadonlySet<string>, from: number, to: number): void {
  useLedger.setState({ selected: ids, focused: from, cells: wholeRows(from, to) })
  followSoon()
}

function wholeRows(from: number, to: number): CellSelection {
  const column = useLedger.getState().cells?.cursor.column ?? 0
  return {
    cursor: { row: from, column },
    anchor: { row: from, column: 0 },
    head: { row: to, column: columnsNow().length - 1 },
    rows: true,
  }
}

function followSoon(): void {
  clearTimeout(following)
  following = setTimeout(() => void follow(), FORM_FOLLOWS_AFTER)
}

/** Shows the one marked record in the form, or leaves the panel to what is said of several. */
async function follow(): Promise<void> {
  const { cells, selected } = useLedger.getState()
  if (cells === null || isDirty(useForm.getState())) return
  const { top, bottom } = rangeOf(cells)
  const rows: RecordRow[] = await rowsBetween(top, bottom)
  const now = useLedger.getState()
  if (now.cells !== cells || isDirty(useForm.getState())) return
  if (!cells.rows && rows.some(({ id }) => !now.selected.has(id))) {
    useLedger.setState({ selected: new Set(rows.map(({ id }) => id)) })
  }
  const marked = cells.rows ? selected : useLedger.getState().selected
  const one = marked.size === 1 ? rows.find(({ id }) => marked.has(id)) : undefined
  const { record, mode } = useForm.getState()
  if (one === undefined) {
    if (mode !== 'idle') showIdle()
  } else if (record?.id !== one.id || record.revision !== one.revision) {
    knowRecord(one)
    showRecord(one)
  }
}
