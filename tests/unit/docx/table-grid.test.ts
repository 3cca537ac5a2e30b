import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Table } from '#shared/document/model.ts'
import { tableGrid } from '../../../electron/docx/table-grid.ts'
import { columnTwips } from '../../../electron/docx/tables.ts'

const cell = (name: string, colSpan = 1, rowSpan = 1) => ({
  colSpan,
  rowSpan,
  header: false,
  lines: [[{ type: 'text' as const, text: name }]],
})
const table = (widths: number[], ...rows: ReturnType<typeof cell>[][]): Table => ({
  type: 'table',
  id: 't',
  widths,
  rows: rows.map((cells) => ({ cells })),
})
const shape = (value: Table) =>
  tableGrid(value).rows.map((row) =>
    row.map((place) => {
      const first = place.cell?.lines[0]?.[0]
      return `${first?.type === 'text' ? first.text : '-'}${place.span}${place.merge[0]}`
    }),
  )

test('a cell that spans rows is continued below it, and the next cells move to the right of it', () => {
  expect(shape(table([1, 1, 1], [cell('a', 1, 2), cell('b', 2)], [cell('c'), cell('d')]))).toEqual([
    ['a1s', 'b2n'],
    ['-1c', 'c1n', 'd1n'],
  ])
})

test('short rows are filled up and a row with too many cells adds a column instead of losing text', () => {
  const value = table([1, 1], [cell('a')], [cell('b'), cell('c'), cell('d')])
  expect(shape(value)).toEqual([
    ['a1n', '-1n', '-1n'],
    ['b1n', 'c1n', 'd1n'],
  ])
  expect(tableGrid(value).widths).toEqual([1, 1, 1])
})

test('a span that reaches below the table ends with it', () => {
  expect(shape(table([1], [cell('a', 1, 9)]))).toEqual([['a1n']])
})

test('whatever the spans, every row covers the whole grid once and every cell is printed once', () => {
  const anyCell = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([colSpan, rowSpan]) => cell('x', colSpan, rowSpan))
  const rows = fc.array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(rows, (cells) => {
      const value = table([1, 2, 1], ...cells)
      const grid = tableGrid(value)
      for (const row of grid.rows) {
        expect(row.reduce((sum, place) => sum + place.span, 0)).toBe(grid.widths.length)
      }
      const printed = grid.rows.flat().filter((place) => place.cell !== null)
      expect(printed).toHaveLength(cells.flat().length)
    }),
  )
})

test('column widths are whole and add up to the type area exactly', () => {
  const widths = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 63 })
  fc.assert(
    fc.property(widths, (relative) => {
      const columns = columnTwips(relative, 8844)
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(8844)
      expect(columns.every((width) => Number.isInteger(width) && width >= 0)).toBe(true)
    }),
  )
})
