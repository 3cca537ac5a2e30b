import { describe, expect, test } from 'vitest'
import { compareIndicators, basisStarts } from '#shared/figures/comparison.ts'
import type { Indicator, IndicatorDefinition } from '#shared/figures/indicator.ts'
import { previousPeriod } from '#shared/figures/previous-period.ts'
import { definition } from '../../support/ledger.ts'

const YEAR = { from: '2025-01-01', to: '2025-12-31' }

function indicator(value: number, unit = '件', more: Partial<Indicator> = {}): Indicator {
  return {
    label: '提案立案',
    aggregate: unit === '%' ? 'ratio' : 'sum',
    value,
    unit,
    approx: '',
    text: `${value}${unit}`,
    exact: true,
    basis: '',
    formula: '',
    part: 'consultation',
    category: '提案',
    records: ['r'],
    ...more,
  }
}

function compare(
  now: Indicator,
  before: Indicator | undefined,
  rule?: IndicatorDefinition,
  period: typeof YEAR = YEAR,
) {
  const periods = { current: period, previous: previousPeriod(period) }
  return compareIndicators(now, before, rule, periods)
}

/** What is written, or why nothing can be. */
function told(...given: Parameters<typeof compare>): string {
  const compared = compare(...given)
  return compared.kind === 'blocked' ? `${compared.why} ${compared.since}`.trim() : compared.text
}

const counts = (now: number, before: number) => told(indicator(now), indicator(before))
const rates = (now: number, before: number) => told(indicator(now, '%'), indicator(before, '%'))

describe('counts', () => {
  test('grow and fall in percent', () => {
    expect(compare(indicator(215), indicator(200))).toEqual({
      kind: 'up',
      text: '增长7.5%',
      value: 7.5,
      unit: '%',
    })
    expect(counts(150, 100)).toBe('增长50%')
    expect(counts(300, 100)).toBe('增长200%')
    expect(counts(97, 100)).toBe('下降3%')
    expect(counts(0, 100)).toBe('下降100%')
    expect(compare(indicator(93), indicator(100))).toMatchObject({ kind: 'down', value: 7 })
  })

  test('that are equal say so', () => {
    expect(compare(indicator(326), indicator(326))).toEqual({
      kind: 'same',
      text: '持平',
      value: 0,
      unit: '%',
    })
    expect(counts(0, 0)).toBe('持平')
  })

  test('are rounded half up to one decimal', () => {
    expect(counts(10_725, 10_000)).toBe('增长7.3%')
    expect(counts(107_249, 100_000)).toBe('增长7.2%')
    expect(counts(10_005, 10_000)).toBe('增长0.1%')
    expect(counts(4, 3)).toBe('增长33.3%')
    expect(counts(5, 3)).toBe('增长66.7%')
    expect(counts(9_995, 10_000)).toBe('下降0.1%')
    expect(counts(1999, 1000)).toBe('增长99.9%')
  })

  test('that hardly move keep the decimal that tells, never 0%', () => {
    expect(counts(100_040, 100_000)).toBe('增长0.04%')
    expect(counts(1_000_003, 1_000_000)).toBe('增长0.0003%')
    expect(counts(99_996, 100_000)).toBe('下降0.004%')
    expect(counts(899_999_999_999, 900_000_000_000)).toBe('下降0.0001%')
  })

  test('convert units of one kind exactly and block others', () => {
    expect(told(indicator(1.2, '亿元'), indicator(10_000, '万元'))).toBe('增长20%')
    expect(told(indicator(5000, '元'), indicator(0.5, '万元'))).toBe('持平')
    expect(told(indicator(3, '次'), indicator(3, '场'))).toBe('unit')
  })

  test('after none have no percentage', () => {
    expect(counts(5, 0)).toBe('zero')
  })
})

