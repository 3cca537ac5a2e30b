import { describe, expect, test } from 'vitest'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import { createIndicatorTable } from '#shared/figures/indicator-table.ts'
import { definition, ledgerRecord } from '../../support/ledger.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }

function tableOf(cells: string, ...definitions: ReturnType<typeof definition>[]) {
  const { indicators, problems } = computeIndicators(
    [ledgerRecord('r', '2024-03-01', cells)],
    definitions,
    [],
    YEAR,
  )
  return createIndicatorTable(indicators, problems)
}

describe('an indicator is found', () => {
  const table = tableOf('调研=3 次;调研=4 篇;捐款=290 万元;走访=5 次')

  test('in the unit asked for, or in one of the same kind', () => {
    expect(table.find('调研', '次')?.text).toBe('3次')
    expect(table.find('调研', '篇')?.text).toBe('4篇')
    expect(table.find('捐款', '元')?.text).toBe('290万元')
    expect(table.find('捐款', '亿元')?.text).toBe('290万元')
  })

  test('in its only unit when it is counted otherwise now', () => {
    expect(table.find('走访', '场')?.text).toBe('5次')
    expect(table.find('走访', '')?.text).toBe('5次')
  })

  test('never by guessing between several units', () => {
    expect(table.find('调研', '场')).toBeUndefined()
    expect(table.find('调研', '')).toBeUndefined()
    expect(table.find('没有', '次')).toBeUndefined()
  })
})

test('a label without an indicator tells why, one that has none to tell does not', () => {
  const rate = definition('办复率', 'ratio', { formula: '办复/立案' })
  const table = tableOf('办复=3 件;立案=0 件', rate)
  expect(table.find('办复率', '%')).toBeUndefined()
  expect(table.problemOf('办复率')).toEqual({ label: '办复率', code: 'division-by-zero', detail: '立案' })
  expect(table.problemOf('办复')).toBeUndefined()
  expect(table.indicators).toHaveLength(2)
})
