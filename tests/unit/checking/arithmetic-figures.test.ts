import { describe, expect, it } from 'vitest'
import { checkArithmetic } from '#shared/checking/arithmetic.ts'
import { documentSchema } from '#shared/document/model.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { inlinesOf, reviewOf, YEAR } from './review-of.ts'

const check = (lines: readonly string[], indicators: readonly Indicator[] = []) =>
  checkArithmetic(reviewOf(...lines), { period: YEAR, indicators })
const messages = (lines: readonly string[], indicators: readonly Indicator[] = []) =>
  check(lines, indicators).map(({ rule, message }) => [rule, message])

function indicator(label: string, value: number, unit: string, more: Partial<Indicator> = {}): Indicator {
  return {
    label,
    aggregate: 'sum',
    value,
    unit,
    approx: '',
    text: `${value}${unit}`,
    exact: true,
    basis: '',
    formula: '',
    part: 'consultation',
    category: '提案',
    records: [],
    ...more,
  }
}

describe('one label with two values', () => {
  it('is told once, with all its places', () => {
    const lines = ['{提案立案|326件}', '{提案立案|326件}，{提案立案|362件}']
    expect(messages(lines)).toEqual([['two-values', '“提案立案”前后写了不同的数：326件、362件']])
    expect(check(lines)[0]?.places.map(({ figureId }) => figureId)).toEqual(['p1f3', 'p0f1', 'p1f1'])
  })

  it('is told once, also where a typed number repeats one of the two', () => {
    expect(messages(['共审查立案362件。', '{提案立案|326件}', '{提案立案|362件}'])).toHaveLength(1)
  })

  it.each([
    ['{议事室|110余个}', '{议事室|113个}'],
    ['{议事室|1100多个}', '{议事室|1137个}'],
    ['{培训|2.83万人次}', '{培训|28340人次}'],
    ['{培训|2.83万余人次}', '{培训|28340人次}'],
    ['{满意率|98%以上}', '{满意率|98.5%}'],
    ['{满意率|93.6%}', '{满意率|93.58%}'],
    ['{走访|逾百家}', '{走访|103家}'],
    ['{解决率|近三成}', '{解决率|28.4%}'],
    ['{走访|约40家}', '{走访|38家}'],
    ['{办复率|全部}', '{办复率|100%}'],
    ['{提案立案>change|增长7.5%}', '{提案立案|326件}'],
  ])('but %s agrees with %s', (...lines) => {
    expect(check(lines)).toEqual([])
  })

  it.each([
    ['{议事室|110余个}', '{议事室|123个}'],
    ['{议事室|1100多个}', '{议事室|1090个}'],
    ['{议事室|110余个}', '{议事室|130余个}'],
    ['{满意率|93.6%}', '{满意率|93.5%}'],
    ['{解决率|近三成}', '{解决率|31%}'],
    ['{议事室|113个}', '{议事室|110余个}，{议事室|115个}'],
  ])('%s does not agree with %s', (...lines) => {
    expect(check(lines).map(({ code }) => code)).toEqual(['N10'])
  })

  it('of another period, measure or unit is no other value', () => {
    const review = reviewOf('{提案立案|326件}，{提案立案>change|增长7.5%}，{提案立案|300条}')
    const before = inlinesOf('{提案立案|290件}', 'b', { from: '2023-01-01', to: '2023-12-31' })
    const both = documentSchema.parse({
      ...review,
      parts: [
        ...review.parts,
        { id: 'outro', heading: null, blocks: [{ type: 'paragraph', id: 'o', inlines: before }] },
      ],
    })
    expect(checkArithmetic(both, { period: YEAR, indicators: [] })).toEqual([])
  })

  it('between figures of two labels is no matter of ours: their basis may differ', () => {
    expect(check(['{提案立案|326件}', '{立案提案|330件}'])).toEqual([])
  })
})

