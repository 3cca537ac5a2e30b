import { describe, expect, it } from 'vitest'
import { computeIndicators, labelsNeeded } from '#shared/figures/aggregate.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import { describeIndicatorProblem } from '#shared/figures/problem-text.ts'
import type { IndicatorRecord } from '#shared/figures/tally.ts'
import { definition, ledgerRecord as record } from '../../support/ledger.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }

function compute(
  records: IndicatorRecord[],
  definitions: IndicatorDefinition[] = [],
  only?: ReadonlySet<string>,
) {
  return computeIndicators(records, definitions, [], YEAR, only)
}

/** label → text, for tests that care about nothing else. */
function texts(records: IndicatorRecord[], definitions: IndicatorDefinition[] = []) {
  return Object.fromEntries(compute(records, definitions).indicators.map(({ label, text }) => [label, text]))
}

function faults(records: IndicatorRecord[], definitions: IndicatorDefinition[]) {
  return compute(records, definitions).problems.map(({ label, code }) => `${label} ${code}`)
}

describe('sums', () => {
  it('become approximate through one approximate addend', () => {
    const records = [record('a', '2024-02-10', '捐款=620 万元'), record('b', '2024-07-28', '捐款=290多 万元')]
    const [indicator] = compute(records).indicators
    expect(indicator).toMatchObject({
      aggregate: 'sum',
      value: 910,
      unit: '万元',
      approx: '多',
      text: '910多万元',
    })
    expect(indicator?.records).toEqual(['a', 'b'])
  })

  it('claim no ten-thousandths of 万 beside 余 or 多, unless a definition asks for the digits', () => {
    const records = [record('a', '2024-02-10', '捐款=290多 万元'), record('b', '2024-07-28', '捐款=1234 元')]
    expect(compute(records).indicators[0]).toMatchObject({ value: 290.1234 })
    expect(texts(records)).toEqual({ 捐款: '290.12万多元' })
    const six = { ...definition('捐款', 'sum'), approx: '多' as const, digits: 6 }
    expect(texts(records, [six])).toEqual({ 捐款: '290.123万多元' })
  })

  it('take one word from several: the shared one, else the first of 余 多 逾 超 以上, else 约', () => {
    const sum = (...cells: string[]) =>
      texts(cells.map((cell, at) => record(`r${at}`, '2024-01-01', `甲=${cell} 条`)))['甲']
    expect(sum('100多', '200')).toBe('300多条')
    expect(sum('200', '100多')).toBe('300多条')
    expect(sum('100多', '200余')).toBe('300余条')
    expect(sum('逾100', '200多')).toBe('300多条')
    expect(sum('近100', '200多')).toBe('约300条')
    expect(sum('近100', '200')).toBe('近300条')
    expect(sum('达100', '200')).toBe('达300条')
    expect(sum('达100', '200多')).toBe('300多条')
  })

  it('convert 元, 万元 and 亿元 exactly', () => {
    const sum = (...cells: string[]) =>
      texts(cells.map((cell, at) => record(`r${at}`, '2024-01-01', `甲=${cell}`)))['甲']
    expect(sum('5000 元', '290 万元')).toBe('290.5万元')
    expect(sum('0.1 万元', '0.2 万元')).toBe('0.3万元')
    expect(sum('1.2 亿元', '3000 万元')).toBe('1.5亿元')
    expect(sum('1 亿元', '3 元')).toBe('10000.0003万元')
    expect(sum('1200 人次', '2.8 万人次')).toBe('2.92万人次')
    expect(sum('300 元', '26 元')).toBe('326元')
  })

  it('never mix units: 次 and 篇 are two indicators and a problem', () => {
    const { indicators, problems } = compute([record('a', '2024-01-01', '调研=3 次;调研=4 篇;调研=5 篇')])
    expect(indicators.map(({ text }) => text)).toEqual(['3次', '9篇'])
    expect(problems).toEqual([{ label: '调研', code: 'mixed-units', detail: '次、篇' }])
  })

  it('count only what begins in the period', () => {
    const records = [
      record('before', '2023-12-31', '甲=1 件', { endDate: '2024-01-02' }),
      record('first', '2024-01-01', '甲=2 件'),
      record('last', '2024-12-31', '甲=4 件'),
      record('after', '2025-01-01', '甲=8 件'),
    ]
    expect(texts(records)).toEqual({ 甲: '6件' })
  })
})

