import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeOds, writeXlsx } from 'hucre'
import { openWorkbook } from '../../electron/services/import/workbook/open-workbook.ts'
import { buildXls } from '../support/build-xls.ts'
import { rawRows, rawXlsx, xlsx } from '../support/build-xlsx.ts'
import { testFile, testFolder } from '../support/library.ts'
import { refusalOf, texts } from '../support/read-tables.ts'
import { cli } from '../support/run-cli.ts'

const STANDARD = [
  ['日期', '类别', '标题', '数据'],
  ['2025-03-12', '提案', '提案立案', '立案=326 件'],
  ['2025-03-13', '提案', '提案办复', '办复=300 件'],
]
const FOREIGN = [
  ['某市政协2025年提案工作台账'],
  ['时间', '活动名称', '解决问题（个）'],
  ['3月12日', '督办会', 3],
  ['3月中旬', '协商会', 2],
]

const library = (): string => join(testFolder(), 'library')

test('the standard header is read to the letter from every kind of workbook, and twice adds nothing', async () => {
  const dir = library()
  const files = [
    testFile(await xlsx(STANDARD), '台账.xlsx'),
    testFile(buildXls([{ name: '表', rows: STANDARD }]), '台账.xls'),
    testFile(await writeOds({ sheets: [{ name: '表', rows: STANDARD }] }), '台账.ods'),
    testFile(STANDARD.map((row) => row.join(',')).join('\n'), '台账.csv'),
  ]
  const [first = '', ...others] = files
  expect(cli(['import', first, '--library', dir])).toMatchObject({
    code: 0,
    json: { imported: 2, unchanged: 0, doubts: [], notes: [], errors: [] },
  })
  for (const file of others) {
    expect(cli(['import', file, '--library', dir]).json).toMatchObject({
      imported: 0,
      unchanged: 2,
      doubts: [],
    })
  }
})

test('a bad row under the standard header of a workbook keeps all out, named by row, column and reason', async () => {
  const bad = [...STANDARD, ['2025-13-01', '提案', '坏', '立案=四五 件']]
  const { code, json } = cli(['import', testFile(await xlsx(bad), '坏.xlsx'), '--library', library()])
  expect(code).toBe(1)
  expect(json).toMatchObject({
    imported: 0,
    errors: [
      { row: 4, column: '日期' },
      { row: 4, column: '数据' },
    ],
  })
})

test('a foreign table is refused for its doubts, taken with --accept-doubts, and twice adds nothing', async () => {
  const dir = library()
  const file = testFile(await xlsx(FOREIGN), '提案台账.xlsx')
  const args = ['import', file, '--library', dir, '--department', '提案委']
  const refused = cli(args)
  expect(refused.code).toBe(1)
  expect(refused.json).toMatchObject({ imported: 0, doubts: refused.json['errors'] })
  expect(refused.json['errors']).toContainEqual({
    file,
    row: 4,
    column: '时间',
    message: '“3月中旬”只写了中旬，按 11 日至 20 日',
  })
  expect(refused.stderr).toContain('--accept-doubts')
  const accepted = cli([...args, '--accept-doubts'])
  expect(accepted).toMatchObject({ code: 0, json: { imported: 2, errors: [] } })
  expect(accepted.json['doubts']).toHaveLength(3)
  expect(accepted.json['notes']).toContainEqual(`${file}：有 2 个日期没有写年份，按表题取 2025 年。`)
  expect(cli([...args, '--accept-doubts']).json).toMatchObject({ imported: 0, unchanged: 2 })
  const { json } = cli(['indicators', '--library', dir, '--from', '2025-01-01', '--to', '2025-12-31'])
  expect(json['indicators']).toContainEqual(
    expect.objectContaining({ label: '解决问题', value: 5, unit: '个' }),
  )
})

test('--year gives the year of dates that have none, and wins over the title', async () => {
  const rows = [
    ['日期', '事项', '类别'],
    ['3.12', '甲', '提案'],
  ]
  const file = testFile(await xlsx(rows), '表.xlsx')
  expect(cli(['import', file, '--library', library()]).json['errors']).toMatchObject([
    { row: 2, column: '日期' },
  ])
  const dir = library()
  expect(cli(['import', file, '--library', dir, '--year', '2024']).code).toBe(0)
  expect(cli(['import', file, '--library', dir, '--year', '24']).code).toBe(2)
})

test('every visible sheet with a table is read, hidden and other sheets are told, --sheet takes one', async () => {
  const head = ['日期', '事项', '类别']
  const bytes = await writeXlsx({
    sheets: [
      { name: '1月', rows: [head, ['2025-01-06', '甲', '提案']] },
      { name: '说明', rows: [['请按月填写'], ['不要改表头']] },
      { name: '2月', rows: [head, ['2025-02-06', '乙', '提案']] },
      { name: '旧', hidden: true, rows: [head, ['2025-02-07', '丙', '提案']] },
    ],
  })
  const file = testFile(bytes, '全年.xlsx')
  const { json } = cli(['import', file, '--library', library()])
  expect(json).toMatchObject({ imported: 2, notes: [`${file}：没有读这些工作表：“说明”、“旧”（隐藏）。`] })
  expect(cli(['import', file, '--library', library(), '--sheet', '旧']).json).toMatchObject({
    imported: 1,
    notes: [],
  })
  const missing = cli(['import', file, '--library', library(), '--sheet', '3月'])
  expect(missing.json['errors']).toMatchObject([
    { file, row: 0, message: expect.stringContaining('有的是“1月”') },
  ])
})

