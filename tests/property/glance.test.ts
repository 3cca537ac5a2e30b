import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PARTS } from '#shared/domain/part.ts'
import { GLANCE_AXES, readGlance, type GlanceCount } from '#shared/glance/glance.ts'

const count: fc.Arbitrary<GlanceCount> = fc
  .record({
    year: fc.constantFrom('2023', '2024'),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    category: fc.constantFrom('提案', '视察调研', '文史'),
    part: fc.constantFrom(...PARTS),
    department: fc.constantFrom('提案委', '研究室', ''),
    count: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ year, month, day, ...rest }) => ({
    ...rest,
    date: `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`,
  }))
const today = fc.constantFrom('2024-03-15', '2024-12-31', '2025-02-01')

describe('a year at a glance', () => {
  test('every way of counting comes to the same totals, this year and the one before', () => {
    fc.assert(
      fc.property(fc.array(count), today, (counts, day) => {
        const glance = readGlance(counts, '2024', day)
        for (const axis of GLANCE_AXES) {
          const entries = glance.axes[axis]
          expect(entries.reduce((sum, entry) => sum + entry.count, 0)).toBe(glance.total)
          expect(entries.reduce((sum, entry) => sum + entry.before, 0)).toBe(glance.before)
        }
      }),
    )
  })

  test('does not depend on the order of the counts', () => {
    fc.assert(
      fc.property(fc.array(count), today, (counts, day) => {
        expect(readGlance(counts.toReversed(), '2024', day)).toEqual(readGlance(counts, '2024', day))
      }),
    )
  })
})

const one = (date: string, change: Partial<GlanceCount> = {}): GlanceCount => ({
  date,
  category: '提案',
  part: 'consultation',
  department: '提案委',
  count: 1,
  ...change,
})

test('a year that is running is compared with last year up to the same day, and months to come are no gaps', () => {
  const counts = [one('2024-01-10'), one('2023-01-10'), one('2023-03-20', { count: 5 }), one('2023-11-01')]
  const glance = readGlance(counts, '2024', '2024-03-15')
  expect([glance.total, glance.before, glance.until]).toEqual([1, 1, '2024-03-15'])
  expect(glance.axes.month.filter(({ gap }) => gap !== null).map(({ key }) => key)).toEqual(['02'])
})

test('what last year had and this year has not, or less than half of it, stands out', () => {
  const counts = [
    one('2023-05-01', { category: '文史', department: '文史委', count: 2 }),
    one('2023-05-01', { category: '提案', count: 9 }),
    one('2024-05-01', { category: '提案', count: 4 }),
    one('2023-06-01', { category: '读书活动', department: '研究室', count: 3 }),
    one('2024-06-01', { category: '读书活动', department: '研究室', count: 1 }),
  ]
  const { axes } = readGlance(counts, '2024', '2025-01-02')
  expect(axes.category.map(({ key, gap }) => [key, gap])).toEqual([
    ['提案', 'fewer'],
    ['读书活动', null],
    ['文史', 'none'],
  ])
  expect(axes.department.find(({ key }) => key === '文史委')?.gap).toBe('none')
})
