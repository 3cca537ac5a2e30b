import { describe, expect, test } from 'vitest'
import { compareReports } from '#shared/duplicates/compare-reports.ts'
import { scanDuplicates, type Pair } from '#shared/duplicates/find-duplicates.ts'
import { signatureOf, type Report } from '#shared/duplicates/signature.ts'

function report(
  id: string,
  date: string,
  title: string,
  department: string,
  more: Partial<Report> = {},
): Report {
  return {
    id,
    date,
    endDate: null,
    category: '专题协商',
    title,
    summary: '',
    people: '',
    department,
    figures: [],
    ...more,
  }
}
const compare = (one: Report, other: Report) => compareReports(signatureOf(one), signatureOf(other))
const figure = (label: string, value: number, unit = '条') => ({ label, value, unit, approx: '' as const })

function scan(reports: readonly Report[]): Pair[] {
  const steps = scanDuplicates(reports.map(signatureOf))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

describe('one meeting reported by two departments is proposed', () => {
  test.each([
    ['优化营商环境专题协商会', '市政协召开“优化营商环境”专题协商会议'],
    ['提案交办会', '2024年市政协提案交办会暨业务培训会议'],
    ['主席会议（第12次）', '第十二次主席会议'],
    ['十届政协第35次主席会议', '县政协十届三十五次主席会议'],
    ['视察老旧小区改造', '组织委员视察老旧小区改造情况'],
  ])('%s, %s', (one, other) => {
    expect(
      compare(report('a', '2024-05-10', one, '经济委'), report('b', '2024-05-10', other, '办公室')),
    ).not.toBeNull()
  })

  test('by one department under two categories', () => {
    const one = report('a', '2024-05-10', '重点提案督办会', '提案委', { category: '提案' })
    expect(compare(one, { ...one, id: 'b', category: '提案督办' })?.doubts).toEqual(['categories-differ'])
  })

  test('with the days of one within those of the other', () => {
    const one = report('a', '2024-05-10', '赴上海考察数字经济发展', '经济委', { endDate: '2024-05-14' })
    const other = report('b', '2024-05-12', '考察数字经济发展情况', '办公室')
    expect(compare(one, other)?.why).toContain('overlap')
  })

  test('with a short title that the other tells in its summary', () => {
    const one = report('a', '2024-05-10', '营商环境协商座谈', '经济委')
    const other = report('b', '2024-05-10', '主席会议成员调研', '办公室', {
      summary: '到园区就营商环境协商座谈',
    })
    expect(compare(one, other)).not.toBeNull()
  })
})

describe('records that differ in one thing that counts are not', () => {
  test.each([
    ['走访甲公司', '走访乙公司'],
    ['第十二次主席会议', '第十三次主席会议'],
    ['十届政协第35次主席会议', '县政协十届三十六次主席会议'],
    ['走访慰问困难群众', '走访慰问老党员'],
    ['赴甲镇开展“有事好商量”协商议事', '赴乙镇开展“有事好商量”协商议事'],
    ['“书香政协”读书会', '“委员讲堂”读书会'],
    ['2023年度重点协商计划', '2024年度重点协商计划'],
  ])('%s, %s', (one, other) => {
    expect(
      compare(report('a', '2024-05-10', one, '经济委'), report('b', '2024-05-10', other, '办公室')),
    ).toBeNull()
  })

  test('nor are the sums that every department reports for a quarter, even if they happen to be equal', () => {
    const sum = (id: string, department: string, value: number) =>
      report(id, '2024-03-31', '第一季度社情民意信息', department, {
        figures: [figure('社情民意信息', value)],
      })
    expect(compare(sum('a', '经济委', 6), sum('b', '提案委', 9))).toBeNull()
    expect(compare(sum('a', '经济委', 6), sum('b', '提案委', 6))).toBeNull()
  })

  test('nor is the same done again a week later', () => {
    expect(
      compare(
        report('a', '2024-05-10', '委员读书会', '办公室'),
        report('b', '2024-05-17', '委员读书会', '文史委'),
      ),
    ).toBeNull()
  })

  test('nor are the many rows of one title on one day', () => {
    const rows = Array.from({ length: 14 }, (_, at) =>
      report(`r${at}`, '2024-05-10', '重点提案督办', `委室${at}`),
    )
    expect(scan(rows)).toEqual([])
    expect(scan(rows.slice(0, 2))).toHaveLength(1)
  })
})

test('equal figures speak for a pair, differing ones of a label against it', () => {
  const pair = (value: number) => {
    const one = report('a', '2024-05-10', '优化营商环境协商', '经济委', { figures: [figure('意见建议', 12)] })
    return compare(one, { ...one, id: 'b', department: '办公室', figures: [figure('意见建议', value)] })
  }
  expect(pair(12)?.score).toBeGreaterThan(pair(15)?.score ?? 1)
  expect(pair(15)?.doubts).toEqual(['figures-differ'])
})
