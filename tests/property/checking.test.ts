import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkArithmetic } from '#shared/checking/arithmetic.ts'
import { findingSchema } from '#shared/checking/finding.ts'
import { findTypedNumbers, typedNumbersOfLine } from '#shared/checking/typed-numbers.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import { APPROXIMATIONS } from '#shared/domain/quantity.ts'
import { inlinesOf, reviewOf, YEAR } from '../unit/checking/review-of.ts'

const check = (...lines: string[]) => checkArithmetic(reviewOf(...lines), { period: YEAR, indicators: [] })
const rules = (...lines: string[]) => check(...lines).map(({ rule }) => rule)
const NAMES = ['甲类', '乙类', '丙类', '丁类', '戊类', '己类']

/** Half up, by long division: the reckoning of the product itself is what is under test. */
function percent(part: number, whole: number, decimals: number): string {
  const digits = ((BigInt(part) * 100n * 10n ** BigInt(decimals) * 2n + BigInt(whole)) / (BigInt(whole) * 2n))
    .toString()
    .padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const pair = fc
  .tuple(
    fc.integer({ min: 2, max: 20_000 }),
    fc.integer({ min: 1, max: 20_000 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .filter(([whole, part]) => part < whole)
  .filter(([whole, part, decimals]) => !/^(?:100|0)(?:\.0+)?$/.test(percent(part, whole, decimals)))

/** The printed number one unit of its last digit up. */
function nudge(printed: string): string {
  const decimals = printed.split('.')[1]?.length ?? 0
  return (Number(printed) + 10 ** -decimals).toFixed(decimals)
}

describe('totals and parts', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: NAMES.length })
  const sentence = (total: number, numbers: readonly number[], bound: boolean) => {
    const counts = numbers.map((number) => (bound ? `{部分${number}|${number}件}` : `${number}件`)).join('、')
    return `全年办理提案${total}件，其中${NAMES.slice(0, numbers.length).join('、')}分别为${counts}。`
  }

  it('are silent when they add up, typed or bound', () => {
    fc.assert(
      fc.property(parts, fc.boolean(), (numbers, bound) => {
        const total = numbers.reduce((sum, number) => sum + number, 0)
        expect(rules(sentence(total, numbers, bound))).toEqual([])
      }),
    )
  })

  it('are told once when any part is changed', () => {
    fc.assert(
      fc.property(
        parts,
        fc.nat(),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        (numbers, which, by, more) => {
          const total = numbers.reduce((sum, number) => sum + number, 0)
          const at = which % numbers.length
          const change = more ? by : -Math.min(by, (numbers[at] ?? 1) - 1)
          fc.pre(change !== 0 && total + change >= total / 2)
          const changed = numbers.map((number, place) => (place === at ? number + change : number))
          const found = check(sentence(total, changed, false))
          expect(found.map(({ message }) => message)).toEqual([
            `分项之和${total + change}件，与总数${total}件不符`,
          ])
        },
      ),
    )
  })
})

describe('percentages', () => {
  it('computed half up are silent: rates, shares and changes', () => {
    fc.assert(
      fc.property(pair, ([whole, part, decimals]) => {
        const printed = percent(part, whole, decimals)
        expect(rules(`收到提案${whole}件，立案${part}件，立案率${printed}%。`)).toEqual([])
        expect(rules(`走访企业${whole}家，其中民营企业${part}家，占${printed}%。`)).toEqual([])
        expect(rules(`走访企业从${whole}家增加到${whole + part}家，增长${printed}%。`)).toEqual([])
        expect(rules(`走访企业从${whole}家减少到${whole - part}家，下降${printed}%。`)).toEqual([])
      }),
    )
  })

  it('one unit off in the last printed digit are told, with the right one', () => {
    fc.assert(
      fc.property(pair, ([whole, part, decimals]) => {
        const printed = percent(part, whole, decimals)
        const wrong = nudge(printed)
        fc.pre(Number(wrong) < 100)
        const rate = check(`收到提案${whole}件，立案${part}件，立案率${wrong}%。`)
        expect(rate.map(({ message }) => message)).toEqual([
          `立案率应为${printed}%（${part}件除以${whole}件），文中写${wrong}%`,
        ])
        const share = check(`走访企业${whole}家，其中民营企业${part}家，占${wrong}%。`)
        expect(share.map(({ message }) => message)).toEqual([
          `民营企业${part}家占${whole}家的${printed}%，文中写${wrong}%`,
        ])
        expect(rules(`走访企业从${whole}家增加到${whole + part}家，增长${wrong}%。`)).toEqual(['rate'])
      }),
    )
  })

  it('of every part of a whole add up within rounding', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 3, maxLength: NAMES.length })
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 2 }), (numbers, decimals) => {
        const total = numbers.reduce((sum, number) => sum + number, 0)
        const shares = numbers.map((number, at) => `${NAMES[at]}占${percent(number, total, decimals)}%`)
        expect(rules(`按类别分，${shares.join('、')}。`)).toEqual([])
      }),
    )
  })
})

