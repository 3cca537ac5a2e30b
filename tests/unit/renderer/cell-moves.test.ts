import { describe, expect, test } from 'vitest'
import { moveOf } from '../../../renderer/features/spreadsheet/cell-moves.ts'
import { cellAt, MOST_ROWS, rangeOf, reachTo } from '../../../renderer/features/spreadsheet/cell-range.ts'

const SIZE = { rows: 100, columns: 6 }
const at = (row: number, column: number) => cellAt({ row, column })
const press = (key: string, { shift = false, control = false } = {}) => ({ key, shift, control })

describe('moving from cell to cell', () => {
  test('arrows go one cell and stop at the edges', () => {
    expect(moveOf(press('ArrowDown'), at(3, 2), SIZE, 10)?.cursor).toEqual({ row: 4, column: 2 })
    expect(moveOf(press('ArrowUp'), at(0, 2), SIZE, 10)?.cursor).toEqual({ row: 0, column: 2 })
    expect(moveOf(press('ArrowRight'), at(0, 5), SIZE, 10)?.cursor).toEqual({ row: 0, column: 5 })
  })

  test('Home and End keep to the row, with Ctrl they go to the corners; Ctrl with an arrow goes to the edge', () => {
    expect(moveOf(press('End'), at(3, 2), SIZE, 10)?.cursor).toEqual({ row: 3, column: 5 })
    expect(moveOf(press('End', { control: true }), at(3, 2), SIZE, 10)?.cursor).toEqual({
      row: 99,
      column: 5,
    })
    expect(moveOf(press('Home', { control: true }), at(3, 2), SIZE, 10)?.cursor).toEqual({
      row: 0,
      column: 0,
    })
    expect(moveOf(press('ArrowDown', { control: true }), at(3, 2), SIZE, 10)?.cursor).toEqual({
      row: 99,
      column: 2,
    })
  })

  test('Tab goes on to the next row at the end of a row and stays at the end of the ledger', () => {
    expect(moveOf(press('Tab'), at(3, 5), SIZE, 10)?.cursor).toEqual({ row: 4, column: 0 })
    expect(moveOf(press('Tab', { shift: true }), at(3, 0), SIZE, 10)?.cursor).toEqual({ row: 2, column: 5 })
    expect(moveOf(press('Tab'), at(99, 5), SIZE, 10)?.cursor).toEqual({ row: 99, column: 5 })
  })

  test('Tab and Enter go round inside a marked range and keep it', () => {
    const range = reachTo(at(1, 1), { row: 2, column: 2 })
    const seen = [range]
    for (let times = 0; times < 4; times += 1) {
      seen.push(moveOf(press('Tab'), seen.at(-1) ?? range, SIZE, 10) ?? range)
    }
    expect(seen.map(({ cursor }) => [cursor.row, cursor.column])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
      [1, 1],
    ])
    expect(rangeOf(seen[3] ?? range)).toEqual(rangeOf(range))
    expect(moveOf(press('Enter'), range, SIZE, 10)?.cursor).toEqual({ row: 2, column: 1 })
  })

  test('Shift reaches from where the range began, back over it too', () => {
    const down = moveOf(press('ArrowDown', { shift: true }), at(5, 1), SIZE, 10) ?? at(0, 0)
    expect(rangeOf(down)).toEqual({ top: 5, bottom: 6, left: 1, right: 1 })
    const back = moveOf(press('PageUp', { shift: true }), down, SIZE, 10) ?? at(0, 0)
    expect(rangeOf(back)).toEqual({ top: 0, bottom: 5, left: 1, right: 1 })
  })

  test('no range has more rows than one step may change', () => {
    const all = reachTo(at(0, 0), { row: 90_000, column: 3 })
    expect(rangeOf(all)).toEqual({ top: 0, bottom: MOST_ROWS - 1, left: 0, right: 3 })
  })

  test('letters and other keys are no moves, and an empty ledger has none', () => {
    expect(moveOf(press('a'), at(0, 0), SIZE, 10)).toBeNull()
    expect(moveOf(press('ArrowDown'), at(0, 0), { rows: 0, columns: 6 }, 10)).toBeNull()
  })
})
