import { describeFigureProblem, type FigureProblem } from '../domain/figure-problem.ts'
import { RECORD_COLUMNS, type RecordColumn } from '../domain/records-header.ts'
import type { PassedRow } from '../tables/model.ts'
import type { Reason, Wording } from './reason.ts'

type Quoted = { what: string }

/** What a table of a department's own form leaves open, cell by cell, and what is told of it as a whole. */
export interface TableReasons {
  'formula-fault': Quoted
  'formula-fault-date': Quoted
  'formula-fault-figure': Quoted
  'date-none': object
  'date-above': { date: string }
  'date-none-above': Quoted
  'date-only-number': Quoted
  'date-no-year': Quoted
  'date-ends-early': Quoted
  /** A date that is read in the likely way, with all that speaks against it. */
  'date-doubt': Quoted & { doubts: readonly Reason[] }
  'date-about': { word: string }
  'date-spoilt': { number: string; month: string; day: string }
  'date-ends-next-year': object
  'date-ends-in-next-year': object
  'date-year-above': { year: number }
  'date-month-above': { month: number }
  'date-two-digits': { year: string }
  'date-no-month': { written: number; month: number; day: number }
  'date-order': { month: number; day: number }
  'date-only-year': object
  /** `word` is what was written, 上旬 or 月底; `to` is null for the end of the month. */
  'date-third': { word: string; from: number; to: number | null }
  'date-several': { count: number }
  'category-guessed': { category: string; from: 'section' | 'title' | 'table' }
  'title-from-summary': Quoted
  'title-from-table': Quoted
  'date-from-table': { date: string; endDate: string | null }
  'figures-too-many': { count: number; limit: number }
  'figure-other-unit': Quoted & { unit: string }
  'figure-no-unit': Quoted
  'figure-several': Quoted
  'figure-unread': { problem: FigureProblem }
  'column-guessed': { field: RecordColumn | 'figure'; label: string }
  'table-no-head': object
  'table-no-date': object
  'table-no-title': object
  'in-sheet': { sheet: string; problem: Reason }
  'months-across': object
  'desk-no-head': object
  'desk-no-date': object
  'desk-no-title': object
  'desk-no-rows': object
  'desk-indicators': object
  'years-from-title': { count: number; year: number | null; from: 'title' | 'file' }
  'years-given': { count: number; year: number | null }
  'figures-merged': object
  'figures-named-by-title': { count: number }
  'columns-unread': { heads: readonly string[] }
  /** Another table begins in row `from`, its head in row `head`, both from 1. */
  'table-below': { from: number; head: number }
  'sheets-passed': { sheets: readonly { name: string; hidden: boolean }[] }
  /** At most the first ten, of `count`. */
  'rows-passed': { rows: readonly { row: number; why: PassedRow }[]; count: number }
}

/** Why a row is no record. */
export const PASSED_WORDS: Readonly<Record<PassedRow, string>> = {
  total: '合计行',
  'column-numbers': '栏次行',
  note: '表后的说明',
  example: '填写示例',
  'repeated-head': '重复的表头',
  section: '小标题',
}

const GUESSED_FROM = { section: '上面的小标题', title: '标题', table: '表题' } as const

