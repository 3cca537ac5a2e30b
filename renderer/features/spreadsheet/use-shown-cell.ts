import { useEffect, useEffectEvent, useLayoutEffect, type RefObject } from 'react'
import type { CellSelection } from './cell-range.ts'
import type { PlacedColumn } from './grid-layout.ts'

/**
 * Keeps the end of the marked range in sight, and tells the styles how far the rows are scrolled to the side, so that the
 * editor stays over a column that is frozen.
 */
export function useShownCell(
  scroller: RefObject<HTMLDivElement | null>,
  row: number,
  cells: CellSelection | null,
  placed: readonly PlacedColumn[],
  headWidth: number,
  showRow: (row: number) => void,
): void {
  const show = useEffectEvent((shownRow: number, column: number | undefined) => {
    if (shownRow >= 0) showRow(shownRow)
    const area = scroller.current
    const at = column === undefined ? undefined : placed[column]
    if (area === null || at === undefined || at.frozen) return
    const fixed = placed.reduce((sum, { frozen, width }) => (frozen ? sum + width : sum), headWidth)
    const left = headWidth + at.left
    if (left - fixed < area.scrollLeft) area.scrollTo({ left: left - fixed })
    else if (left + at.width > area.scrollLeft + area.clientWidth) {
      area.scrollTo({ left: Math.min(left - fixed, left + at.width - area.clientWidth) })
    }
  })
  const shownColumn = cells === null || cells.rows ? undefined : cells.head.column
  useLayoutEffect(() => show(row, shownColumn), [row, shownColumn])

  useEffect(() => {
    const area = scroller.current
    if (area === null) return
    const tell = () => area.style.setProperty('--scroll-x', `${area.scrollLeft}px`)
    tell()
    area.addEventListener('scroll', tell, { passive: true })
    return () => area.removeEventListener('scroll', tell)
  })
}
