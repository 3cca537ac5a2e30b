import { describe, expect, it } from 'vitest'
import { parseDateCell } from '#shared/domain/date-cell.ts'
import { recordKey } from '#shared/domain/record-key.ts'
import { RECORD_LIMITS, recordInputSchema } from '#shared/domain/record.ts'
import { RECORD_COLUMNS, readRecordsHeader } from '#shared/domain/records-header.ts'
import { columnInChinese, sayInChinese } from '#shared/reasons/chinese.ts'
import { readRecordRow, writeRecordRow } from '#shared/domain/records-file.ts'

const HEADER = ['日期', '类别', '标题', '内容', '数据', '亮点', '部分', '结束日期']
const header = readRecordsHeader(HEADER)

function errorsOf(row: string[]): string[] {
  const result = readRecordRow(row, header)
  return result.kind === 'errors'
    ? result.errors.map((e) => `${columnInChinese(e.column)}: ${sayInChinese(e.reason)}`)
    : []
}

function recordOf(row: string[]) {
  const result = readRecordRow(row, header)
  if (result.kind !== 'record') throw new Error(JSON.stringify(result))
  return recordInputSchema.parse(result.record)
}

describe('the header of a records file', () => {
  it('finds Chinese and English names in any order, with BOM, spaces and stars', () => {
    const read = readRecordsHeader(['\ufeff标 题', '*日期', ' Category ', 'end_date'])
    expect(read.errors).toEqual([])
    expect([...read.places]).toEqual([
      ['title', 0],
      ['date', 1],
      ['category', 2],
      ['endDate', 3],
    ])
  })

  it('names a missing, a repeated and an unknown column', () => {
    const read = readRecordsHeader(['日期', 'date', '标题', '备注', ''])
    expect(read.errors).toEqual([
      { column: 'date', reason: { code: 'head-doubled', name: '日期' } },
      { column: '类别', reason: { code: 'head-missing', name: '类别', also: 'category' } },
    ])
    expect(read.ignored).toEqual(['备注'])
  })

  it('misses all three required columns in an empty table', () => {
    expect(readRecordsHeader([]).errors.map((error) => error.column)).toEqual(['日期', '类别', '标题'])
  })
})

