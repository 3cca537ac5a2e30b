import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline, ReviewDocument } from '#shared/document/model.ts'
import { readSentences } from '#shared/document/sentence-figures.ts'
import { sentenceAt, sentencesOf } from '#shared/document/sentences.ts'
import { EVERY_KIND, figure } from '../../fixtures/every-kind-document.ts'

const texts = (line: string) => sentencesOf(line).map(({ text }) => text)

describe('sentences', () => {
  test('end with 。！？ and keep them; what is left over is one, too', () => {
    expect(texts('先后走访3次。召开座谈会！成效如何？还在继续')).toEqual([
      '先后走访3次。',
      '召开座谈会！',
      '成效如何？',
      '还在继续',
    ])
    expect(texts('')).toEqual([])
    expect(texts('没有句号')).toEqual(['没有句号'])
    expect(texts('立案326件；办复率98.5%，居全省第一。')).toHaveLength(1)
  })

  test('do not end inside quotation marks, book titles and brackets', () => {
    expect(texts('他说“好。很好！”，大家鼓掌。散会。')).toEqual(['他说“好。很好！”，大家鼓掌。', '散会。'])
    expect(texts('编印《怎么办？》（第一辑。内部）3期。')).toHaveLength(1)
    expect(texts('【待补：批示。】见附件。')).toHaveLength(1)
  })

  test('take the quotation mark behind their end with them', () => {
    expect(texts('走访3次。”又走访4次。')).toEqual(['走访3次。”', '又走访4次。'])
  })

  test('end at a line break, whatever is still open', () => {
    expect(texts('一是“协商\n二是监督。三是参政。')).toEqual(['一是“协商\n', '二是监督。', '三是参政。'])
  })

  test('together are the whole line, each where it says it stands', () => {
    const line = fc.string({ unit: fc.constantFrom(...'走访3次，。！？“”‘’《》（）【】\n '), maxLength: 40 })
    fc.assert(
      fc.property(line, (text) => {
        const found = sentencesOf(text)
        expect(found.map((sentence) => sentence.text).join('')).toBe(text)
        for (const { text: words, start, end } of found) expect(text.slice(start, end)).toBe(words)
      }),
    )
  })
})

test('the sentence at a place is the one that holds it, trimmed; behind the end the last', () => {
  const line = '前一句。 后一句走访3次。'
  expect(sentenceAt(line, 0)).toBe('前一句。')
  expect(sentenceAt(line, 3)).toBe('前一句。')
  expect(sentenceAt(line, 4)).toBe('后一句走访3次。')
  expect(sentenceAt(line, 99)).toBe('后一句走访3次。')
  expect(sentenceAt('', 0)).toBe('')
})

describe('the sentences of a document', () => {
  const document = (...inlines: Inline[]): ReviewDocument => ({
    ...EVERY_KIND,
    parts: [{ id: 'intro', heading: null, blocks: [{ type: 'paragraph', id: 'p', inlines }] }],
  })
  const words = (text: string): Inline => ({ type: 'text', text })

  test('know the figures they state and where', () => {
    const read = readSentences(
      document(
        words('开头。'),
        words(' 走访'),
        figure('a', '走访', '3次', 3, '次'),
        words('。又走访'),
        figure('b', '走访', '3次', 3, '次'),
        { type: 'break' },
        figure('c', '座谈', '1次', 1, '次'),
      ),
    )
    expect(
      read.map(({ text, figures }) => [text, figures.map(({ figure: { id }, at }) => [id, at])]),
    ).toEqual([
      ['开头。', []],
      ['走访3次。', [['a', 2]]],
      ['又走访3次', [['b', 3]]],
      ['1次', [['c', 0]]],
    ])
  })

  test('hold every figure of every kind of block once, where it stands', () => {
    const read = readSentences(EVERY_KIND)
    const found = read.flatMap(({ text, figures }) =>
      figures.map(({ figure: { id, text: shown }, at }) => {
        expect(text.startsWith(shown, at)).toBe(true)
        return id
      }),
    )
    const all = JSON.stringify(EVERY_KIND).match(/"type":"figure"/g) ?? []
    expect(found.length).toBe(all.length)
    expect(new Set(found).size).toBe(all.length)
    expect(read.every(({ text }) => text.trim() === text && text !== '')).toBe(true)
  })
})