describe('the other aggregates', () => {
  it('期末 is the last figure by date, end date, entry and then value', () => {
    const stock = [definition('工作室', 'latest')]
    const spring = record('a', '2024-03-01', '工作室=40 个')
    const autumn = record('b', '2024-11-30', '工作室=45 个')
    expect(compute([autumn, spring], stock).indicators[0]).toMatchObject({ text: '45个', records: ['b'] })
    const sameDay = record('0', '2024-11-30', '工作室=46 个')
    expect(texts([sameDay, autumn], stock)).toEqual({ 工作室: '46个' })
    const corrected = record('c', '2024-11-30', '工作室=44 个', { createdAt: '2025-01-02T00:00:00.000Z' })
    expect(texts([corrected, sameDay, autumn], stock)).toEqual({ 工作室: '44个' })
  })

  it('最大 compares across units', () => {
    const records = [record('a', '2024-03-01', '浏览=9000 次'), record('b', '2024-02-01', '浏览=1.2 万次')]
    expect(compute(records, [definition('浏览', 'max')]).indicators[0]).toMatchObject({
      text: '1.2万次',
      records: ['b'],
    })
  })

  it('比率 without a formula is the last stated rate, as it was stated', () => {
    const records = [
      record('a', '2024-03-01', '参与率=97.25 %'),
      record('b', '2024-09-01', '参与率=98 %以上'),
    ]
    expect(compute(records).indicators[0]).toMatchObject({ aggregate: 'ratio', value: 98, text: '98%以上' })
    expect(texts(records.slice(0, 1))).toEqual({ 参与率: '97.25%' })
  })

  it('比率 divides sums, to one decimal', () => {
    const records = [
      record('a', '2024-03-01', '立案=175 件;收到=100 件'),
      record('b', '2024-04-01', '收到=87 件'),
    ]
    const { indicators } = compute(records, [definition('立案率', 'ratio', { formula: '立案/收到' })])
    const rate = indicators.find(({ label }) => label === '立案率')
    expect(rate).toMatchObject({
      value: 93.5828,
      unit: '%',
      text: '93.6%',
      records: ['a', 'b'],
      part: 'consultation',
    })
  })

  it('比率 of approximate figures says 约, and an average is no percentage', () => {
    const records = [record('a', '2024-03-01', '甲=50多 件;乙=100 件;履职=31491 人次;委员=758 人')]
    const rates = [
      definition('甲率', 'ratio', { formula: '甲/乙' }),
      definition('人均履职', 'ratio', { formula: '履职/委员' }),
    ]
    expect(texts(records, rates)).toMatchObject({ 甲率: '约50%', 人均履职: '41.5次' })
  })

  it('比率 falls back on the stated rate when its formula lacks a label', () => {
    const { indicators, problems } = compute(
      [record('a', '2024-03-01', '立案率=92 %')],
      [definition('立案率', 'ratio', { formula: '立案/收到' })],
    )
    expect(indicators.map(({ text }) => text)).toEqual(['92%'])
    expect(problems.map(({ code }) => code)).toEqual(['missing-label'])
  })

  it('连续年数 counts back from the last year of the period, also before it, until a gap', () => {
    const years = [definition('七一', 'count_years', { numeral: 'chinese' })]
    const held = (...list: number[]) => list.map((year) => record(`${year}`, `${year}-06-28`, '七一=1 次'))
    const [indicator] = compute(held(2019, 2021, 2022, 2023, 2024, 2025), years).indicators
    expect(indicator).toMatchObject({ value: 4, unit: '年', approx: '连续', text: '连续四年' })
    expect(indicator?.records).toEqual(['2021', '2022', '2023', '2024'])
    expect(faults(held(2021, 2022, 2023), years)).toEqual(['七一 no-records'])
  })

  it('连续年数 takes a record that states the years itself', () => {
    const records = [record('a', '2024-06-28', '七一=连续三年')]
    expect(texts(records, [definition('七一', 'count_years')])).toEqual({ 七一: '连续3年' })
  })

  it('推算 adds and subtracts other indicators', () => {
    const records = [record('a', '2024-03-01', '专题=8 次;常委=2 次', { part: 'unity' })]
    const total = definition('会议', 'derived', { formula: '专题 + 常委' })
    const rest = definition('其余', 'derived', { formula: '会议-常委' })
    expect(compute(records, [total, rest]).indicators.find(({ label }) => label === '会议')).toMatchObject({
      value: 10,
      text: '10次',
      part: 'unity',
      records: ['a'],
    })
    expect(texts(records, [rest, total])).toMatchObject({ 会议: '10次', 其余: '8次' })
  })

  it('推算 counts in the unit that its label calls for, never turning money or heads into something else', () => {
    const records = [record('a', '2024-03-01', '常委=2 次;专题=8 场;报告=204 篇;捐款=3 万元;参会=5 人次')]
    const sum = (label: string, formula: string) => definition(label, 'derived', { formula })
    expect(texts(records, [sum('协商议题', '常委+专题')])).toMatchObject({ 协商议题: '10个' })
    expect(texts(records, [sum('协商会议', '常委+常委')])).toMatchObject({ 协商会议: '4次' })
    expect(
      texts(records, [definition('协商成果', 'derived', { formula: '报告+专题', approx: '余', digits: 1 })]),
    ).toMatchObject({ 协商成果: '200余项' })
    expect(faults(records, [sum('全部活动', '专题+参会')])).toEqual(['全部活动 mixed-units'])
    const stated = record('b', '2024-04-01', '杂项=1 桩')
    expect(texts([...records, stated], [sum('杂项', '常委+专题')])).toMatchObject({ 杂项: '10桩' })
  })

  it('推算 counts a label of other years as nothing, but not one that nobody knows', () => {
    const records = [record('a', '2024-03-01', '专题=8 次'), record('b', '2023-03-01', '常委=2 次')]
    const total = definition('会议', 'derived', { formula: '专题+常委' })
    expect(texts(records, [total])).toMatchObject({ 会议: '8次' })
    expect(faults(records, [definition('会议', 'derived', { formula: '专题+别的' })])).toEqual([
      '会议 missing-label',
    ])
  })

  it('表述 prints the word of its label, else of its newest title, else the figure', () => {
    const wording = (label: string, title: string) =>
      texts([record('a', '2024-04-20', `${label}=1 次`, { title })], [definition(label, 'text')])[label]
    expect(wording('党派团体首次承办', '承办')).toBe('首次')
    expect(wording('承办', '首批承办重点协商')).toBe('首批')
    expect(wording('培训全覆盖', '培训')).toBe('全覆盖')
    expect(wording('承办', '承办')).toBe('1次')
  })

  it('表述 is no 首次 when the ledger has the label above zero before the period', () => {
    const first = [definition('首次承办', 'text')]
    const now = record('now', '2024-04-20', '首次承办=1 次')
    const held = (cells: string, label = first) => compute([record('old', '2019-05-01', cells), now], label)
    expect(held('首次承办=1 次')).toEqual({
      indicators: [],
      problems: [{ label: '首次承办', code: 'not-first', detail: '首次 2019-05-01' }],
    })
    expect(held('首次承办=0 次').indicators[0]?.text).toBe('首次')
    expect(held('别的=1 次').indicators[0]?.text).toBe('首次')
    const again = record('again', '2024-09-01', '首次承办=1 次')
    expect(compute([now, again], first).indicators[0]?.records).toEqual(['now', 'again'])
    const titled = [
      record('old', '2019-05-01', '承办=1 次', { title: '承办' }),
      record('now', '2024-04-20', '承办=1 次', { title: '首批承办' }),
    ]
    expect(faults(titled, [definition('承办', 'text')])).toEqual(['承办 not-first'])
    expect(
      compute(
        [record('old', '2019-05-01', '全覆盖=1 次'), record('now', '2024-04-20', '全覆盖=1 次')],
        [definition('全覆盖', 'text')],
      ).indicators[0]?.text,
    ).toBe('全覆盖')
  })

  it('says in a sentence what disproves a first time', () => {
    expect(
      describeIndicatorProblem({ label: '首次承办', code: 'not-first', detail: '首次 2019-05-01' }),
    ).toBe('指标“首次承办”称“首次”，但台账里 2019-05-01 已有记录')
  })
})