describe('rates', () => {
  test('move as their printed texts differ, whatever was rounded away', () => {
    const printed = (value: number, text: string) => indicator(value, '%', { text })
    expect(told(printed(95.04, '95%'), printed(93.96, '94%'))).toBe('提高1个百分点')
    expect(told(printed(95.04, '95%'), printed(94.96, '95%'))).toBe('持平')
  })

  test('move by percentage points', () => {
    expect(compare(indicator(98.2, '%'), indicator(97, '%'))).toEqual({
      kind: 'up',
      text: '提高1.2个百分点',
      value: 1.2,
      unit: '个百分点',
    })
    expect(rates(95, 98)).toBe('下降3个百分点')
    expect(rates(96, 96)).toBe('持平')
    expect(rates(5, 0)).toBe('提高5个百分点')
    expect(rates(96.25, 95)).toBe('提高1.25个百分点')
    expect(rates(96.004, 96)).toBe('提高0.004个百分点')
  })
})

describe('no comparison', () => {
  test('without a period before, or of what is no count', () => {
    expect(told(indicator(5), undefined)).toBe('no-previous')
    const years = { aggregate: 'count_years' } as const
    expect(told(indicator(3, '年', years), indicator(2, '年', years))).toBe('not-a-count')
    expect(told(indicator(1, '项', { aggregate: 'text' }), indicator(1, '项'))).toBe('not-a-count')
  })

  test('when one of the two is approximate', () => {
    const about = indicator(40, '次', { approx: '余', exact: false })
    expect(told(about, indicator(30, '次'))).toBe('approximate')
    expect(told(indicator(40, '次'), about)).toBe('approximate')
  })

  test('but a rounded print of an exact count compares', () => {
    expect(told(indicator(326, '件', { approx: '余', text: '320余件' }), indicator(163))).toBe('增长100%')
  })

  test('across a change of basis, by its day or by its words', () => {
    const since = (basisSince: string) => definition('提案立案', 'sum', { basisSince })
    const words = (basis: string) => definition('提案立案', 'sum', { basis })
    const between = (rule: IndicatorDefinition) => told(indicator(2), indicator(1), rule)
    expect(between(since('2025-01-01'))).toBe('basis 2025-01-01')
    expect(between(since('2024-01-02'))).toBe('basis 2024-01-02')
    expect(between(since('2025-12-31'))).toBe('basis 2025-12-31')
    expect(between(since('2024-01-01'))).toBe('增长100%')
    expect(between(since('2026-01-01'))).toBe('增长100%')
    expect(between(words('自2025年起含县区政协'))).toBe('basis 2025-01-01')
    expect(between(words('2025年7月起改按立案数'))).toBe('basis 2025-07-01')
    expect(between(words('从2024年3月15日以后不含平台咨询'))).toBe('basis 2024-03-15')
    expect(between(words('2025年度起只计采用'))).toBe('basis 2025-01-01')
    expect(between(words('自2020年起含县区政协'))).toBe('增长100%')
    expect(between(words('以立案为准，含2025年立案未办的'))).toBe('增长100%')
  })

  test('the own day of a definition goes before its words', () => {
    const rule = definition('提案立案', 'sum', { basis: '自2025年起含县区', basisSince: '2020-01-01' })
    expect(told(indicator(2), indicator(1), rule)).toBe('增长100%')
  })

  test('every change that the words tell of counts', () => {
    const rule = definition('提案立案', 'sum', { basis: '2023年起含区，自2025年起含县' })
    expect(basisStarts(rule)).toEqual(['2023-01-01', '2025-01-01'])
    const in2023 = { from: '2023-01-01', to: '2023-12-31' }
    expect(told(indicator(2), indicator(1), rule)).toBe('basis 2025-01-01')
    expect(told(indicator(2), indicator(1), rule, in2023)).toBe('basis 2023-01-01')
    expect(told(indicator(2), indicator(1), rule, { from: '2024-01-01', to: '2024-12-31' })).toBe('增长100%')
    expect(basisStarts(undefined)).toEqual([])
  })
})
