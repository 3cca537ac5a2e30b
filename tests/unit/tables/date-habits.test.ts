import { describe, expect, test } from 'vitest'
import { sayInChinese } from '#shared/reasons/chinese.ts'
import { NO_CONTEXT, readDate, yearOfTitle, type DateContext } from '#shared/tables/date-habits.ts'
import type { Cell } from '#shared/tables/model.ts'

const text = (shown: string): Cell => ({ text: shown, number: null, day: null })
const number = (value: number): Cell => ({ text: String(value), number: value, day: null })

function read(cell: Cell, context: Partial<DateContext> = {}) {
  const answer = readDate(cell, { ...NO_CONTEXT, givenYear: 2025, ...context })
  if (answer.kind !== 'date') return answer.kind === 'fault' ? sayInChinese(answer.reason) : null
  const span = answer.endDate === null ? answer.date : `${answer.date}~${answer.endDate}`
  return answer.doubt === null ? span : `${span}?`
}

/** What is written, and how it reads in 2025; a ? behind it says that the reader is asked. */
const HABITS: readonly (readonly [written: string, read: string])[] = [
  ['2025-03-12', '2025-03-12'],
  ['2025/3/12', '2025-03-12'],
  ['2025.3.12', '2025-03-12'],
  ['2024年3月12日', '2024-03-12'],
  ['2024 年 03 月 12 号', '2024-03-12'],
  ['二〇二四年三月十二日', '2024-03-12'],
  ['20240312', '2024-03-12'],
  ['2024-03-12 00:00:00', '2024-03-12'],
  ['2024-3-12 9:30', '2024-03-12'],
  ['2024/3/12 14:30-16:00', '2024-03-12'],
  ['3.12 9:00', '2025-03-12'],
  ['2024-03-12T09:30:00', '2024-03-12'],
  ['3.12', '2025-03-12'],
  ['3/12', '2025-03-12'],
  ['3-12', '2025-03-12'],
  ['03-12', '2025-03-12'],
  ['3月12日', '2025-03-12'],
  ['3月12号', '2025-03-12'],
  ['三月十二日', '2025-03-12'],
  ['十二月三十一日', '2025-12-31'],
  ['３月１２日', '2025-03-12'],
  ['２０２４．３．１２', '2024-03-12'],
  ['3 月 12 日', '2025-03-12'],
  ['3月12日上午', '2025-03-12'],
  ['3月12日（星期三）', '2025-03-12'],
  ['3月12日 周三 下午', '2025-03-12'],
  ['2025年3月12日9:30', '2025-03-12'],
  ['2025年3月12日上午9时', '2025-03-12'],
  ['3月12日14:30-16:00', '2025-03-12'],
  ['3月', '2025-03-01~2025-03-31'],
  ['2024年2月', '2024-02-01~2024-02-29'],
  ['2024年2月份', '2024-02-01~2024-02-29'],
  ['2024-02', '2024-02-01~2024-02-29'],
  ['2024.02', '2024-02-01~2024-02-29'],
  ['202402', '2024-02-01~2024-02-29'],
  ['3月上旬', '2025-03-01~2025-03-10?'],
  ['3月中旬', '2025-03-11~2025-03-20?'],
  ['3月上中旬', '2025-03-01~2025-03-20?'],
  ['2月下旬', '2025-02-21~2025-02-28?'],
  ['3月底', '2025-03-21~2025-03-31?'],
  ['2024年12月初', '2024-12-01~2024-12-10?'],
  ['第一季度', '2025-01-01~2025-03-31'],
  ['2024年四季度', '2024-10-01~2024-12-31'],
  ['Q2', '2025-04-01~2025-06-30'],
  ['上半年', '2025-01-01~2025-06-30'],
  ['2024年下半年', '2024-07-01~2024-12-31'],
  ['2024年', '2024-01-01~2024-12-31?'],
  ['全年', '2025-01-01~2025-12-31'],
  ['45728', '2025-03-12'],
  ['45728.375', '2025-03-12'],
  ['3.12-3.14', '2025-03-12~2025-03-14'],
  ['3月12日至14日', '2025-03-12~2025-03-14'],
  ['3月12日-14日', '2025-03-12~2025-03-14'],
  ['3月12-14日', '2025-03-12~2025-03-14'],
  ['3.12-14', '2025-03-12~2025-03-14'],
  ['3月12日—4月2日', '2025-03-12~2025-04-02'],
  ['2025.3.12—2025.3.14', '2025-03-12~2025-03-14'],
  ['2025-03-12至2025-03-14', '2025-03-12~2025-03-14'],
  ['2025-03-12-2025-03-14', '2025-03-12~2025-03-14'],
  ['2025/3/12~3/14', '2025-03-12~2025-03-14'],
  ['2024年3月12日到14日', '2024-03-12~2024-03-14'],
  ['2024年3月-5月', '2024-03-01~2024-05-31'],
  ['1-3月', '2025-01-01~2025-03-31'],
  ['2024年1—6月', '2024-01-01~2024-06-30'],
  ['2024年12月30日至2025年1月2日', '2024-12-30~2025-01-02'],
  ['2024年12月30日至1月2日', '2024-12-30~2025-01-02?'],
  ['12月30日-1月2日', '2025-12-30~2026-01-02?'],
  ['3月12日、14日', '2025-03-12~2025-03-14?'],
  ['3.12、3.14、3.20', '2025-03-12~2025-03-20?'],
  ['25年3月12日', '2025-03-12?'],
  ['24.3.12', '2024-03-12?'],
  ['12/3/2025', '2025-12-03?'],
  ['13/3/2025', '2025-03-13'],
  ['3/13/2025', '2025-03-13'],
  ['13/3', '2025-03-13?'],
  ['3月12日前', '2025-03-12?'],
  ['3月12日左右', '2025-03-12?'],
]