describe('typed numbers', () => {
  const quantity = fc.record({
    value: fc.oneof(
      fc.integer({ min: 10, max: 99_999 }),
      fc.integer({ min: 1, max: 9_999 }).map((tenth) => tenth / 10),
    ),
    unit: fc.constantFrom('件', '条', '次', '场次', '人次', '家', '万元', '亿元', '%', '个'),
    approx: fc.constantFrom(...APPROXIMATIONS),
  })

  it('are found as they are written, whatever stands around them', () => {
    const around = fc.constantFrom('全年完成', '，', '；各专委会', '开展活动', '、')
    fc.assert(
      fc.property(fc.array(fc.tuple(around, quantity), { minLength: 1, maxLength: 6 }), (items) => {
        const texts = items.map(([, each]) => writeQuantity(each))
        const line = items.map(([before], at) => `${before}${texts[at]}`).join('') + '。'
        expect(typedNumbersOfLine([{ type: 'text', text: line }]).map(({ text }) => text)).toEqual(texts)
      }),
    )
  })

  it('bound are never typed, and the others stay', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(quantity, fc.boolean()), { maxLength: 6 }), (items) => {
        const written = items.map(([each, bound]) => ({ text: writeQuantity(each), bound }))
        const line = written
          .map(({ text, bound }) => (bound ? `完成{指标|${text}}` : `完成${text}`))
          .join('，')
        expect(typedNumbersOfLine(inlinesOf(line)).map(({ text }) => text)).toEqual(
          written.filter(({ bound }) => !bound).map(({ text }) => text),
        )
      }),
    )
  })
})

describe('any text at all', () => {
  const piece = fc.constantFrom(
    ...'提案 立案 收到 办复率 立案率 326件 175件 187件 93.6% 41件 占 40.2% 3余次 上千余人次 近 约 其中 分别为 包括 、 ， 。 ； ： “ ” （ ） 《 》 \n 一是 二是 三个方面： 1956年成立 75年来 连续三年 十五届四次会议 第 九 百 万 1 . , 2024年 去年 从 到 增长 {提案立案|326件} {提案立案率|93.6%} {提案收到>change|增长7.5%} {办复|全部}'.split(
      ' ',
    ),
    ' ',
  )

  it('neither makes the checks throw nor gives words that are not there', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 24 }), { minLength: 1, maxLength: 3 }), (lines) => {
        const review = reviewOf(...lines.map((pieces) => pieces.join('').replaceAll('\n', '。')))
        const texts = new Map(
          review.parts.flatMap(({ blocks }) =>
            blocks.map((block) => [block.id, block.type === 'paragraph' ? inlinesText(block.inlines) : '']),
          ),
        )
        let last = { blockId: '', end: 0 }
        for (const number of findTypedNumbers(review)) {
          const text = texts.get(number.blockId) ?? ''
          expect(text.slice(number.start, number.end)).toBe(number.text)
          expect(number.sentence).not.toBe('')
          if (number.blockId === last.blockId) expect(number.start).toBeGreaterThanOrEqual(last.end)
          last = number
        }
        const findings = checkArithmetic(review, { period: YEAR, indicators: [] })
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        for (const finding of findings) {
          findingSchema.parse(finding)
          for (const { blockId, start, end } of finding.places) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual((texts.get(blockId) ?? '').length)
          }
        }
        expect(checkArithmetic(review, { period: YEAR, indicators: [] })).toEqual(findings)
      }),
      { numRuns: 500 },
    )
  })
})