export const tableReasons: Wording<TableReasons> = {
  'formula-fault': ({ what }) => `${what}是出错的公式，没有读`,
  'formula-fault-date': ({ what }) => `${what}是出错的公式，没有日期`,
  'formula-fault-figure': ({ what }) => `${what}是出错的公式，没有读成数据`,
  'date-none': () => '没有日期',
  'date-above': ({ date }) => `日期空着，按上一行取 ${date}`,
  'date-none-above': ({ what }) => `${what}上面没有日期`,
  'date-only-number': ({ what }) => `${what}只是一个数，看不出是几月几日`,
  'date-no-year': ({ what }) => `${what}没有写年份，表题里也没有；请选定年份`,
  'date-ends-early': ({ what }) => `${what}的结束早于开始`,
  'date-doubt': ({ what, doubts }, say) => `${what}${doubts.map(say).join('；')}`,
  'date-about': ({ word }) => `写的是“${word}”，按当日`,
  'date-spoilt': ({ number, month, day }) =>
    `表格把它存成了数 ${number}，是 ${month} 月 ${day} 日还是 ${day}0 日请核对`,
  'date-ends-next-year': () => '结束按次年',
  'date-ends-in-next-year': () => '结束在次年',
  'date-year-above': ({ year }) => `没有写年份，按上一行取 ${year} 年`,
  'date-month-above': ({ month }) => `没有写月份，按上一行取 ${month} 月`,
  'date-two-digits': ({ year }) => `年份只写了两位，按 ${year} 年`,
  'date-no-month': ({ written, month, day }) => `“${written}”不是月份，按 ${month} 月 ${day} 日`,
  'date-order': ({ month, day }) => `月、日的先后不能确定，按 ${month} 月 ${day} 日`,
  'date-only-year': () => '只写了年份，按全年',
  'date-third': ({ word, from, to }) => `只写了${word}，按 ${from} 日至${to === null ? '月底' : ` ${to} 日`}`,
  'date-several': ({ count }) => `写了 ${count} 个日期，按从头到尾的一段`,
  'category-guessed': ({ category, from }) => `没有写类别，按${GUESSED_FROM[from]}取“${category}”`,
  'title-from-summary': ({ what }) => `没有标题，取内容的开头${what}`,
  'title-from-table': ({ what }) => `没有标题列，按表题取${what}`,
  'date-from-table': ({ date, endDate }) =>
    `没有日期列，按整张表的时间取 ${endDate === null ? date : `${date} 至 ${endDate}`}`,
  'figures-too-many': ({ count, limit }) => `这一行有 ${count} 项数据，一条记录最多 ${limit} 项`,
  'figure-other-unit': ({ what, unit }) => `${what}的单位与列名的“${unit}”不同`,
  'figure-no-unit': ({ what }) => `${what}没有单位，列名里也没有，没有读成数据`,
  'figure-several': ({ what }) => `${what}写了不止一个数，请核对名称`,
  'figure-unread': ({ problem }) => `${describeFigureProblem(problem)}，没有读成数据`,
  'column-guessed': ({ field, label }) =>
    `这一列按${field === 'figure' ? `数据“${label}”` : `“${RECORD_COLUMNS[field][0]}”`}读，请核对`,
  'table-no-head': () => '没有找到表头。表头要写明日期、标题等列名',
  'table-no-date': () => '没有哪一列是日期',
  'table-no-title': () => '没有哪一列是标题或内容',
  'in-sheet': ({ sheet, problem }, say) => `工作表“${sheet}”：${say(problem)}`,
  'months-across': () =>
    '月份写在列名里（如 1月、2月），一行不是一件事。请改成一个月写一行，列出日期、标题和数，再导入',
  'desk-no-head': () => '这张表里没有找到表头，请移动表头或另选工作表',
  'desk-no-date': () => '没有哪一列是日期，请在列的上面选',
  'desk-no-title': () => '没有哪一列是标题，请在列的上面选',
  'desk-no-rows': () => '表头下面没有一条记录',
  'desk-indicators': () => '这像是指标与口径表：请在“更多导入选项”里选“导入指标与口径表…”',
  'years-from-title': ({ count, year, from }) =>
    `有 ${count} 个日期没有写年份，按${from === 'title' ? '表题' : '文件名'}取 ${year} 年。`,
  'years-given': ({ count, year }) => `有 ${count} 个日期没有写年份，按选定的 ${year} 年。`,
  'figures-merged': () => '有的数写在上下合并的单元格里，只记在第一行，没有重复计算。',
  'figures-named-by-title': ({ count }) => `有 ${count} 个数的列名没有写明数的是什么，用那一行的标题作名称。`,
  'columns-unread': ({ heads }) => `没有读的列：${heads.map((head) => `“${head}”`).join('、')}。`,
  'table-below': ({ from, head }) =>
    `第 ${from} 行起是另一张表，没有读。请把表头移到第 ${head} 行再导入一次，或者把它放到单独的工作表里。`,
  'sheets-passed': ({ sheets }) =>
    `没有读这些工作表：${sheets.map(({ name, hidden }) => `“${name}”${hidden ? '（隐藏）' : ''}`).join('、')}。`,
  'rows-passed': ({ rows, count }) => {
    const told = rows.map(({ row, why }) => `第 ${row} 行（${PASSED_WORDS[why]}）`).join('、')
    return `没有当作记录的行：${told}${count > rows.length ? `等 ${count} 行` : ''}。`
  },
}
