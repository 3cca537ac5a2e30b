import * as fc from 'fast-check'
import Nzh from 'nzh'
import { expect, test } from 'vitest'
import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import { chineseCount, headingNumber, numberHeadings } from '#shared/document/numbering.ts'

const heading = (id: string, level: 2 | 3, text = id) => ({
  type: 'heading',
  id,
  level,
  inlines: text === '' ? [] : [{ type: 'text', text }],
})

function review(numbering: 'none' | 'chinese'): ReviewDocument {
  return documentSchema.parse({
    version: 1,
    title: '',
    subtitle: '',
    numbering,
    parts: [
      { id: 'intro', heading: null, blocks: [] },
      {
        id: 'leadership',
        heading: '一部分',
        blocks: [heading('a', 2), heading('a1', 3), heading('a2', 3), heading('b', 2), heading('b1', 3)],
      },
      {
        id: 'consultation',
        heading: ' ',
        blocks: [heading('c0', 3), heading('empty', 2, ''), heading('c', 2)],
      },
      { id: 'people', heading: '三部分', blocks: [] },
    ],
  })
}

test('parts count through the document, level 2 within its part, level 3 within its level 2', () => {
  const numbers = numberHeadings(review('chinese'))
  expect(Object.fromEntries(numbers.sections)).toEqual({ leadership: '一、', people: '二、' })
  expect(Object.fromEntries(numbers.blocks)).toEqual({
    a: '（一）',
    a1: '1.',
    a2: '2.',
    b: '（二）',
    b1: '1.',
    c0: '1.',
    c: '（一）',
  })
})

test('a document without numbering has no numbers at all', () => {
  const numbers = numberHeadings(review('none'))
  expect(numbers.sections.size + numbers.blocks.size).toBe(0)
})

test('each level has the mark of the standard', () => {
  expect([headingNumber(1, 12), headingNumber(2, 20), headingNumber(3, 3)]).toEqual([
    '十二、',
    '（二十）',
    '3.',
  ])
})

test('Chinese counts agree with an independent writer of Chinese numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (count) => {
      expect(chineseCount(count)).toBe(Nzh.cn.encodeS(count))
    }),
  )
})

test('a count no heading can have is written in digits rather than wrongly', () => {
  expect([chineseCount(0), chineseCount(10000)]).toEqual(['0', '10000'])
})