test('a sheet that sums up the months is passed over, and what is told of a row names its sheet', async () => {
  const head = ['日期', '事项', '类别', '满意度']
  const bytes = await writeXlsx({
    sheets: [
      { name: '1月', rows: [head, ['1.6', '甲', '提案', '好']] },
      { name: '2月', rows: [head, ['2.30', '乙', '提案', '好']] },
      {
        name: '汇总',
        rows: [
          ['月份', '活动次数'],
          ['1月', 1],
          ['2月', 1],
        ],
      },
    ],
  })
  const file = testFile(bytes, '2025年台账.xlsx')
  const { json } = cli(['import', file, '--library', library()])
  expect(json['errors']).toEqual([
    { file, row: 2, column: '日期', message: '工作表“2月”：“2.30”不存在：2025 年 2 月没有 30 日' },
  ])
  expect(json['notes']).toEqual([
    `${file}：没有读这些工作表：“汇总”。`,
    `${file}：工作表“1月”：没有读的列：“满意度”。`,
    `${file}：工作表“1月”：有 1 个日期没有写年份，按文件名取 2025 年。`,
    `${file}：工作表“2月”：没有读的列：“满意度”。`,
  ])
})

test('a table with the months across its head is refused in a sentence that says how to turn it', async () => {
  const bytes = await xlsx([
    ['2025年工作月度统计'],
    ['项目', '单位', '1月', '2月', '3月'],
    ['视察调研', '次', 1, 2, 3],
  ])
  const { json } = cli(['import', testFile(bytes, '月度.xlsx'), '--library', library()])
  expect(json).toMatchObject({
    imported: 0,
    errors: [{ row: 0, message: expect.stringContaining('请改成一个月写一行') }],
  })
})

test('a table without dates or heads is refused in a sentence, a text file with half the standard header as well', async () => {
  const message = (file: string): unknown =>
    (cli(['import', file, '--library', library()]).json['errors'] as { message: string }[])[0]?.message
  expect(
    message(
      testFile(
        await xlsx([
          ['事项', '类别'],
          ['甲', '提案'],
        ]),
        'a.xlsx',
      ),
    ),
  ).toBe('工作表“Sheet1”：没有哪一列是日期')
  expect(message(testFile(await xlsx([['甲'], ['乙']]), 'b.xlsx'))).toContain('没有找到表头')
  expect(message(testFile('日期,标题\n2025-01-01,甲\n', 'c.csv'))).toBe('缺少“类别”列')
})

test('files that cannot be opened say what and where, and nothing of the others is filed', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: '甲', rows: [['甲']] }],
    encryption: { password: 'x', spinCount: 10 },
  })
  const good = testFile(await xlsx(STANDARD), '好.xlsx')
  const file = testFile(locked, '密.xlsx')
  const folder = join(testFolder(), '夹.xlsx')
  mkdirSync(folder)
  const { code, json } = cli(['import', good, file, folder, '--library', library()])
  expect(code).toBe(1)
  expect(json['errors']).toMatchObject([
    { file, message: expect.stringContaining('“密.xlsx”设有打开密码') },
    { file: folder, message: expect.stringContaining('是一个文件夹') },
  ])
})

test('a large table is read in a thread, to the same cells, with progress that never falls', async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [`第${row}次活动`, row, '2025-03-12'])
  const bytes = rawXlsx({ sheets: [{ name: '台账', data: rawRows(rows) }] })
  expect(bytes.length).toBeGreaterThan(256 * 1024)
  const told: number[] = []
  const book = await openWorkbook({ name: '大.xlsx', bytes }, { onProgress: (done) => told.push(done) })
  expect(texts(book.sheets[0])).toEqual(rows.map((row) => row.map(String)))
  expect(told.at(-1)).toBe(1)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
})

test('a reading in a thread ends when it is cancelled, and its refusals are sentences', async () => {
  const rows = Array.from({ length: 60_000 }, (_, row) => [`第${row}次活动`, row])
  const bytes = rawXlsx({ sheets: [{ name: '台账', data: rawRows(rows) }] })
  const stop = new AbortController()
  const reading = refusalOf(() => openWorkbook({ name: '大.xlsx', bytes }, { signal: stop.signal }))
  setImmediate(() => stop.abort())
  expect((await reading).code).toBe('canceled')
  const cut = bytes.subarray(0, bytes.length - 100)
  expect((await refusalOf(() => openWorkbook({ name: '大.xlsx', bytes: cut }))).message).toContain(
    '已损坏或不完整',
  )
})

test('a file by its path is named without its folder', async () => {
  const file = join(testFolder(), '坏.xlsx')
  writeFileSync(file, Uint8Array.of(0x50, 0x4b, 3, 4, 0))
  const error = await refusalOf(() => openWorkbook(file))
  expect(error.message.startsWith('“坏.xlsx”')).toBe(true)
})
