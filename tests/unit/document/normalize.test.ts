import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MARKS, type Inline } from '#shared/document/model.ts'
import { normalizeDocument, normalizeInlines } from '#shared/document/normalize.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { EVERY_KIND, figure } from '../../fixtures/every-kind-document.ts'

const mark = fc.constantFrom(...MARKS)
const text = fc.record(
  {
    type: fc.constant('text' as const),
    text: fc.string({ maxLength: 3 }),
    marks: fc.array(mark, { maxLength: 4 }),
  },
  { requiredKeys: ['type', 'text'] },
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.constant({ type: 'break' as const }),
  fc.constant(figure('f1', '提案', '3件', 3, '件')),
)

test('neighbouring runs with the same marks become one, empty text disappears and marks stand in order', () => {
  expect(
    normalizeInlines([
      { type: 'text', text: '坚持', marks: ['underline', 'bold'] },
      { type: 'text', text: '', marks: ['italic'] },
      { type: 'text', text: '党的领导', marks: ['bold', 'underline'] },
      { type: 'text', text: '。', marks: [] },
    ]),
  ).toEqual([
    { type: 'text', text: '坚持党的领导', marks: ['bold', 'underline'] },
    { type: 'text', text: '。' },
  ])
})

test('figures and breaks are never merged with what stands beside them', () => {
  const line: Inline[] = [
    { type: 'text', text: '共' },
    figure('a', '提案', '3件', 3, '件'),
    figure('b', '提案', '3件', 3, '件'),
    { type: 'break' },
    { type: 'break' },
  ]
  expect(normalizeInlines(line)).toBe(line)
})

test('normalizing never changes the visible text and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.array(inline), (line) => {
      const once = normalizeInlines(line)
      expect(inlinesText(once)).toBe(inlinesText(line))
      expect(normalizeInlines(once)).toBe(once)
    }),
  )
})

test('a document that is normal already is handed back itself', () => {
  expect(normalizeDocument(EVERY_KIND)).toBe(EVERY_KIND)
})

test('only the section with the changed line gets a new object', () => {
  const [intro, ...rest] = EVERY_KIND.parts
  if (intro === undefined) throw new Error('the fixture has parts')
  const blocks = [{ type: 'paragraph' as const, id: 'x', inlines: [{ type: 'text' as const, text: '' }] }]
  const result = normalizeDocument({ ...EVERY_KIND, parts: [{ ...intro, blocks }, ...rest] })
  expect(result.parts[0]?.blocks).toEqual([{ type: 'paragraph', id: 'x', inlines: [] }])
  expect(result.parts.slice(1).every((part, index) => part === rest[index])).toBe(true)
})
