import { useState, type MouseEvent, type RefObject } from 'react'
import { toastError } from '../../ui/toast.tsx'
import { useLedger } from '../ledger/ledger-store.ts'
import { commitEditor, openEditor } from './cell-editing.ts'
import { cellAt, rangeOf, reachTo, samePlace, type Place } from './cell-range.ts'
import { fillTo } from './change-range.ts'
import { focusGrid, HEADER_HEIGHT } from './grid-measure.ts'
import { reachRows, selectCells, toggleRow } from './select-cells.ts'

/** Pixels that the rows scroll in each frame while the mouse is held beyond their edge. */
const SCROLL_STEP = 14

type GridMouse = Readonly<{
  /** Last row that the fill handle would fill; -1 while it is not drawn. */
  fillRow: number
  press: (event: MouseEvent) => void
  open: (event: MouseEvent) => void
}>

/** Marking with the mouse: cells by click, drag and Shift, rows by their heads and Ctrl, filling by the handle. */
export function useGridMouse(scroller: RefObject<HTMLDivElement | null>): GridMouse {
  const [fillRow, setFillRow] = useState(-1)

  const press = (event: MouseEvent) => {
    const target = event.target
    if (event.button !== 0 || !(target instanceof HTMLElement) || target.closest('.cell-editor')) return
    const row = rowOf(target)
    if (row === null) return
    // The field keeps the keyboard, and no words are marked while a range is drawn.
    event.preventDefault()
    if (!commitEditor()) return
    focusSoon()
    if (target.closest('[data-fill]')) {
      fillByDrag(scroller, setFillRow)
      return
    }
    const place = placeOf(target)
    if (event.ctrlKey || event.metaKey) toggleRow(row).catch(toastError)
    else if (place === null) pressHead(row, event.shiftKey, scroller)
    else pressCell(place, event.shiftKey, scroller)
  }

  const open = (event: MouseEvent) => {
    if (event.target instanceof HTMLElement && placeOf(event.target)) openEditor()
  }
  return { fillRow, press, open }
}

/** The field moves to the cell first. */
function focusSoon(): void {
  focusGrid()
  requestAnimationFrame(() => focusGrid())
}

function pressHead(row: number, reaches: boolean, scroller: RefObject<HTMLDivElement | null>): void {
  const from = reaches ? (useLedger.getState().cells?.anchor.row ?? row) : row
  reachRows(from, row).catch(toastError)
  followMouse(scroller, { row, column: 0 }, (place) => reachRows(from, place.row))
}

function pressCell(place: Place, reaches: boolean, scroller: RefObject<HTMLDivElement | null>): void {
  const { cells } = useLedger.getState()
  const begun = reaches && cells !== null ? reachTo(cells, place) : cellAt(place)
  selectCells(begun).catch(toastError)
  followMouse(scroller, place, (head) => selectCells(reachTo(begun, head)))
}

function fillByDrag(scroller: RefObject<HTMLDivElement | null>, show: (row: number) => void): void {
  const { cells } = useLedger.getState()
  if (cells === null) return
  const { bottom, right } = rangeOf(cells)
  let last = -1
  const follow = (place: Place): void => {
    last = Math.max(place.row, bottom)
    show(last)
  }
  followMouse(scroller, { row: bottom, column: right }, follow, () => {
    show(-1)
    if (last >= 0) fillTo(last).catch(toastError)
  })
}

/** Tells every cell that the held mouse comes to, scrolling where it goes beyond the rows, until it is let go. */
function followMouse(
  scroller: RefObject<HTMLDivElement | null>,
  from: Place,
  onPlace: (place: Place) => unknown,
  onEnd: () => void = () => undefined,
): void {
  let last = from
  let frame = 0
  let scrolls: readonly [number, number] = [0, 0]
  let point: readonly [number, number] | null = null
  const look = () => {
    const area = scroller.current
    if (point === null || area === null) return
    const box = area.getBoundingClientRect()
    const across = inside(point[0], box.left, box.left + area.clientWidth)
    const down = inside(point[1], box.top + HEADER_HEIGHT, box.top + area.clientHeight)
    scrolls = [Math.sign(point[0] - across), Math.sign(point[1] - down)]
    const found = document.elementFromPoint(across, down)
    const row = found === null ? null : rowOf(found)
    if (found === null || row === null) return
    const place = placeOf(found) ?? { row, column: 0 }
    if (samePlace(last, place)) return
    last = place
    Promise.resolve(onPlace(place)).catch(toastError)
  }
  const move = ({ clientX, clientY }: globalThis.MouseEvent) => {
    point = [clientX, clientY]
    look()
  }
  const scroll = () => {
    frame = requestAnimationFrame(scroll)
    if (scrolls[0] === 0 && scrolls[1] === 0) return
    scroller.current?.scrollBy(SCROLL_STEP * scrolls[0], SCROLL_STEP * scrolls[1])
    look()
  }
  const end = () => {
    cancelAnimationFrame(frame)
    window.removeEventListener('mousemove', move)
    window.removeEventListener('mouseup', end)
    onEnd()
  }
  window.addEventListener('mousemove', move)
  window.addEventListener('mouseup', end)
  frame = requestAnimationFrame(scroll)
}

/** The nearest place between two edges that is surely within. */
function inside(at: number, low: number, high: number): number {
  return Math.max(low + 2, Math.min(high - 2, at))
}

function rowOf(element: Element): number | null {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined ? null : Number(row)
}

function placeOf(element: Element): Place | null {
  const column = element.closest<HTMLElement>('[data-column]')?.dataset['column']
  const row = rowOf(element)
  return row === null || column === undefined ? null : { row, column: Number(column) }
}
