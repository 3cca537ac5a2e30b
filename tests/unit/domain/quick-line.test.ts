import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { readLeadingDay } from '#shared/domain/day-words.ts'
import { parseFiguresEntry } from '#shared/domain/figures-entry.ts'
import { daySchema } from '#shared/domain/period.ts'
import { parseQuickLine } from '#shared/domain/quick-line.ts'
import { RESOURCES } from '../../support/library.ts'

const { categories } = categoriesFileSchema.parse(
  JSON.parse(readFileSync(join(RESOURCES, 'categories.json'), 'utf8')),
)
// A Wednesday.
const TODAY = '2025-03-12'
const known = { today: TODAY, categories, departments: ['提案委', '研究室'], department: '' }

describe('the day a line begins with', () => {
  it.each([
    ['今天召开会议', '2025-03-12', null, '召开会议'],
    ['昨天下午 走访企业', '2025-03-11', null, '走访企业'],
    ['前天，视察', '2025-03-10', null, '视察'],
    ['3月5日召开', '2025-03-05', null, '召开'],
    ['3月5号 召开', '2025-03-05', null, '召开'],
    ['3月10日至12日 调研', '2025-03-10', '2025-03-12', '调研'],
    ['2月27日-3月2日 调研', '2025-02-27', '2025-03-02', '调研'],
    ['3月10-12日 调研', '2025-03-10', '2025-03-12', '调研'],
    ['3.5 座谈', '2025-03-05', null, '座谈'],
    ['3/5，座谈', '2025-03-05', null, '座谈'],
    ['2024-12-29 补报', '2024-12-29', null, '补报'],
    ['2024年12月29日补报', '2024-12-29', null, '补报'],
    ['12月29日 补报', '2024-12-29', null, '补报'],
    ['4月2日 预告', '2025-04-02', null, '预告'],
    ['5日 座谈', '2025-03-05', null, '座谈'],
    ['28日座谈', '2025-02-28', null, '座谈'],
    ['周一 座谈', '2025-03-10', null, '座谈'],
    ['周五 座谈', '2025-03-07', null, '座谈'],
    ['上周五 座谈', '2025-03-07', null, '座谈'],
    ['上周三座谈', '2025-03-05', null, '座谈'],
    ['本周五座谈', '2025-03-14', null, '座谈'],
    ['星期天 座谈', '2025-03-09', null, '座谈'],
  ])('of %j is %s', (line, day, endDay, rest) => {
    expect(readLeadingDay(line, TODAY)).toEqual({ day, endDay, rest })
  })

  it.each([
    '3.5亿元项目',
    '12项提案',
    '13月5日',
    '2月30日',
    '每周三接访',
    '召开3月例会',
    '3个乡镇',
    '周边视察',
    '',
  ])('is not read into %j', (line) => {
    expect(readLeadingDay(line, TODAY)).toBeNull()
  })
})

describe('a quick line', () => {
  it.each([
    [
      '昨天召开提案办理协商会，提案45件，意见建议12条',
      { date: '2025-03-11', title: '召开提案办理协商会', figures: '提案45件，意见建议12条' },
    ],
    [
      '3月5日 研究室 专题调研 老旧小区改造 提出意见建议1,200条',
      {
        date: '2025-03-05',
        category: '视察调研',
        title: '专题调研 老旧小区改造',
        department: '研究室',
        figures: '提出意见建议1,200条',
      },
    ],
    ['召开第15次主席会议', { date: TODAY, category: '主席会议', title: '召开第15次主席会议', figures: '' }],
    ['慰问困难群众50户', { title: '慰问困难群众50户', figures: '慰问困难群众50户' }],
    ['视察调研 老旧小区', { category: '视察调研', title: '老旧小区' }],
    ['主席会议', { category: '主席会议', title: '主席会议' }],
    ['报送社情民意信息 批示2件；采用3条', { title: '报送社情民意信息', figures: '批示2件，采用3条' }],
    ['编印文史资料', { title: '编印文史资料', figures: '' }],
  ])('%j', (line, expected) => {
    expect(parseQuickLine(line, known)).toMatchObject(expected)
  })

  test('keeps the department of the record before, and lets the line name another', () => {
    expect(parseQuickLine('视察', { ...known, department: '提案委' }).department).toBe('提案委')
    expect(parseQuickLine('研究室 视察', { ...known, department: '提案委' }).department).toBe('研究室')
  })

  test('gives for any line a real day, a title unless it is blank, and figures that the form can read', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '今天',
        '3月12日',
        '研究室',
        '专题调研',
        '提案45件',
        '，',
        ' ',
        '。',
        '第15次',
        '12日',
        '1,200条',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const line = pieces.join('')
        const read = parseQuickLine(line, known)
        expect(daySchema.safeParse(read.date).success).toBe(true)
        if (read.endDate !== '') expect(read.endDate > read.date).toBe(true)
        expect(parseFiguresEntry(read.figures).problems).toEqual([])
        expect(read.title).toBe(read.title.trim())
      }),
    )
  })
})
