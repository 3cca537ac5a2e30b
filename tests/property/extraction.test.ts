import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractFigures } from '#shared/extraction/extract-figures.ts'
import { extractionSchema } from '#shared/extraction/model.ts'
import { categories } from '../support/compose.ts'

/** Pieces of which reviews and their accidents are made. */
const PIECES = [
  ...'提案 立案 共征集 社情民意信息 调研报告 委员 群众 走访企业 全部办复 均已办结 办复率 满意率 分别为 各 其中 占 比上年增加 连续三年 近 约 逾 超 达'.split(
    ' ',
  ),
  ...'余 多 以上 万 亿 万元 件 条 篇 次 场次 人次 % 个百分点 年 月 日 第 届 号 每 名 家 分 至 第一议题 两个确立 十余 百 三 两次 一次'.split(
    ' ',
  ),
  ...'1 12 326 98.5 1,024 2024 ３２ ９８．５％ 0 10—20'.split(' '),
  ...'， 。 、 ； ： “ ” 《 》 （ ） ( ) " 〔 〕 … — 的 和 与 了'.split(' '),
  ' ',
  '　',
  '\n',
  '\t',
  '一、坚持党的领导',
  '二、下一步工作打算',
  '一是强化学习。',
  '\u0000',
  '\ud83d\ude00',
  '\ud800',
]
const reviews = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(''))
const texts = fc.oneof(reviews, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }))

describe('figures of any text', () => {
  test('stand where they say, in order and apart from each other and from what is left out', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { figures, excluded } = extractFigures(text, { categories })
        for (const { text: words, start, end } of [...figures, ...excluded]) {
          expect(text.slice(start, end)).toBe(words)
          expect(end).toBeGreaterThan(start)
        }
        for (const list of [figures, excluded]) {
          for (const [at, { start }] of list.entries())
            expect(start).toBeGreaterThanOrEqual(list[at - 1]?.end ?? 0)
        }
        const all = [...figures, ...excluded].sort((a, b) => a.start - b.start)
        for (const [at, { start }] of all.entries())
          expect(start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0)
      }),
      { numRuns: 1500 },
    )
  })

  test('are of the form that the shared model states', () => {
    fc.assert(
      fc.property(texts, (text) => {
        extractionSchema.parse(extractFigures(text, { categories }))
      }),
      { numRuns: 800 },
    )
  })

  test('come with their sentence as it stands in the text, and point to an earlier figure when they repeat it', () => {
    fc.assert(
      fc.property(reviews, (text) => {
        const { figures } = extractFigures(text, { categories })
        for (const [at, figure] of figures.entries()) {
          const { sentence, sentenceStart, start, end, repeats } = figure
          expect(text.slice(sentenceStart, sentenceStart + sentence.length)).toBe(sentence)
          expect(sentenceStart).toBeLessThanOrEqual(start)
          expect(sentenceStart + sentence.length).toBeGreaterThanOrEqual(end)
          if (repeats === null) continue
          expect(repeats).toBeLessThan(at)
          expect(figures[repeats]?.repeats).toBeNull()
          expect(figures[repeats]?.value).toBe(figure.value)
          expect(figures[repeats]?.unit).toBe(figure.unit)
        }
      }),
      { numRuns: 800 },
    )
  })

  test('leave no digit of the text without a word on it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { figures, excluded } = extractFigures(text, { categories })
        const told = [...figures, ...excluded]
        for (const { index } of text.matchAll(/\d/g)) {
          expect(told.some(({ start, end }) => start <= index && index < end)).toBe(true)
        }
      }),
      { numRuns: 800 },
    )
  })

  test('are the same whenever the text is read again', () => {
    fc.assert(
      fc.property(reviews, (text) => {
        expect(extractFigures(text, { categories })).toEqual(extractFigures(text, { categories }))
      }),
      { numRuns: 200 },
    )
  })
})
