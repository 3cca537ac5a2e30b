import { describe, expect, test } from 'vitest'
import {
  daysOf,
  filterTags,
  NO_FILTER,
  periodTitle,
  toRecordFilter,
} from '../../../renderer/features/ledger/ledger-filter.ts'
import { indicatorPeriod } from '../../../renderer/features/indicators/indicator-period.ts'
import { ledger as zh } from '../../../renderer/text/zh-CN/ledger.ts'

describe('the choices beside the ledger', () => {
  test('no choice filters nothing', () => {
    expect(toRecordFilter(NO_FILTER)).toEqual({
      from: null,
      to: null,
      part: null,
      category: null,
      department: null,
      text: '',
      highlight: null,
    })
    expect(filterTags(NO_FILTER, zh)).toEqual([])
  })

  test('a year spans its days and an open or reversed custom period is put right', () => {
    expect(daysOf({ kind: 'year', year: '2024' })).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(daysOf({ kind: 'custom', from: '2024-03-01', to: '' })).toEqual({ from: '2024-03-01', to: null })
    expect(daysOf({ kind: 'custom', from: '2024-09-01', to: '2024-03-01' })).toEqual({
      from: '2024-03-01',
      to: '2024-09-01',
    })
  })

  test('every choice in force has a tag that can be taken off', () => {
    const tags = filterTags(
      {
        period: { kind: 'year', year: '2024' },
        part: 'people',
        category: '提案',
        department: '',
        highlight: true,
        text: ' 信息 ',
      },
      zh,
    )
    expect(tags.map(({ label }) => label)).toEqual([
      '2024年',
      '为民履职',
      '提案',
      '未填部门',
      '亮点',
      '“信息”',
    ])
    expect(new Set(tags.map(({ key }) => key)).size).toBe(tags.length)
  })

  test('a search is cut to what the services take', () => {
    expect(toRecordFilter({ ...NO_FILTER, text: ` ${'字'.repeat(300)}` }).text).toHaveLength(200)
  })

  test('the header names the chosen year, or the years that hold records', () => {
    const years = [
      { key: '2024', count: 5 },
      { key: '2013', count: 1 },
    ]
    expect(periodTitle({ kind: 'year', year: '2024' }, years, zh)).toBe('2024年度')
    expect(periodTitle({ kind: 'all' }, years, zh)).toBe('2013—2024年')
    expect(periodTitle({ kind: 'all' }, years.slice(0, 1), zh)).toBe('2024年度')
    expect(periodTitle({ kind: 'all' }, [], zh)).toBe('')
  })

  test('indicators of all time reach from the first year with records to the last', () => {
    const years = [
      { key: '2024', count: 5 },
      { key: '2013', count: 1 },
    ]
    expect(indicatorPeriod({ kind: 'all' }, years)).toEqual({ from: '2013-01-01', to: '2024-12-31' })
  })
})