describe('what an indicator says of itself', () => {
  it('the definition rounds and words it, the value stays exact', () => {
    const records = [record('a', '2024-03-01', '建议=113 条')]
    const [indicator] = compute(records, [
      definition('建议', 'sum', { approx: '余', basis: '不含大会发言' }),
    ]).indicators
    expect(indicator).toMatchObject({ value: 113, approx: '余', text: '110余条', basis: '不含大会发言' })
  })

  it('part and category are those of most figures; of equal parts the first in the review', () => {
    const records = [
      record('a', '2024-03-01', '甲=1 次', { part: 'unity', category: '乙类' }),
      record('b', '2024-03-01', '甲=1 次', { part: 'unity', category: '甲类' }),
      record('c', '2024-03-01', '甲=1 次;丙=1 次', { part: 'leadership', category: '甲类' }),
      record('d', '2024-03-01', '丙=1 次', { part: 'self-building', category: '丁类' }),
    ]
    const found = compute(records).indicators
    expect(found.map(({ label, part }) => [label, part])).toEqual([
      ['丙', 'leadership'],
      ['甲', 'unity'],
    ])
    expect(found[1]?.category).toBe('甲类')
  })
})

describe('problems', () => {
  const one = [record('a', '2024-03-01', '甲=1 件;乙=0 件;丙=2 场')]

  it.each([
    ['a defined label without records', definition('没有', 'sum'), '没有 no-records'],
    ['a division by nothing', definition('率', 'ratio', { formula: '甲/乙' }), '率 division-by-zero'],
    ['a label that refers to itself', definition('圈', 'derived', { formula: '圈+甲' }), '圈 circular'],
    ['an unreadable formula', definition('式', 'derived', { formula: '甲++乙' }), '式 bad-formula'],
    ['no formula', definition('式', 'derived'), '式 bad-formula'],
    ['a result below zero', definition('式', 'derived', { formula: '乙-甲' }), '式 bad-formula'],
    ['different units in one sum', definition('和', 'derived', { formula: '甲+丙' }), '和 mixed-units'],
    ['an unknown label', definition('率', 'ratio', { formula: '甲/丁' }), '率 missing-label'],
  ])('%s', (_, defined, fault) => {
    const { problems, indicators } = compute(one, [defined])
    expect(problems.map(({ label, code }) => `${label} ${code}`)).toEqual([fault])
    expect(indicators.map(({ label }) => label)).not.toContain(defined.label)
    expect(describeIndicatorProblem(problems[0]!)).toContain(`指标“${defined.label}”`)
  })

  it('a circle of three tells all three, and what leans on it', () => {
    const circle = [
      definition('子', 'derived', { formula: '丑+甲' }),
      definition('丑', 'derived', { formula: '寅' }),
      definition('寅', 'derived', { formula: '子' }),
      definition('卯', 'derived', { formula: '子+甲' }),
    ]
    expect(faults(one, circle).toSorted()).toEqual([
      '丑 circular',
      '卯 circular',
      '子 circular',
      '寅 circular',
    ])
  })
})

describe('computing only some labels', () => {
  const records = [record('a', '2024-03-01', '立案=3 件;收到=4 件;别的=1 次')]
  const definitions = [
    definition('立案率', 'ratio', { formula: '立案/收到' }),
    definition('没有', 'sum'),
    definition('培训（线上+线下）', 'sum'),
  ]

  it('gives what the whole computation gives for them', () => {
    const whole = compute(records, definitions).indicators.filter(({ label }) => label === '立案率')
    expect(compute(records, definitions, new Set(['立案率']))).toEqual({ indicators: whole, problems: [] })
  })

  it('needs the labels behind the formulas, and knows names with a plus in them', () => {
    expect([...labelsNeeded(['立案率'], definitions)].toSorted()).toEqual(['收到', '立案', '立案率'])
    const sum = definition('和', 'derived', { formula: '培训（线上+线下）+立案' })
    expect([...labelsNeeded(['和'], [...definitions, sum])].toSorted()).toEqual([
      '和',
      '培训（线上+线下）',
      '立案',
    ])
  })
})
