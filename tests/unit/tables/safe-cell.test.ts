import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainCell, safeCell, startsFormula } from '#shared/tables/safe-cell.ts'

const DANGEROUS = [
  '=1+1',
  '+86',
  '-1',
  '@SUM(A1)',
  ' =1',
  '\u3000=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '\t=1',
  '\rx',
  '\nx',
]

test.each(DANGEROUS)('%j leaves as text and comes back as it was', (text) => {
  expect(startsFormula(safeCell(text))).toBe(false)
  expect(plainCell(safeCell(text))).toBe(text)
})

test.each(['提案立案', "'quoted'", '1=2', 'a-b', '', '326'])('%j leaves as it is', (text) => {
  expect(safeCell(text)).toBe(text)
  expect(plainCell(text)).toBe(text)
})

test('no text leaves as a formula, and every text comes back', () => {
  const text = fc.string({ unit: fc.constantFrom(...`'=+-@＝＋－＠ \u3000\t\r\n|a1提案`) })
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (cell) => {
      expect(startsFormula(safeCell(cell))).toBe(false)
      expect(plainCell(safeCell(cell))).toBe(cell)
    }),
    { numRuns: 2000 },
  )
})
