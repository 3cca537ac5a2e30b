import { describe, expect, test } from 'vitest'
import { plainCell, safeCell } from '#shared/tables/safe-cell.ts'
import {
  readTabbed,
  writeHtmlTable,
  writeTabbed,
} from '../../../renderer/features/spreadsheet/clipboard-table.ts'
import { hasHeader, pastedText, planPaste } from '../../../renderer/features/spreadsheet/paste-plan.ts'

describe('cells on the clipboard', () => {
  test('a text with tabs, quotes or several lines goes in quotes', () => {
    expect(writeTabbed([['甲', '说“好”', 'a"b', '一\n二']])).toBe('甲\t说“好”\t"a""b"\t"一\n二"\r\n')
  })

  test('what begins like a formula is made harmless, in the table too', () => {
    expect(writeTabbed([['=1+1', '+86', '-5', '@某', '5-1']])).toBe("'=1+1\t'+86\t'-5\t'@某\t5-1\r\n")
    expect(writeHtmlTable([['=1+1<b>']], new Set())).toContain("'=1+1&lt;b&gt;")
    expect(['=x', "'=x", '甲', '-', "'甲"].map((text) => plainCell(safeCell(text)))).toEqual([
      '=x',
      "'=x",
      '甲',
      '-',
      "'甲",
    ])
  })

  test('days stay dates for the other program, everything else stays text', () => {
    const html = writeHtmlTable([['2024-03-12', '3-12']], new Set([0]))
    expect(html).toContain('<td>2024-03-12</td>')
    expect(html).toMatch(/<td style="mso-number-format[^>]*>3-12<\/td>/)
  })

  test('what Excel and WPS write is read: quoted lines, empty cells, short rows', () => {
    expect(readTabbed('甲\t"一\r\n二"\t\r\n乙\r\n')).toEqual([['甲', '一\n二', ''], ['乙']])
    expect(readTabbed('甲\n\n乙')).toEqual([['甲'], [''], ['乙']])
    expect(readTabbed('"a""b"\tc')).toEqual([['a"b', 'c']])
  })

  test('a quote that nothing closes is a part of the text, and nothing is lost', () => {
    expect(readTabbed('"甲\t乙\n丙')).toEqual([['"甲', '乙'], ['丙']])
    expect(readTabbed('"甲"乙\t丙')).toEqual([['"甲"乙', '丙']])
  })
})

describe('where pasted cells go', () => {
  const size = { rows: 10, columns: 6 }
  const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })

  test('one cell fills the whole range', () => {
    const plan = planPaste([['甲']], range(1, 2, 4, 2), size)
    expect(plan).toEqual({ range: range(1, 2, 4, 2), extraRows: 0, extraColumns: 0 })
    expect(pastedText([['甲']], plan, 3, 2)).toBe('甲')
  })

  test('a range that holds the cells several times is filled again and again', () => {
    const cells = [['1'], ['2']]
    const plan = planPaste(cells, range(0, 0, 3, 0), size)
    expect([0, 1, 2, 3].map((row) => pastedText(cells, plan, row, 0))).toEqual(['1', '2', '1', '2'])
  })

  test('else they go from the corner as far as they reach', () => {
    const cells = [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]
    expect(planPaste(cells, range(2, 1, 4, 2), size).range).toEqual(range(2, 1, 3, 3))
    expect(planPaste([['1', '2']], range(2, 1, 4, 1), size).range).toEqual(range(2, 1, 4, 2))
  })

  test('rows below the last record and columns beyond the last are counted and left out', () => {
    const cells = Array.from({ length: 4 }, () => ['1', '2', '3'])
    expect(planPaste(cells, range(8, 4, 8, 4), size)).toEqual({
      range: range(8, 4, 9, 5),
      extraRows: 2,
      extraColumns: 1,
    })
  })

  test('a first row with names of columns is a header, a row of data is none', () => {
    expect(
      hasHeader([
        ['日期', '类别', '标题'],
        ['2024-01-01', '提案', '甲'],
      ]),
    ).toBe(true)
    expect(
      hasHeader([
        ['2024-01-01', '提案', '甲'],
        ['2024-01-02', '提案', '乙'],
      ]),
    ).toBe(false)
    expect(hasHeader([['日期', '类别']])).toBe(false)
    expect(
      hasHeader([
        ['活动时间', '事项', '参加人次'],
        ['3.12', '养老服务视察', '26人次'],
      ]),
    ).toBe(true)
    expect(
      hasHeader([
        ['3.12', '养老服务视察', '26人次'],
        ['4月中旬', '河湖治理调研', '18'],
      ]),
    ).toBe(false)
  })
})