const NO_DATES: readonly (readonly [written: string, part: string])[] = [
  ['2025-02-30', '2025 年 2 月没有 30 日'],
  ['13月1日', '没有 13 月'],
  ['2.30', '2 月没有 30 日'],
  ['1850年3月1日', '年份不对'],
  ['每周一', '不是日期'],
  ['常年', '不是日期'],
  ['待定', '不是日期'],
  ['张三', '不是日期'],
  ['26', '只是一个数'],
  ['#REF!', '出错的公式'],
  ['3月14日-12日', '结束早于开始'],
]

describe('dates of every habit', () => {
  test.each(HABITS)('%s is read as %s', (written, expected) => {
    expect(read(text(written))).toBe(expected)
  })

  test.each(NO_DATES)('%s is refused and says why', (written, part) => {
    expect(read(text(written))).toContain(part)
  })

  test.each(['', '—', '/', '无'])('%j is an empty date', (written) => {
    expect(read(text(written))).toBeNull()
  })

  test('a true date cell is its day, a serial in a number cell as well', () => {
    expect(read({ text: '2024-03-12', number: 45363, day: '2024-03-12' })).toBe('2024-03-12')
    expect(read(number(45728))).toBe('2025-03-12')
  })

  test('3.1 in a number cell may have been 3.10 and is asked; 3.12 and the text 3.1 are not', () => {
    expect(read(number(3.1))).toBe('2025-03-01?')
    expect(read(number(3.12))).toBe('2025-03-12')
    expect(read(number(3.4))).toBe('2025-03-04')
    expect(read(text('3.1'))).toBe('2025-03-01')
  })

  test('a bare number is a month only under a head that says so', () => {
    expect(read(number(3), { head: '月份' })).toBe('2025-03-01~2025-03-31')
    expect(read(number(3), { head: '时间' })).toContain('只是一个数')
  })

  test('a day without a month takes the month of the row above, and says so', () => {
    const above = { date: '2025-03-10', endDate: null }
    expect(read(text('12-14日'), { above })).toBe('2025-03-12~2025-03-14?')
    expect(read(text('12-14日'))).toContain('不是日期')
  })

  test('同上 is the date above, and nothing without one', () => {
    expect(read(text('同上'), { above: { date: '2025-03-10', endDate: '2025-03-11' } })).toBe(
      '2025-03-10~2025-03-11',
    )
    expect(read(text('〃'))).toContain('上面没有日期')
  })

  test('the year is the written one, else the given, else the title’s, else that of the row above, which is asked', () => {
    const above = { date: '2021-01-05', endDate: null }
    expect(read(text('2019.3.12'), { titleYear: 2023, above })).toBe('2019-03-12')
    expect(read(text('3.12'), { titleYear: 2023, above })).toBe('2025-03-12')
    expect(read(text('3.12'), { givenYear: null, titleYear: 2023, above })).toBe('2023-03-12')
    expect(read(text('3.12'), { givenYear: null, above })).toBe('2021-03-12?')
    expect(read(text('3.12'), { givenYear: null })).toContain('没有写年份')
  })
})

describe('the year of a title', () => {
  test.each([
    ['某市政协2024年度履职台账', 2024],
    ['二〇二四年工作情况统计表', 2024],
    ['2024年1月至6月活动一览', 2024],
    ['2024-2025年度工作台账', null],
    ['2024年12月—2025年2月', null],
    ['政协第十五届委员会活动表', null],
    ['联系电话 13920241234', null],
  ])('%s: %s', (title, year) => {
    expect(yearOfTitle(title)).toBe(year)
  })
})

test('a day without its month has that of the heading, else that of the row above, which is asked', () => {
  const above = { date: '2025-04-28', endDate: '2025-04-29' }
  expect(read(text('6日'), { headingMonth: '5月', above })).toBe('2025-05-06')
  expect(read(text('15日—16日'), { headingMonth: '2024年12月' })).toBe('2024-12-15~2024-12-16')
  expect(read(number(6), { headingMonth: '5月', head: '日' })).toBe('2025-05-06')
  expect(read(text('30日'), { above })).toBe('2025-04-30?')
  expect(read(text('当日'), { above })).toBe('2025-04-28~2025-04-29')
  expect(read(text('6日'))).toMatch(/不是日期/)
})
