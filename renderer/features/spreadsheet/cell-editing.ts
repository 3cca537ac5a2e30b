import { create } from 'zustand'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { call } from '../../bridge/call.ts'
import { textNow } from '../../text/use-text.ts'
import { ask } from '../../ui/confirm.ts'
import { toastRefusal } from '../../ui/toast.tsx'
import type { GridColumn } from '../ledger/grid-columns.ts'
import { useLedger } from '../ledger/ledger-store.ts'
import { knownRowsBetween } from '../ledger/use-records.ts'
import { cellAt, isOneCell, rangeOf, samePlace, type Place } from './cell-range.ts'
import { cellText, changeCell } from './cell-value.ts'
import { writeRange } from './change-range.ts'
import { columnsNow } from './layout-store.ts'
import { latest, saveCell } from './save-cells.ts'
import { selectCells } from './select-cells.ts'

export type CellEditing = Readonly<{
  place: Place
  /** The record as the writer saw it when the editing began. */
  row: RecordRow
  column: GridColumn
  /** What stood in the cell, and what stands in the editor. */
  initial: string
  text: string
  /** Typing over a cell lets the arrows move on; F2 leaves them to the text. */
  typedOver: boolean
  /** Why the text cannot be stored, as a sentence. */
  problem: string | null
  /** The suggestion that Enter takes; -1 for none. Null until the writer chooses: the editor's own rule. */
  choice: number | null
}>

/** The one cell that is being edited, if one is. */
export const useEditing = create<{ edit: CellEditing | null }>(() => ({ edit: null }))

/** Opens the cell under the cursor: with its text, or typed over with `text`. False when there is none to edit. */
export function openEditor(text?: string): boolean {
  const { cells } = useLedger.getState()
  const column = cells === null ? undefined : columnsNow()[cells.cursor.column]
  const row = cells === null ? undefined : knownRowsBetween(cells.cursor.row, cells.cursor.row)?.[0]
  if (cells === null || column === undefined || row === undefined) return false
  const now = latest(row)
  const initial = cellText(now, column, textNow())
  useEditing.setState({
    edit: {
      place: cells.cursor,
      row: now,
      column,
      initial,
      text: text ?? initial,
      typedOver: text !== undefined,
      problem: null,
      choice: null,
    },
  })
  return true
}

/** Takes over what the editor holds now; the first letters over a cell open it. */
export function typeIntoCell(text: string): void {
  const { edit } = useEditing.getState()
  if (edit === null) openEditor(text)
  else useEditing.setState({ edit: { ...edit, text, problem: null, choice: null } })
}

export function changeEditing(patch: Partial<CellEditing>): void {
  const { edit } = useEditing.getState()
  if (edit !== null) useEditing.setState({ edit: { ...edit, ...patch } })
}

export function cancelEditor(): void {
  useEditing.setState({ edit: null })
}

/**
 * Stores the edited cell and closes the editor. False when its text cannot be stored: the editor stays and says why. A
 * refusal of the library that comes later opens it again, or is told where the writer is by then.
 */
export function commitEditor(): boolean {
  const { edit } = useEditing.getState()
  if (edit === null) return true
  const { row, column, text, initial } = edit
  if (text === initial) {
    cancelEditor()
    return true
  }
  const changed = changeCell(latest(row), column, text, textNow())
  if (!changed.ok) {
    changeEditing({ problem: changed.problem })
    return false
  }
  cancelEditor()
  saveCell(row, column, text, (why, isConflict) => void reopen(edit, why, isConflict))
  return true
}

/** Puts the editor's text into every marked cell. */
export async function commitToRange(): Promise<void> {
  const { edit } = useEditing.getState()
  const { cells } = useLedger.getState()
  if (edit === null || cells === null) return
  if (isOneCell(rangeOf(cells))) {
    commitEditor()
    return
  }
  cancelEditor()
  if (!(await writeRange(edit.text))) useEditing.setState({ edit })
}

/** Whether the grid may be left: an edited cell is stored, or the writer gives its text up. */
export async function leaveCell(): Promise<boolean> {
  if (commitEditor()) return true
  const { edit } = useEditing.getState()
  const { ledger } = textNow()
  const answer = await ask({
    title: ledger.leaveTitle,
    body: ledger.leaveInvalid(edit?.problem ?? ''),
    confirm: ledger.keepEditing,
    alternative: ledger.dontSave,
    withoutCancel: true,
  })
  if (answer !== 'alternative') return false
  cancelEditor()
  return true
}

async function reopen(edit: CellEditing, why: string, isConflict: boolean): Promise<void> {
  const { spreadsheet, ledger } = textNow()
  const { cells } = useLedger.getState()
  const known = knownRowsBetween(edit.place.row, edit.place.row)?.[0]
  const isFree = useEditing.getState().edit === null && known?.id === edit.row.id
  if (!isFree) {
    toastRefusal(spreadsheet.notSaved(edit.column.label(ledger), edit.text, why))
    return
  }
  if (cells === null || !samePlace(cells.cursor, edit.place)) await selectCells(cellAt(edit.place))
  const row = isConflict ? await readAgain(edit.row) : edit.row
  useEditing.setState({ edit: { ...edit, row, problem: isConflict ? spreadsheet.conflict : why } })
}

async function readAgain(row: RecordRow): Promise<RecordRow> {
  return (await call('records:get', { ids: [row.id] })).rows[0] ?? row
}
