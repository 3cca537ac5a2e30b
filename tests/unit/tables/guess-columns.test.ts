import { describe, expect, test } from 'vitest'
import { findTable, titleOf } from '#shared/tables/find-table.ts'
import { guessColumns, type RememberedChoice } from '#shared/tables/guess-columns.ts'
import { meaningOfHead } from '#shared/tables/head-meaning.ts'
import type { Sheet } from '#shared/tables/model.ts'
import { readFigureCell } from '#shared/tables/plain-figures.ts'

function sheetOf(rows: readonly (readonly (string | number)[])[], name = ''): Sheet {
  const cells = rows.map((row) =>
    row.map((value) => ({
      text: String(value),
      number: typeof value === 'number' ? value : null,
      day: null,
    })),
  )
  return { name, hidden: false, rows: cells, merged: [] }
}

function guess(
  rows: readonly (readonly (string | number)[])[],
  remembered: ReadonlyMap<string, RememberedChoice> = new Map(),
) {
  const sheet = sheetOf(rows)
  const frame = findTable(sheet)
  if (!frame) throw new Error('no table')
  return guessColumns(sheet, frame, { categories: [], departments: ['提案委'], remembered }).map(
    ({ field, label, unit, sure }) =>
      `${field ?? '-'}${label === '' ? '' : ` ${label}/${unit}`}${sure ? '' : '?'}`,
  )
}

describe('what a head says', () => {
  test.each([
    ['时间', 'date'],
    ['活动时间', 'date'],
    ['开展日期', 'date'],
    ['*日 期', 'date'],
    ['召开时间（年月日）', 'date'],
    ['结束时间', 'endDate'],
    ['事项', 'title'],
    ['活动名称', 'title'],
    ['会议名称', 'title'],
    ['主题', 'title'],
    ['提案案由', 'title'],
    ['活动情况·活动名称', 'title'],
    ['工作内容', 'summary'],
    ['主要内容', 'summary'],
    ['承办单位', 'department'],
    ['责任部门', 'department'],
    ['牵头部门', 'department'],
    ['报送单位', 'department'],
    ['参加人员', 'people'],
    ['出席领导', 'people'],
    ['批示情况', 'outcome'],
    ['办理结果', 'outcome'],
    ['类型', 'category'],
    ['数据', 'figures'],
    ['来源', 'source'],
    ['title', 'title'],
  ])('%s is the %s', (head, field) => {
    expect(meaningOfHead(head)).toMatchObject({ kind: 'field', field })
  })

  test.each([
    ['解决问题（个）', '解决问题', '个'],
    ['捐款(万元)', '捐款', '万元'],
    ['批示 (件)', '批示', '件'],
    ['批示（单位：件）', '批示', '件'],
    ['成效·解决问题（个）', '解决问题', '个'],
    ['参加人次', '参加', '人次'],
    ['提案件数', '提案', '件'],
    ['提案件数（件）', '提案', '件'],
    ['参加人数·委员（人）', '参加人数·委员', '人'],
    ['满意率', '满意率', '%'],
    ['满意率（%）', '满意率', '%'],
  ])('%s counts %s in %s', (head, label, unit) => {
    expect(meaningOfHead(head)).toEqual({ kind: 'figure', label, unit })
  })

  test.each(['序号', '备注', '联系电话', '活动地点', 'No.'])('%s is left out on purpose', (head) => {
    expect(meaningOfHead(head)).toEqual({ kind: 'ignored' })
  })

  test.each(['', '甲', '主题（题）外的话', '很长很长的一句话不会是任何一列的名字'])(
    '%j says nothing',
    (head) => {
      expect(meaningOfHead(head)).toBeNull()
    },
  )
})

