import { expect, test } from 'vitest'
import { beijingDay, beijingMoment, chinesePeriod, chineseStart } from '#shared/checking/chinese-dates.ts'

test.each([
  ['2024-01-01', '2024-12-31', '2024年'],
  ['2013-01-01', '2024-12-31', '2013—2024年'],
  ['2024-01-01', '2024-06-30', '2024年1月—6月'],
  ['2023-07-01', '2024-06-30', '2023年7月—2024年6月'],
  ['2024-02-01', '2024-02-29', '2024年2月'],
  ['2022-01-01', '2024-09-19', '2022年1月1日—2024年9月19日'],
  ['2024-03-05', '2024-09-19', '2024年3月5日—9月19日'],
])('the period %s to %s is %s', (from, to, words) => {
  expect(chinesePeriod({ from, to })).toBe(words)
})

test('a start is named no closer than it is', () => {
  expect(['2025-01-01', '2025-07-01', '2025-07-02'].map(chineseStart)).toEqual([
    '2025年',
    '2025年7月',
    '2025年7月2日',
  ])
})

test('moments are told by the clock of Beijing, in any zone', () => {
  expect(beijingMoment('2024-12-31T16:05:59.000Z')).toBe('2025年1月1日00时05分')
  expect(beijingDay('2024-12-31T15:59:59.000Z')).toBe('2024年12月31日')
})
