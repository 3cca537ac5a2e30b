import { describe, expect, test } from 'vitest'
import {
  changeColumn,
  moveColumn,
  placeColumns,
  readLayout,
  shownColumns,
} from '../../../renderer/features/spreadsheet/grid-layout.ts'

const FIRST = readLayout({ columns: [], frozen: 3 })
const keys = (layout: typeof FIRST) => shownColumns(layout).map(({ key }) => key)

describe('the columns of the grid', () => {
  test('start with six of them, and fill the room to the pixel', () => {
    expect(keys(FIRST)).toEqual(['date', 'category', 'title', 'figures', 'department', 'star'])
    const placed = placeColumns(FIRST, 900, false)
    expect(placed.reduce((sum, { width }) => sum + width, 0)).toBe(900)
    expect(placed.map(({ left }) => left)).toEqual(
      placed.map((_, at) => placed.slice(0, at).reduce((sum, { width }) => sum + width, 0)),
    )
  })

  test('never fall below their least width: then the rows are wider than the room', () => {
    const placed = placeColumns(FIRST, 300, false)
    expect(placed.every(({ column, width }) => width >= column.least)).toBe(true)
    expect(placed.reduce((sum, { width }) => sum + width, 0)).toBeGreaterThan(300)
  })

  test('a width that was set is kept and the others share the rest', () => {
    const placed = placeColumns(changeColumn(FIRST, 'title', { width: 300 }), 900, false)
    expect(placed.find(({ column }) => column.key === 'title')?.width).toBe(300)
    expect(placed.reduce((sum, { width }) => sum + width, 0)).toBe(900)
  })

  test('frozen ones are the first, as many as leave room for the others to be scrolled', () => {
    const frozen = (room: number, count: number) =>
      placeColumns({ ...FIRST, frozen: count }, room, false).filter((column) => column.frozen).length
    expect(frozen(900, 3)).toBe(3)
    expect(frozen(900, 0)).toBe(0)
    expect(frozen(400, 3)).toBe(2)
  })

  test('a stored arrangement keeps its order, drops what is unknown, and always shows the title', () => {
    const stored = readLayout({
      columns: [
        { key: 'people', shown: true, width: null },
        { key: 'mood', shown: true, width: null },
        { key: 'title', shown: false, width: 200 },
      ],
      frozen: 1,
    })
    expect(keys(stored)).toEqual(['people', 'title'])
    expect(stored.columns).toHaveLength(FIRST.columns.length)
  })

  test('a column moves by its place and stays at the ends', () => {
    expect(keys(moveColumn(FIRST, 'title', -1))).toEqual([
      'date',
      'title',
      'category',
      'figures',
      'department',
      'star',
    ])
    expect(moveColumn(FIRST, 'date', -1)).toBe(FIRST)
  })
})