describe('a row of a records file', () => {
  it('becomes a record that the contract accepts', () => {
    expect(
      recordOf(['2025/3/12', ' 提案 ', '立 案\n会', '甲\r\n乙', '立案=3 件', '是', '团结联谊', '']),
    ).toEqual({
      date: '2025-03-12',
      endDate: null,
      category: '提案',
      title: '立 案 会',
      summary: '甲\n乙',
      outcome: '',
      people: '',
      department: '',
      source: '',
      highlight: true,
      part: 'unity',
      figures: [{ label: '立案', value: 3, unit: '件', approx: '' }],
    })
  })

  it('may be short, and is skipped when empty', () => {
    expect(recordOf(['2025-03-12', '提案', '立案']).highlight).toBe(false)
    expect(readRecordRow(['', ' ', '\u3000'], header)).toEqual({ kind: 'empty' })
    expect(readRecordRow([], header)).toEqual({ kind: 'empty' })
  })

  it('tells every fault of the row at once, each with its column and value', () => {
    expect(errorsOf(['2023-13-45', '', '好', '', '立案=四五 件;办复=3', '也许', '第五部分', '昨天'])).toEqual(
      [
        '日期: “2023-13-45”不存在：没有 13 月',
        '结束日期: “昨天”不是日期，请写成 2025-03-12',
        '数据: “立案=四五 件”里的“四五”不是数字，请写成“立案=3 件”这样',
        '数据: “办复=3”缺少单位，请写成“3 件”“290多 万元”这样',
        '亮点: “也许”应写“是”或“否”',
        '部分: “第五部分”不是部分名称，应为政治引领、协商建言、为民履职、团结联谊、自身建设之一',
        '类别: 不能为空',
      ],
    )
  })

  it.each([
    [['', '提案', '甲'], '日期: 不能为空'],
    [['2023-02-31', '提案', '甲'], '日期: “2023-02-31”不存在：2023 年 2 月没有 31 日'],
    [['2023-03-05', '提案', '甲', '', '', '', '', '2023-03-04'], '结束日期 2023-03-04 早于日期 2023-03-05'],
    [
      ['2023-03-05', '提案', '甲'.repeat(RECORD_LIMITS.title + 1)],
      '标题: “甲甲甲甲甲甲甲甲甲甲甲甲…”太长：有 201 个字，最多 200 个',
    ],
    [['2023-03-05', '提案', '甲\0乙'], '标题: “甲□乙”含有空字符（NUL）'],
    [['2023-03-05', '提案', '甲\u0007乙'], '含有不可见的控制字符'],
    [['2023-03-05', '提案', '甲', '\ud800'], '内容: '],
    [['2023-03-05', '提案', '甲', 'x'.repeat(1_000_000)], '有 1000000 个字，最多 20000 个'],
    [['2023-03-05', '提案', '甲', '', '', '', '', '', '多出来'], '第 9 列: “多出来”在第 9 列，那里没有列名'],
  ])('refuses %#', (row, message) => {
    const errors = errorsOf(row)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(message)
    expect(errors[0]!.length).toBeLessThan(120)
  })

  it.each(['是', '1', 'TRUE', '★', 'yes'])('takes %s as a highlight', (mark) => {
    expect(recordOf(['2025-03-12', '提案', '甲', '', '', mark]).highlight).toBe(true)
  })

  it.each(['否', '0', 'false', ''])('takes “%s” as no highlight', (mark) => {
    expect(recordOf(['2025-03-12', '提案', '甲', '', '', mark]).highlight).toBe(false)
  })

  it('takes a part by name or id', () => {
    const part = (text: string) => recordOf(['2025-03-12', '提案', '甲', '', '', '', text]).part
    expect([part('为民履职'), part('self-building'), part('')]).toEqual(['people', 'self-building', null])
  })

  it('is written so that it reads back', () => {
    const record = recordOf([
      '2025-03-12',
      '提案',
      '甲',
      '乙\n丙',
      '捐款=290多 万元',
      '★',
      '为民履职',
      '2025-03-14',
    ])
    const full = readRecordsHeader(Object.values(RECORD_COLUMNS).map((names) => names[0]))
    expect(readRecordRow(writeRecordRow(record), full)).toEqual({ kind: 'record', record })
  })
})

describe('a date cell', () => {
  it.each([
    ['2025-03-12', '2025-03-12'],
    ['2025-3-2', '2025-03-02'],
    ['2025/3/12', '2025-03-12'],
    ['2025.3.12', '2025-03-12'],
    ['2025年3月12日', '2025-03-12'],
    ['２０２５年３月１２日', '2025-03-12'],
    ['2025/3/12 0:00', '2025-03-12'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(parseDateCell(text)).toEqual({ ok: true, day })
  })

  it.each([
    '12/3/2025',
    '2025-3',
    '3月12日',
    '45728',
    '2025-03/12',
    '2025-02-29',
    '2025-04-31',
    '0025-03-12',
  ])('never guesses %s', (text) => {
    const read = parseDateCell(text)
    expect(read.ok ? '' : sayInChinese(read.reason)).toContain(text)
  })
})

describe('the same record', () => {
  const base = ['2025-03-12', '提案', '甲', '内容', '立案=3 件;办复=2 件', '是', '', '']
  const key = (row: string[]) => recordKey(recordOf(row))

  it('has the same key however its cells are spaced and its figures ordered', () => {
    expect(key(['2025年3月12日', ' 提案', '甲 ', '内容', '办复=2件；立案=3 件', '★', '', ''])).toBe(key(base))
  })

  it('has another key when any field differs', () => {
    const changed = [
      '2025-03-13',
      '社情民意',
      '乙',
      '内容2',
      '立案=3多 件;办复=2 件',
      '否',
      '团结联谊',
      '2025-03-14',
    ]
    const keys = changed.map((cell, at) => key(base.with(at, cell)))
    expect(new Set([...keys, key(base)]).size).toBe(changed.length + 1)
  })
})
