import { describe, expect, it } from 'vitest'
import type { FigureInline } from '#shared/document/model.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import type { FigureState, LedgerFigure } from '#shared/figures/status.ts'
import { figureKey, keyText } from '#shared/figures/status.ts'
import { groupChanges } from '../../../renderer/features/draft/figure-groups.ts'
import { matchIndicators } from '../../../renderer/features/draft/match-indicators.ts'
import { rankIndicators } from '../../../renderer/features/draft/rank-indicators.ts'
import { PROPOSALS } from '../editor/small-document.ts'

const indicator = (label: string, value: number, unit: string): Indicator => ({
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
  records: ['r1'],
})

const LEDGER = [
  indicator('提案立案', 157, '件'),
  indicator('社情民意信息', 113, '条'),
  indicator('意见建议', 113, '条'),
  indicator('走访企业', 100, '家'),
]
const labels = (found: readonly Indicator[]) => found.map(({ label }) => label)

describe('what needs a decision', () => {
  const now: LedgerFigure = { aggregate: 'sum', value: 160, unit: '件', approx: '', text: '160件' }
  const states = (figures: readonly FigureInline[], given: readonly FigureState[], moved: string[] = []) => ({
    states: new Map(figures.map(({ id }, at) => [id, given[at] ?? 'fresh'])),
    moved: new Set(moved),
    ledger: new Map([[keyText(figureKey(PROPOSALS)), now]]),
  })
  const hand = { reason: '按区委口径', by: '', at: '2025-01-02T08:00:00.000Z' }
  const figures: FigureInline[] = [
    { ...PROPOSALS, id: 'a' },
    { ...PROPOSALS, id: 'b' },
    { ...PROPOSALS, id: 'c', text: '158件', override: hand },
  ]

  it('joins mentions that show the same, and leaves fresh ones and settled hand values out', () => {
    const groups = groupChanges(figures, states(figures, ['changed', 'changed', 'overridden']))
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ state: 'changed', now: { text: '160件' } })
    expect(groups[0]?.figures.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(groupChanges(figures, states(figures, ['fresh', 'fresh', 'overridden']))).toEqual([])
  })

  it('asks again about a hand value when the ledger moved under it', () => {
    const groups = groupChanges(figures, states(figures, ['fresh', 'fresh', 'overridden'], ['c']))
    expect(groups.map(({ state, figures: [first] }) => [state, first?.id])).toEqual([['overridden', 'c']])
  })
})

describe('the choice for a typed number', () => {
  const typed = (value: number, unit: string, sentence: string, approx: '' | '余' | '近' = '') =>
    labels(rankIndicators(LEDGER, { quantity: { value, unit, approx }, sentence }))

  it('puts the same value and unit first, and of two the one whose name stands in the sentence', () => {
    expect(typed(157, '件', '全年办理157件')[0]).toBe('提案立案')
    expect(typed(113, '条', '提出意见建议113条').slice(0, 2)).toEqual(['意见建议', '社情民意信息'])
  })

  it('takes an approximation for the value it covers, never for one it does not', () => {
    expect(typed(110, '条', '反映社情民意110余条', '余')[0]).toBe('社情民意信息')
    expect(typed(120, '条', '提出建议近120条', '近')[0]).toBe('意见建议')
    expect(typed(90, '家', '走访近90家', '近')[0]).toBe('走访企业')
    expect(typed(100, '条', '100余件', '余')[0]).not.toBe('提案立案')
  })

  it('goes by the words alone where the number cannot be read', () => {
    expect(labels(rankIndicators(LEDGER, { quantity: null, sentence: '走访企业若干' }))[0]).toBe('走访企业')
  })
})

describe('looking for an indicator', () => {
  it('finds it by a part of its name, by pinyin initials or whole, and by its value', () => {
    expect(labels(matchIndicators(LEDGER, '建议'))).toEqual(['意见建议'])
    expect(labels(matchIndicators(LEDGER, 'sqmy'))).toEqual(['社情民意信息'])
    expect(labels(matchIndicators(LEDGER, 'tian'))).toEqual(['提案立案'])
    expect(labels(matchIndicators(LEDGER, '157'))).toEqual(['提案立案'])
    expect(labels(matchIndicators(LEDGER, 'zzz'))).toEqual([])
    expect(matchIndicators(LEDGER, '')).toHaveLength(LEDGER.length)
  })
})
