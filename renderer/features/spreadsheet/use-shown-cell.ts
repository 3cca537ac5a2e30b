import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import type { CellSelection } from './cell-range.ts'
import type { PlacedColumn } from './grid-layout.ts'
import { HEADER_HEIGHT, ROW_HEIGHT } from './grid-measure.ts'

/** Keeps a row, and the column at the end of the marked range, in sight. */
export function useShownCell(
  scroller: RefObject<HTMLDivElement | null>,
  row: number,
  cells: CellSelection | null,
  placed: readonly PlacedColumn[],
  headWidth: number,
  total: number,
): void {
  // The rows of another filter are read a moment after one of them is asked for.
  const waits = useRef(false)
  const show = useEffectEvent((shownRow: number, column: number | undefined) => {
    const area = scroller.current
    if (area === null) return
    waits.current = shownRow >= total
    if (shownRow >= 0) showRow(area, shownRow)
    const at = column === undefined ? undefined : placed[column]
    if (at !== undefined && !at.frozen) showColumn(area, at, placed, headWidth)
  })
  const shownColumn = cells === null || cells.rows ? undefined : cells.head.column
  useLayoutEffect(() => show(row, shownColumn), [row, shownColumn])
  const showLate = useEffectEvent((known: number) => {
    if (waits.current && known > 0) show(row, shownColumn)
  })
  useLayoutEffect(() => showLate(total), [total])
}

function showRow(area: HTMLElement, row: number): void {
  const top = row * ROW_HEIGHT
  const room = area.clientHeight - HEADER_HEIGHT
  if (top < area.scrollTop) area.scrollTop = top
  else if (top + ROW_HEIGHT > area.scrollTop + room) area.scrollTop = top + ROW_HEIGHT - room
}

function showColumn(
  area: HTMLElement,
  at: PlacedColumn,
  placed: readonly PlacedColumn[],
  headWidth: number,
): void {
  const fixed = placed.reduce((sum, { frozen, width }) => (frozen ? sum + width : sum), headWidth)
  const left = headWidth + at.left
  if (left - fixed < area.scrollLeft) area.scrollLeft = left - fixed
  else if (left + at.width > area.scrollLeft + area.clientWidth) {
    area.scrollLeft = Math.min(left - fixed, left + at.width - area.clientWidth)
  }
}

/** Tells the styles how far the rows are scrolled to the side, so that the editor stays over a column that is frozen. */
export function tellScroll(area: HTMLElement): void {
  const across = `${area.scrollLeft}px`
  // Every cell takes the value over from here: set without need, it would have all of them styled anew.
  if (area.style.getPropertyValue('--scroll-x') !== across) area.style.setProperty('--scroll-x', across)
}
