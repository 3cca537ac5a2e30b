import { describe, expect, test } from 'vitest'
import { readDay } from '../../../renderer/ui/read-day.ts'

describe('a typed day', () => {
  test.each([
    ['2024-12-29', '2024-12-29'],
    ['2024/1/5', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['3-12', '2024-03-12'],
    ['3.12', '2024-03-12'],
    ['3月12日', '2024-03-12'],
    [' 12/29 ', '2024-12-29'],
  ])('%s is read as %s', (typed, day) => {
    expect(readDay(typed, '2024-06-01')).toBe(day)
  })

  test.each(['', '2-30', '13-1', 'tomorrow', '2024-02-30', '20241301'])('%s is no day', (typed) => {
    expect(readDay(typed, '2024-06-01')).toBeNull()
  })
})
