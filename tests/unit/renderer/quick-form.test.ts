import { describe, expect, test } from 'vitest'
import { quickValues, shownDays } from '../../../renderer/features/quick-entry/quick-form.ts'

const KNOWN = { today: '2026-11-26', categories: [], departments: [], department: '' }
const LINE = '11月3日至5日 召开协商会'

const daysOf = (typed: string) => {
  const { date, endDate } = quickValues(LINE, { date: typed }, KNOWN)
  return [date, endDate]
}

describe('the days of the small window', () => {
  test('are shown as first and last, and can be corrected in the form they are shown in', () => {
    expect(shownDays(quickValues(LINE, {}, KNOWN), {})).toBe('2026-11-03 — 2026-11-05')
    expect(daysOf('2026-11-03 — 2026-11-06')).toEqual(['2026-11-03', '2026-11-06'])
  })

  test('are corrected in the words of the line, too', () => {
    expect(daysOf('11月4日至7日')).toEqual(['2026-11-04', '2026-11-07'])
    expect(daysOf('昨天')).toEqual(['2026-11-25', ''])
    expect(daysOf('2026-11-04')).toEqual(['2026-11-04', ''])
  })

  test('stay as typed while they cannot be read, so that nothing wrong is filed and nothing typed is lost', () => {
    for (const typed of ['2026-11-0', '2026-11-05 — 2026-11-03', '2026-11-05 — ', '下下周'])
      expect(daysOf(typed)).toEqual([typed, ''])
    expect(shownDays(quickValues(LINE, { date: '2026-11-0' }, KNOWN), { date: '2026-11-0' })).toBe(
      '2026-11-0',
    )
  })
})