describe('the columns of a table', () => {
  test('go to the head that names a field most outright; the content goes beside the title', () => {
    expect(
      guess([
        ['时间', '工作内容', '主题', '备注'],
        ['3.1', '内容很多', '甲会', ''],
      ]),
    ).toEqual(['date', 'summary', 'title', '-'])
  })

  test('with one short text and no title give the title', () => {
    expect(
      guess([
        ['时间', '工作内容'],
        ['3.1', '召开会议'],
        ['3.2', '开展调研'],
      ]),
    ).toEqual(['date', 'title?'])
  })

  test('of numbers count, with the unit their cells bear; without one they are asked', () => {
    expect(
      guess([
        ['日期', '事项', '批示', '采用'],
        ['3.1', '甲', '2件', 3],
        ['3.2', '乙', '1件', 4],
      ]),
    ).toEqual(['date', 'title', 'figure 批示/件', 'figure 采用/?'])
  })

  test('that count something nobody names are asked', () => {
    expect(
      guess([
        ['日期', '事项', '数量（个）'],
        ['3.1', '甲', 2],
      ])[2],
    ).toBe('figure 数量/个?')
  })

  test('whose content is against the head are asked', () => {
    expect(
      guess([
        ['日期', '事项', '类别'],
        ['张某', '甲', '提案'],
        ['李某', '乙', '提案'],
      ])[0],
    ).toBe('date?')
  })

  test('of running numbers without a known head are left out', () => {
    expect(
      guess([
        ['号', '日期', '事项'],
        [1, '3.1', '甲'],
        [2, '3.2', '乙'],
        [3, '3.3', '丙'],
      ])[0],
    ).toBe('-')
  })

  test('that were chosen before stay so, whatever they seem to be', () => {
    const remembered = new Map<string, RememberedChoice>([
      ['备注', { field: 'outcome', label: '', unit: '' }],
      ['次', { field: 'figure', label: '走访企业', unit: '家' }],
      ['事项', { field: null, label: '', unit: '' }],
    ])
    expect(
      guess(
        [
          ['日期', '事项', '主题', '备注', '次'],
          ['3.1', '甲', '乙', '丙', 3],
        ],
        remembered,
      ),
    ).toEqual(['date', '-', 'title', 'outcome', 'figure 走访企业/家'])
  })
})

describe('the table of a sheet', () => {
  test('is not found where there is none', () => {
    expect(findTable(sheetOf([]))).toBeNull()
    expect(findTable(sheetOf([['请按月报送'], ['谢谢']]))).toBeNull()
  })

  test('stands under its titles, which are told with the name of the sheet', () => {
    const sheet = sheetOf(
      [['某市政协2025年台账'], ['填报单位：提案委'], ['日期', '标题'], ['3.1', '甲']],
      '一季度',
    )
    const frame = findTable(sheet)
    expect(frame).toMatchObject({ headerFrom: 2, headerTo: 2, dataFrom: 3, dataTo: 3 })
    expect(titleOf(sheet, frame!)).toBe('某市政协2025年台账 填报单位：提案委 一季度')
  })

  test('takes a row of records that only looks like a head for what it is', () => {
    const rows = [
      ['日期', '名称', '类别'],
      ['3.1', '会议', '会议'],
      ['3.2', '活动', '活动'],
    ]
    expect(findTable(sheetOf(rows))).toMatchObject({ headerFrom: 0, headerTo: 0, passed: [] })
  })
})

describe('a cell that counts', () => {
  const column = { label: '捐款', unit: '万元' }
  const cell = (text: string) => ({ text, number: null, day: null })
  const shown = (text: string, { label, unit } = column) => {
    const { figures, doubts } = readFigureCell(cell(text), { label, unit })
    const read = figures.map((figure) => `${figure.label} ${figure.approx} ${figure.value} ${figure.unit}`)
    return [...read, ...doubts.map(() => '?')]
  }

  test.each([
    ['26.5', ['捐款  26.5 万元']],
    ['２６', ['捐款  26 万元']],
    ['1,200', ['捐款  1200 万元']],
    ['约30', ['捐款 约 30 万元']],
    ['300余', ['捐款 余 300 万元']],
    ['300余万元', ['捐款 余 300 万元']],
    ['3亿元', ['捐款  3 亿元']],
    ['5000元', ['捐款  5000 元']],
    ['0', []],
    ['—', []],
    ['无', []],
    ['12件', ['捐款  12 件', '?']],
    ['26+3', ['?']],
    ['若干', ['?']],
    ['#DIV/0!', ['?']],
    ['-5', ['?']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test('without a unit anywhere is told and not read', () => {
    expect(shown('26', { label: '采用', unit: '' })).toEqual(['?'])
    expect(shown('26条', { label: '采用', unit: '' })).toEqual(['采用  26 条'])
  })
})