describe('one value under two names', () => {
  it('is a remark, told once', () => {
    const lines = ['{走访企业|135家}', '{走访企业|135家}，{服务企业|135家}']
    expect(check(lines)).toMatchObject([
      {
        rule: 'two-names',
        code: 'N11',
        severity: 'remark',
        message: '“走访企业”、“服务企业”都是135家，请核对是不是同一件事',
      },
    ])
  })

  it.each([
    ['small numbers', '{走访企业|99家}', '{服务企业|99家}'],
    ['a hundred per cent', '{提案办复率|100%}', '{委员满意率|100%}'],
    ['approximations', '{走访企业|100多家}', '{服务企业|100多家}'],
    ['other units', '{走访企业|135家}', '{调研报告|135篇}'],
    ['what is taken from it', '{提案立案|326件}', '{提案办复|326件}'],
    ['a label and its qualifier', '{意见建议|142条}', '{意见建议·协商活动|142条}'],
  ])('is not told of %s', (_what, ...lines) => {
    expect(check(lines)).toEqual([])
  })

  it('is not told of a formula and its only term', () => {
    const lines = ['{协商议题|135个}', '{专题协商|135个}']
    expect(check(lines)).toHaveLength(1)
    const derived = indicator('协商议题', 135, '个', { aggregate: 'derived', formula: '专题协商+界别协商' })
    expect(check(lines, [derived])).toEqual([])
  })
})

describe('bound rates', () => {
  it('follow from the bound numbers of the document, wherever those stand', () => {
    const lines = ['全年{提案收到|187件}。', '其中{提案立案|175件}。', '占比{提案立案率|93.5%}。']
    expect(messages(lines)).toEqual([['rate', '立案率应为93.6%（175件除以187件），文中写93.5%']])
    expect(messages([...lines.slice(0, 2), '{提案立案率|93.6%}，{提案办复率|100%}'])).toEqual([])
  })

  it('take the numbers of their own paragraph first', () => {
    const lines = ['{提案提交|400件}', '收到提案187件，立案175件，{提案立案率|93.6%}']
    expect(messages(lines)).toEqual([])
  })

  it('are left alone when they are another measure or of a part', () => {
    const lines = [
      '{提案收到|187件}，{提案立案|175件}',
      '{提案立案率>change|提高1.2个百分点}，{提案立案率·民生|80%}',
    ]
    expect(messages(lines)).toEqual([])
  })

  it('say of a bound change whether it follows from two printed values', () => {
    const line = '提案由412件增加到{提案收到|453件}，{提案收到>change|增长9.9%}。'
    expect(messages([line])).toEqual([['rate', '从412件到453件增长10.0%，文中写增长9.9%']])
    expect(messages([line.replace('9.9%', '10%')])).toEqual([])
  })
})

describe('sums of the ledger', () => {
  const info = indicator('社情民意信息', 100, '条')
  it.each([
    ['社情民意信息·抗疫', '条'],
    ['社情民意信息采用', '条'],
    ['信息批示', '条'],
  ])('%s is not more than 社情民意信息', (label, unit) => {
    const part = indicator(label, 110, unit)
    const lines = [`{${label}|110${unit}}`, '{社情民意信息|100条}']
    expect(messages(lines, [info, part])).toEqual([
      ['including', `台账里“${label}”110${unit}，多于“社情民意信息”100条`],
    ])
    expect(check(lines, [info, part])[0]?.places.map(({ figureId }) => figureId)).toEqual(['p0f1', 'p1f1'])
    expect(messages(['没有数字。'], [info, part])).toEqual([])
    expect(messages(lines, [info, { ...part, value: 90 }])).toEqual([])
    expect(messages(lines, [info, { ...part, exact: false }])).toEqual([])
    expect(messages(lines, [info, { ...part, unit: '次' }])).toEqual([])
    expect(messages(lines, [info, { ...part, aggregate: 'max' }])).toEqual([])
  })
})
