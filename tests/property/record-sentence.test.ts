import fc from 'fast-check'
import { expect, it } from 'vitest'
import { typedNumbersOfLine } from '#shared/checking/typed-numbers.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { createAllocator } from '#shared/drafting/allocate.ts'
import { createLexicon } from '#shared/drafting/lexicon.ts'
import { createFigureMaker } from '#shared/drafting/phrase.ts'
import { tellRecord } from '#shared/drafting/record-sentence.ts'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import { activity, categories, template, wording } from '../support/compose.ts'

const PERIOD = { from: '2024-01-01', to: '2024-12-31' }
const lexicon = createLexicon(wording)
const allocator = createAllocator(wording, template(), categories)

const bits = (
  '召开 组织委员 走访 企业 捐赠 空调 困难群众 “同心” 《汉江记忆》 协商会 建议 35家 三次 290多万元 ' +
  '获市委领导批示 在会上作交流发言 向学校 完工 平台上线 活动 调研'
).split(' ')
const words = (most: number) =>
  fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: most }).map((parts) => parts.join(''))
const text = fc
  .array(words(5), { maxLength: 3 })
  .chain((clauses) => fc.constantFrom('，', '；', '。').map((mark) => clauses.join(mark)))
const figure = fc.record({
  label: fc.constantFrom('走访企业', '捐赠空调', '协商会', '意见建议·调研', '办复率', '活动人次'),
  value: fc.integer({ min: 0, max: 500 }),
  unit: fc.constantFrom('家', '台', '次', '条', '%', '人次'),
  approx: fc.constantFrom('' as const, '余' as const, '多' as const),
})
const record = fc.record({
  category: fc.constantFrom(...categories.map(({ name }) => name), '某新类别'),
  title: words(5),
  summary: text,
  outcome: text,
  figures: fc.array(figure, { maxLength: 3 }),
})
const ledger = fc
  .array(record, { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((row, at): ActivityRecord => activity(`r${at}`, row)))

it('a record is told in one sentence that states no number but its own', () => {
  fc.assert(
    fc.property(ledger, (records) => {
      const { indicators } = computeIndicators(records, [], categories, PERIOD)
      for (const each of records) {
        const inlines = tellRecord(each, {
          wording,
          lexicon,
          topic: allocator.placeRecord(each).topic,
          indicators,
          figure: createFigureMaker(PERIOD, new Map()),
        })
        const told = inlinesText(inlines)
        expect(typedNumbersOfLine(inlines), told).toEqual([])
        expect(told).toMatch(/^(?:[^。]+。)?$/u)
        expect(told).not.toMatch(/[，、；：]{2}|[，、；]。|undefined|\{/u)
        const figures = inlines.filter((inline) => inline.type === 'figure')
        expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
        expect(figures.every(({ binding }) => binding.records.join() === each.id)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
