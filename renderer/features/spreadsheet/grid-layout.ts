import type { ViewColumn } from '#shared/ipc/contract/views.ts'
import { columnOf, GRID_COLUMNS, type GridColumn } from '../ledger/grid-columns.ts'

/** The columns as the writer arranged them: all of them in their order, and how many of the shown ones stay in sight. */
export type GridLayout = Readonly<{ columns: readonly ViewColumn[]; frozen: number }>

/** A shown column with its place in pixels from the left edge of the rows. */
export type PlacedColumn = Readonly<{ column: GridColumn; left: number; width: number; frozen: boolean }>

export const LEAST_WIDTH = 30
const MOST_WIDTH = 1200
/** Frozen columns leave at least this share of the width to the others. */
const SCROLLED_SHARE = 0.35
/** A year that the filter already names is not written: MM-DD. */
const SHORT_DATE = 66

/**
 * The stored arrangement made whole: columns that are not known go, new ones come last as they are by default, the title is
 * always shown.
 */
export function readLayout(stored: GridLayout): GridLayout {
  const known = new Map(stored.columns.filter(({ key }) => columnOf(key)).map((entry) => [entry.key, entry]))
  const missing = GRID_COLUMNS.filter(({ key }) => !known.has(key)).map(({ key, shown }) => ({
    key,
    shown: stored.columns.length === 0 && shown,
    width: null,
  }))
  const columns = [...known.values(), ...missing].map((entry) =>
    entry.key === 'title' ? { ...entry, shown: true } : entry,
  )
  return { columns, frozen: stored.frozen }
}

/** The shown columns in their order. */
export function shownColumns(layout: GridLayout): GridColumn[] {
  return layout.columns.flatMap(({ key, shown }) => (shown ? (columnOf(key) ?? []) : []))
}

/**
 * Gives the shown columns their places in `room` pixels: a width that the writer set is kept, the others share what is
 * left but never fall below their least width; then the rows are wider than the room and scroll.
 */
export function placeColumns(layout: GridLayout, room: number, shortDate: boolean): PlacedColumn[] {
  const shown = layout.columns.flatMap(({ key, shown: isShown, width }) => {
    const column = isShown ? columnOf(key) : undefined
    if (column === undefined) return []
    const least = column.key === 'date' && shortDate ? SHORT_DATE : column.least
    return [{ column, width, least }]
  })
  const widths = shareOut(shown, room)
  const placed: PlacedColumn[] = []
  let left = 0
  for (const [at, { column }] of shown.entries()) {
    const width = widths[at] ?? column.least
    const frozen =
      at < layout.frozen &&
      (at === 0 || placed[at - 1]?.frozen === true) &&
      left + width <= room * (1 - SCROLLED_SHARE)
    placed.push({ column, left, width, frozen })
    left += width
  }
  return placed
}

function shareOut(
  shown: readonly { column: GridColumn; width: number | null; least: number }[],
  room: number,
): number[] {
  const widths = shown.map(({ column, width, least }) =>
    width !== null ? clampWidth(width) : column.share === 0 ? least : 0,
  )
  const open = new Set(shown.flatMap((_, at) => (widths[at] === 0 ? [at] : [])))
  // A column whose share is too small takes its least width and the others share again.
  for (;;) {
    const left = room - widths.reduce((sum, width) => sum + width, 0)
    const shares = [...open].reduce((sum, at) => sum + (shown[at]?.column.share ?? 0), 0)
    const tight = [...open].filter(
      (at) => ((shown[at]?.column.share ?? 0) / shares) * left < (shown[at]?.least ?? 0),
    )
    if (tight.length === 0) {
      let used = 0
      const last = [...open].at(-1)
      for (const at of open) {
        const width = at === last ? left - used : Math.floor(((shown[at]?.column.share ?? 0) / shares) * left)
        widths[at] = width
        used += width
      }
      return widths
    }
    for (const at of tight) {
      widths[at] = shown[at]?.least ?? 0
      open.delete(at)
    }
  }
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)))
}

/** The arrangement with one column changed. */
export function changeColumn(layout: GridLayout, key: string, patch: Partial<ViewColumn>): GridLayout {
  const columns = layout.columns.map((entry) => (entry.key === key ? { ...entry, ...patch } : entry))
  return { ...layout, columns }
}

/** The arrangement with a column moved by so many places; at an end it stays. */
export function moveColumn(layout: GridLayout, key: string, by: number): GridLayout {
  const from = layout.columns.findIndex((entry) => entry.key === key)
  const to = from + by
  const entry = layout.columns[from]
  if (entry === undefined || to < 0 || to >= layout.columns.length) return layout
  const columns = layout.columns.toSpliced(from, 1).toSpliced(to, 0, entry)
  return { ...layout, columns }
}
