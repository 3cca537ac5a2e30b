import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { extractMarked, markedTexts, measure } from '../support/extraction-truth.ts'

/** Reviews, reports and news of many habits, made for this; each with the figures a careful reader marked. */
const TEXTS = markedTexts(resolve(import.meta.dirname, '../fixtures/texts'))

test('there are texts of a dozen habits to measure', () => {
  expect(TEXTS.length).toBeGreaterThanOrEqual(12)
  expect(TEXTS.every(({ truth }) => truth !== null && truth.length > 0)).toBe(true)
})

test.each(TEXTS)('$name: all figures in digits are found, and nothing else', ({ text, truth }) => {
  const { missed, extra } = measure(extractMarked(text), truth ?? [])
  expect(missed.map(({ words }) => words)).toEqual([])
  expect(extra.map((figure) => figure.text)).toEqual([])
})

test.each(TEXTS)('$name: each figure has the label that a secretary would give it', ({ text, truth }) => {
  expect(measure(extractMarked(text), truth ?? []).otherLabels).toEqual([])
})
