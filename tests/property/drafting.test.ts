import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '#shared/document/model.ts'
import { documentText } from '#shared/document/plain-text.ts'
import { walkFigures } from '#shared/document/walk.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { activity, categories, compose } from '../support/compose.ts'

const words = fc.string({
  unit: fc.constantFrom(...'开展提案协商调研活动走访企业群众获批示被采纳，；。、（）“”《》会室年'),
  maxLength: 24,
})
const figure = fc.record({
  label: fc.constantFrom(
    '提案立案',
    '提案办复率',
    '走访企业',
    '意见建议·专题调研',
    '工作室',
    '学习人次',
    '某种事物',
    '连续举办',
    '会议',
  ),
  value: fc.integer({ min: 0, max: 5000 }),
  unit: fc.constantFrom('件', '次', '个', '人次', '%', '万元'),
  approx: fc.constantFrom('' as const, '余' as const, '多' as const),
})
const record = fc.record({
  date: fc.constantFrom('2023-12-31', '2024-01-01', '2024-06-30', '2024-12-31'),
  category: fc.constantFrom(...categories.map((category) => category.name), '某新类别'),
  title: words.map((text) => `题${text}`),
  summary: words,
  outcome: words,
  highlight: fc.boolean(),
  figures: fc.array(figure, { maxLength: 3 }),
})
const ledger = fc
  .array(record, { maxLength: 12 })
  .map((rows) => rows.map((row, at): ActivityRecord => activity(`r${at}`, row)))

describe('a composed review', () => {
  it('is the same document for the same records in any order', () => {
    fc.assert(
      fc.property(
        ledger.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(compose({ records: shuffled })).toEqual(compose({ records }))
        },
      ),
    )
  })

  it('places every indicator above zero and names the others', () => {
    fc.assert(
      fc.property(ledger, (records) => {
        const { document, indicators, unplaced } = compose({ records })
        const placed = [...walkFigures(document)].map(
          ({ figure: inline }) => `${inline.binding.label}|${inline.binding.unit}`,
        )
        const wanted = indicators.filter((item) => item.value > 0).map((item) => `${item.label}|${item.unit}`)
        expect(placed.sort()).toEqual(wanted.sort())
        expect([...unplaced]).toEqual(
          [...new Set(indicators.filter((item) => item.value === 0).map((item) => item.label))].sort(),
        )
      }),
    )
  })

  it('doubles no mark of its own, leaves no slot open and is a valid document', () => {
    const clean = ledger.map((records) =>
      records.map((row) => ({
        ...row,
        title: row.title.replace(/\W/gu, '') || '题',
        summary: '',
        outcome: '',
      })),
    )
    fc.assert(
      fc.property(clean, (records) => {
        const { document } = compose({ records })
        const text = documentText(document)
        expect(text).not.toMatch(/[，、；：]{2}|。。|[，、；]。|。[，、；]|undefined|\{[a-z]*\}|^[，。；]/mu)
        expect(documentSchema.safeParse(document).success).toBe(true)
        const ids = [...walkFigures(document)].map(({ figure: inline }) => inline.id)
        expect(new Set(ids).size).toBe(ids.length)
        const blocks = document.parts.flatMap((section) => section.blocks.map((block) => block.id))
        expect(new Set(blocks).size).toBe(blocks.length)
      }),
    )
  })
})
