import { expect, test } from 'vitest'
import { addYears, previousPeriod } from '#shared/figures/previous-period.ts'

const before = (from: string, to: string) => {
  const { name, ...days } = previousPeriod({ from, to })
  return `${name} ${days.from}..${days.to}`
}

test('a year goes before a year, wherever it begins', () => {
  expect(before('2025-01-01', '2025-12-31')).toBe('上年 2024-01-01..2024-12-31')
  expect(before('2024-07-01', '2025-06-30')).toBe('上年 2023-07-01..2024-06-30')
})

test('a part of a year has the same part of the year before', () => {
  expect(before('2025-01-01', '2025-06-30')).toBe('上年同期 2024-01-01..2024-06-30')
  expect(before('2025-07-01', '2025-12-31')).toBe('上年同期 2024-07-01..2024-12-31')
  expect(before('2025-10-01', '2025-12-31')).toBe('上年同期 2024-10-01..2024-12-31')
  expect(before('2025-05-20', '2025-05-20')).toBe('上年同期 2024-05-20..2024-05-20')
})

test('a term of several years has the term before', () => {
  expect(before('2021-01-01', '2025-12-31')).toBe('上一时段 2016-01-01..2020-12-31')
  expect(before('2021-12-25', '2026-12-24')).toBe('上一时段 2016-12-25..2021-12-24')
  expect(before('2022-01-01', '2023-12-31')).toBe('上一时段 2020-01-01..2021-12-31')
  expect(before('2022-01-01', '2025-06-30')).toBe('上一时段 2018-01-01..2021-06-30')
  expect(before('2025-01-01', '2026-01-01')).toBe('上一时段 2023-01-01..2024-01-01')
})

test('the end of February stays the end of February', () => {
  expect(before('2024-01-01', '2024-02-29')).toBe('上年同期 2023-01-01..2023-02-28')
  expect(before('2025-01-01', '2025-02-28')).toBe('上年同期 2024-01-01..2024-02-29')
  expect(before('2023-03-01', '2024-02-29')).toBe('上年 2022-03-01..2023-02-28')
  expect(addYears('2024-02-28', -1)).toBe('2023-02-28')
  expect(addYears('2000-02-29', 100)).toBe('2100-02-28')
  expect(addYears('2025-02-28', 3)).toBe('2028-02-29')
})
