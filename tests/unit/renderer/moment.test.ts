import { describe, expect, test } from 'vitest'
import { formatDay, formatMoment, shortDay, toDay } from '../../../renderer/text/moment.ts'
import { shell as en } from '../../../renderer/text/en/shell.ts'
import { shell as zh } from '../../../renderer/text/zh-CN/shell.ts'

describe('days and moments', () => {
  const now = new Date(2024, 11, 29, 10, 42)
  const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

  test('are said as a person would', () => {
    expect(formatMoment(at(2024, 11, 29, 9, 5), now, zh)).toBe('今天 09:05')
    expect(formatMoment(at(2024, 11, 28, 23, 59), now, zh)).toBe('昨天 23:59')
    expect(formatMoment(at(2024, 2, 8, 9, 0), now, zh)).toBe('3月8日')
    expect(formatMoment(at(2023, 2, 8, 9, 0), now, zh)).toBe('2023年3月8日')
    expect(formatMoment(at(2024, 11, 29, 9, 5), now, en)).toBe('today 09:05')
  })

  test('name the year only when it is another', () => {
    expect(formatDay('2024-03-08', '2024-12-29', zh)).toBe('3月8日')
    expect(formatDay('2023-03-08', '2024-12-29', en)).toBe('8 Mar 2023')
    expect(shortDay('2023-03-08', '2024-12-29', zh)).toBe('2023年3月')
    expect(toDay(now)).toBe('2024-12-29')
  })
})
