import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLines } from '#shared/paper/line-count.ts'
import { fullWidth } from '#shared/paper/title-lines.ts'

test('a full line takes one line, a character more takes two', () => {
  expect(countLines('字'.repeat(28), 28)).toBe(1)
  expect(countLines('字'.repeat(29), 28)).toBe(2)
  expect(countLines('字'.repeat(27), 28, 2)).toBe(2)
})

test('digits and letters take half a character and stay together where a line holds them', () => {
  expect(countLines('12'.repeat(28), 28)).toBe(1)
  expect(countLines(`${'字'.repeat(27)}2025年`, 28)).toBe(2)
})

test('a run longer than a line is divided', () => {
  expect(countLines('x'.repeat(200), 28)).toBe(4)
})

test('a mark that may not begin a line takes the character before it along', () => {
  expect(countLines(`${'字'.repeat(28)}。`, 28)).toBe(2)
  expect(countLines(`${'字'.repeat(56)}。`, 28)).toBe(3)
})

test('every line that the writer broke counts, empty ones too', () => {
  expect(countLines('甲\n\n乙', 28)).toBe(3)
  expect(countLines('', 28)).toBe(1)
})

const PIECES = ['字', '数', '，', '。', '“', '”', '（', '）', 'abc', '2025', ' ', '%']

test('no text takes fewer lines than its width asks for', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 4, max: 40 }),
      fc.integer({ min: 0, max: 2 }),
      (words, columns, indent) => {
        expect(countLines(words, columns, indent)).toBeGreaterThanOrEqual(
          Math.ceil((fullWidth(words) + indent) / columns),
        )
      },
    ),
  )
})
