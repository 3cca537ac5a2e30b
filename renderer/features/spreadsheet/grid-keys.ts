import type { KeyboardEvent } from 'react'
import { toastError } from '../../ui/toast.tsx'
import { askFocus } from '../ledger/form-store.ts'
import { useLedger } from '../ledger/ledger-store.ts'
import { closeForm, giveUpRemoval, removeRecords, stepBack, stepForward } from '../ledger/record-flow.ts'
import { knownRowsBetween, knownTotal } from '../ledger/use-records.ts'
import {
  cancelEditor,
  changeEditing,
  commitEditor,
  commitToRange,
  openEditor,
  useEditing,
} from './cell-editing.ts'
import { moveOf } from './cell-moves.ts'
import { cellAt, isOneCell, rangeOf, within, type GridSize } from './cell-range.ts'
import { clearRange, fillMarked, writeRange } from './change-range.ts'
import { columnsNow } from './layout-store.ts'
import { saveCell } from './save-cells.ts'
import { markAllRows, narrow, reachRows, selectCells, toggleRow } from './select-cells.ts'

/** What a key does; undefined leaves it to the field and the window. */
type Deed = (() => unknown) | undefined

/**
 * The keys of the grid, as in a spreadsheet. Space marks whole rows, and Delete then removes the records; with cells marked
 * it empties them. `page` is how many rows the Page keys go.
 */
export function pressInGrid(event: KeyboardEvent, page: number): void {
  const { nativeEvent } = event
  // The keys of an input method are its own; 229 is what it sends before it says that it composes.
  if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return
  if (event.target instanceof HTMLButtonElement) return
  const deed = useEditing.getState().edit === null ? deedOf(event, page) : deedInEditor(event, page)
  if (deed === undefined) return
  event.preventDefault()
  Promise.resolve(deed()).catch(toastError)
}

function sizeNow(): GridSize {
  return { rows: knownTotal(), columns: columnsNow().length }
}

function deedOf(event: KeyboardEvent, page: number): Deed {
  const { cells, selected } = useLedger.getState()
  const { key, shiftKey: shift, altKey } = event
  const control = event.ctrlKey || event.metaKey
  if (altKey) return key === 'ArrowDown' && cells !== null ? () => openEditor() : undefined
  if (control && !shift) {
    const deeds: Readonly<Record<string, Deed>> = {
      a: markAllRows,
      d: fillMarked,
      z: stepBack,
      y: stepForward,
    }
    const deed = deeds[key.toLowerCase()]
    if (deed !== undefined) return deed
  }
  if (control && shift && key.toLowerCase() === 'z') return stepForward
  if (cells === null) return deedWithoutCell(key, control, page)
  const moved = moveOf({ key, shift, control }, cells, sizeNow(), page)
  if (moved !== null) return () => selectCells(moved)
  if (control) return undefined
  switch (key) {
    case 'F2':
      return () => openEditor()
    case 'F4':
      return askFocus
    case 'Backspace':
      return () => openEditor('')
    case 'Delete':
      return cells.rows ? () => removeRecords([...selected]) : clearRange
    case ' ':
      return spaceDeed(shift)
    case 'Escape':
      return () => giveUpRemoval() || narrow() || closeForm()
    default:
      return undefined
  }
}

/** While only rows are marked, the first move brings the cursor: from the row that was marked last. */
function deedWithoutCell(key: string, control: boolean, page: number): Deed {
  const { focused, selected } = useLedger.getState()
  const size = sizeNow()
  const from = cellAt({ row: focused, column: 0 })
  const isOpening = key === 'Enter' || key === 'F2'
  const place = within({ row: focused, column: 0 }, size)
  if (isOpening && !control) return place === null ? undefined : () => selectCells(cellAt(place))
  const moved = key === 'Tab' ? null : moveOf({ key, shift: false, control }, from, size, page)
  if (moved !== null) return () => selectCells(moved)
  if (control) return undefined
  if (key === ' ') return place === null ? undefined : () => toggleRow(place.row)
  if (key === 'F4') return askFocus
  if (key === 'Delete') return () => removeRecords([...selected])
  return key === 'Escape' ? closeForm : undefined
}

/** Space turns the star in its column; elsewhere it marks the row, with Shift all rows of the range. */
function spaceDeed(shift: boolean): Deed {
  const { cells } = useLedger.getState()
  if (cells === null) return undefined
  const range = rangeOf(cells)
  if (shift) return () => reachRows(range.top, range.bottom)
  const column = columnsNow()[cells.cursor.column]
  const row = knownRowsBetween(cells.cursor.row, cells.cursor.row)?.[0]
  if (column?.field !== 'highlight' || cells.rows || row === undefined)
    return () => toggleRow(cells.cursor.row)
  const text = row.highlight ? '否' : '是'
  if (!isOneCell(range) && range.left === range.right) return () => writeRange(text)
  return () => saveCell(row, column, text, (why) => toastError(new Error(why)))
}

function deedInEditor(event: KeyboardEvent, page: number): Deed {
  const { edit } = useEditing.getState()
  const { cells } = useLedger.getState()
  if (edit === null || cells === null) return undefined
  const { key, shiftKey: shift } = event
  const control = event.ctrlKey || event.metaKey
  const choice = chosen()
  switch (key) {
    case 'Escape':
      return cancelEditor
    case 'F2':
      return () => changeEditing({ typedOver: false })
    case 'Enter':
      if (event.altKey) return edit.column.lines === true ? () => breakLine(event) : () => undefined
      if (choice !== null) changeEditing({ text: choice })
      if (control) return commitToRange
      break
    case 'Tab':
      break
    case 's':
      return control ? commitEditor : undefined
    case 'ArrowDown':
    case 'ArrowUp': {
      const count = listed()
      if (count > 0) return () => choose(key === 'ArrowDown' ? 1 : -1, count)
      if (!edit.typedOver) return undefined
      break
    }
    case 'ArrowLeft':
    case 'ArrowRight':
      if (!edit.typedOver || shift || control) return undefined
      break
    default:
      return undefined
  }
  return () => {
    if (!commitEditor()) return undefined
    const moved = moveOf({ key, shift, control: false }, cells, sizeNow(), page)
    return moved === null ? undefined : selectCells(moved)
  }
}

/** The options as they are drawn below the editor. */
function options(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.cell-suggestions [role="option"]')]
}

function listed(): number {
  return options().length
}

/** The text of the suggestion that is marked; null when there is none. */
function chosen(): string | null {
  return options().find((option) => option.ariaSelected === 'true')?.textContent ?? null
}

function choose(by: 1 | -1, count: number): void {
  const now = options().findIndex((option) => option.ariaSelected === 'true')
  changeEditing({ choice: Math.max(-1, Math.min(count - 1, now + by)) })
}

function breakLine(event: KeyboardEvent): void {
  const field = event.target
  if (!(field instanceof HTMLTextAreaElement)) return
  const { selectionStart, selectionEnd, value } = field
  const text = `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`
  changeEditing({ text, problem: null })
  requestAnimationFrame(() => field.setSelectionRange(selectionStart + 1, selectionStart + 1))
}
