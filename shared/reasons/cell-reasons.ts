import { describeFigureProblem, type FigureProblem } from '../domain/figure-problem.ts'
import type { Wording } from './reason.ts'

type Quoted = { what: string }

/** What can be wrong in the header and the cells of a records file (design 3.1) or an indicators file (design 3.2). */
export interface CellReasons {
  'head-doubled': { name: string }
  'head-missing': { name: string; also: string }
  'no-text': object
  'cell-null': Quoted
  'cell-control': Quoted
  'cell-too-long': Quoted & { length: number; limit: number }
  'no-day': Quoted
  'day-year': Quoted
  'day-month': Quoted & { month: number }
  'day-missing': Quoted & { year: number; month: number; day: number }
  'ends-early': { date: string; endDate: string }
  figure: { problem: FigureProblem }
  'no-yes': Quoted
  'no-part': Quoted & { parts: readonly string[]; ids: readonly string[] }
  'cell-without-head': Quoted & { column: number }
  'quote-open': object
  'file-empty': { of: 'records' | 'indicators' }
  'head-only': { of: 'records' | 'indicators' }
  'no-aggregate': Quoted & { names: readonly string[]; ids: readonly string[] }
  'formula-missing': object
  'formula-unread': Quoted
  'formula-no-ratio': Quoted
  'formula-divides': Quoted
  'formula-unused': object
  'no-approximation': Quoted & { words: readonly string[] }
  'no-digits': Quoted
  'no-numeral': Quoted
  'label-twice': Quoted & { row: number }
}

export const cellReasons: Wording<CellReasons> = {
  'head-doubled': ({ name }) => `表头里的“${name}”列重复了`,
  'head-missing': ({ name }) => `缺少“${name}”列`,
  'no-text': () => '不能为空',
  'cell-null': ({ what }) => `${what}含有空字符（NUL），请重新录入这一格`,
  'cell-control': ({ what }) => `${what}含有不可见的控制字符，请重新录入这一格`,
  'cell-too-long': ({ what, length, limit }) => `${what}太长：有 ${length} 个字，最多 ${limit} 个`,
  'no-day': ({ what }) => `${what}不是日期，请写成 2025-03-12`,
  'day-year': ({ what }) => `${what}的年份不对，应在 1900 年到 2100 年之间`,
  'day-month': ({ what, month }) => `${what}不存在：没有 ${month} 月`,
  'day-missing': ({ what, year, month, day }) => `${what}不存在：${year} 年 ${month} 月没有 ${day} 日`,
  'ends-early': ({ date, endDate }) => `结束日期 ${endDate} 早于日期 ${date}`,
  figure: ({ problem }) => describeFigureProblem(problem),
  'no-yes': ({ what }) => `${what}应写“是”或“否”`,
  'no-part': ({ what, parts }) => `${what}不是部分名称，应为${parts.join('、')}之一`,
  'cell-without-head': ({ what, column }) =>
    `${what}在第 ${column} 列，那里没有列名；可能是某一格里的逗号没有加引号`,
  'quote-open': () => '这一行的英文引号 " 没有成对',
  'file-empty': ({ of }) => `文件是空的，没有表头也没有${of === 'records' ? '记录' : '指标'}`,
  'head-only': ({ of }) => `只有表头，没有一${of === 'records' ? '条记录' : '个指标'}`,
  'no-aggregate': ({ what, names }) => `${what}不是汇总方式，应为${names.join('、')}之一`,
  'formula-missing': () => '汇总方式是“推算”，要写公式，如“专题协商会+常委会会议”',
  'formula-unread': ({ what }) => `公式${what}读不懂，请写成“甲+乙”或“甲/乙”`,
  'formula-no-ratio': ({ what }) => `公式${what}算不出比率，请写成“甲/乙”`,
  'formula-divides': ({ what }) => `公式${what}里有除法，汇总方式应为“比率”`,
  'formula-unused': () => '只有“推算”和“比率”可以写公式',
  'no-approximation': ({ what, words }) => `${what}不是概数词，应为${words.join('、')}之一或空着`,
  'no-digits': ({ what }) => `${what}应为 1 到 9 的整数`,
  'no-numeral': ({ what }) => `${what}应写“阿拉伯”或“汉字”`,
  'label-twice': ({ what, row }) => `${what}已在第 ${row} 行定义过`,
}
