import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sayInChinese } from '#shared/reasons/chinese.ts'
import {
  ANY,
  dumpLedger,
  importFile,
  openServices,
  refusal,
  type OpenServices,
  SAMPLES,
  testFile,
} from '../support/library.ts'

const HEADER = '日期,类别,标题,内容,数据\n'
const GOOD = '2024-03-12,提案,提案审查立案,经审查立案,提案立案=326 件\n'

/** 日期,类别,标题\n2024-01-02,提案,立案\n in GBK. */
const GBK = Buffer.from('c8d5c6da2cc0e0b1f02cb1eacce20a323032342d30312d30322ccce1b0b82cc1a2b0b80a', 'hex')

/** A table on the desk, with every row of it and what is wrong with them. */
async function lookAt({ services }: Pick<OpenServices, 'services'>, file: string) {
  const desk = await services['import:open-file']({ file })
  const { token } = desk
  const { rows } = await services['import:rows']({ token, state: null, offset: 0, limit: 500 })
  const { faults } = await services['import:faults']({ token })
  return {
    ...desk,
    rows,
    errors: faults.map(({ row, column, reason }) => ({ row, column, message: sayInChinese(reason) })),
  }
}

/** Reads a file that must be refused: its errors, with proof that neither reading nor filing wrote anything. */
async function refusedImport(content: string | Uint8Array) {
  const { services, dir } = await openServices()
  const before = dumpLedger(dir)
  const { token, errors, problems } = await lookAt({ services }, testFile(content))
  const error = await refusal(() => services['import:file']({ token }))
  expect(error.code).toBe('import-refused')
  expect(dumpLedger(dir)).toBe(before)
  return [...problems.map((problem) => ({ row: 0, column: '', message: sayInChinese(problem) })), ...errors]
}

async function unreadable(content: string | Uint8Array): Promise<string> {
  const { services } = await openServices()
  const error = await refusal(() => services['import:open-file']({ file: testFile(content) }))
  expect(error.code).toBe('file-unreadable')
  return error.message
}

test.each(['fuyang', 'hanbin', 'wujin'])(
  'the ledger of %s comes in whole, and a second time adds nothing',
  async (name) => {
    const opened = await openServices()
    const file = join(SAMPLES, name, 'records.csv')
    const first = await importFile(opened, file)
    const before = dumpLedger(opened.dir)
    expect(first.imported).toBeGreaterThan(10)
    expect(first.unchanged).toBe(0)
    expect(await importFile(opened, file)).toEqual({ imported: 0, unchanged: first.imported })
    const indicators = join(SAMPLES, name, 'indicators.csv')
    const defined = await importFile(opened, indicators, 'indicators')
    expect(defined.imported).toBeGreaterThan(0)
    expect(await importFile(opened, indicators, 'indicators')).toEqual({
      imported: 0,
      unchanged: defined.imported,
    })
    expect(dumpLedger(opened.dir)).not.toBe(before)
  },
)

test('a preview writes nothing and tells what is new and what is there', async () => {
  const opened = await openServices()
  await importFile(opened, testFile(HEADER + GOOD))
  const before = dumpLedger(opened.dir)
  const file = testFile(`${HEADER}${GOOD}2024-04-01,提案,新的一条,,\n`)
  const desk = await lookAt(opened, file)
  expect(desk).toMatchObject({ rowCount: 2, counts: { new: 1, same: 1, wrong: 0 }, encoding: 'utf-8' })
  expect(desk.rows.map(({ row, state }) => [row, state])).toEqual([
    [2, 'same'],
    [3, 'new'],
  ])
  expect(dumpLedger(opened.dir)).toBe(before)
})

test('what lies on the desk is filed once, and not after another table was laid there', async () => {
  const { services } = await openServices()
  const file = testFile(HEADER + GOOD)
  const old = await services['import:open-file']({ file })
  const { token } = await services['import:open-file']({ file })
  expect((await refusal(() => services['import:file']({ token: old.token }))).code).toBe('not-found')
  expect(await services['import:file']({ token })).toEqual({
    imported: 1,
    updated: 0,
    unchanged: 0,
    skipped: 0,
  })
  expect((await refusal(() => services['import:file']({ token }))).message).toContain('预览已失效')
})

test('equal rows of one file are as many records, and the file again adds none', async () => {
  const opened = await openServices()
  const file = testFile(HEADER + GOOD + GOOD)
  expect(await importFile(opened, file)).toEqual({ imported: 2, unchanged: 0 })
  expect(await importFile(opened, file)).toEqual({ imported: 0, unchanged: 2 })
  expect(await importFile(opened, testFile(HEADER + GOOD.repeat(3)))).toEqual({ imported: 1, unchanged: 2 })
})

test('a record corrected in the ledger is still known when its file comes again', async () => {
  const opened = await openServices()
  const { services } = opened
  const file = testFile(HEADER + GOOD)
  await importFile(opened, file)
  const sort = { column: 'date', descending: true } as const
  const [row] = (await services['records:list']({ filter: ANY, sort, offset: 0, limit: 1 })).rows
  const { id, revision, createdAt: _, updatedAt: __, effectivePart: ___, ...record } = row!
  await services['records:update']({ id, revision, record: { ...record, title: '更正后的标题' } })
  expect(await importFile(opened, file)).toEqual({ imported: 0, unchanged: 1 })
})

test('an import is one step to undo', async () => {
  const opened = await openServices()
  const before = dumpLedger(opened.dir)
  await importFile(opened, join(SAMPLES, 'wujin', 'records.csv'))
  await opened.services['records:undo']({})
  expect(dumpLedger(opened.dir)).toBe(before)
})

test('an empty file is refused', async () => {
  const message = '文件是空的，没有表头也没有记录'
  expect(await unreadable('')).toContain('空文件')
  expect(await refusedImport('\ufeff\r\n\r\n')).toEqual([{ row: 0, column: '', message }])
})

test('a file with a header only is refused', async () => {
  expect(await refusedImport(HEADER)).toEqual([{ row: 0, column: '', message: '只有表头，没有一条记录' }])
})

test('a missing column is named', async () => {
  const { errors } = await lookAt(await openServices(), testFile('日期,标题\n2024-01-01,走访\n'))
  expect(errors).toEqual([{ row: 2, column: '类别', message: '不能为空' }])
  expect(await refusedImport('类别,标题\n提案,立案\n')).toEqual([
    { row: 0, column: '', message: '没有哪一列是日期，请在列的上面选' },
  ])
})

test('a day that does not exist is named by row, column and reason, and the good rows stay out as well', async () => {
  const [error, ...others] = await refusedImport(`${HEADER}${GOOD}2024-02-31,提案,坏日期,,\n`)
  expect(others).toEqual([])
  expect(error).toMatchObject({ row: 3, column: '日期' })
  expect(error?.message).toContain('2024 年 2 月没有 31 日')
})

test('a figure without unit or with words for a number is named', async () => {
  const errors = await refusedImport(
    `${HEADER}2024-01-01,提案,甲,,立案=3\n2024-01-01,提案,乙,,立案=四五 件\n`,
  )
  expect(errors.map(({ row, column }) => [row, column])).toEqual([
    [2, '数据'],
    [3, '数据'],
  ])
  expect(errors[0]?.message).toMatch(/单位/)
})

test('a NUL byte is named by its place', async () => {
  const [error] = await refusedImport(`${HEADER}${GOOD}2024-01-01,提案,甲\0乙,,\n`)
  expect(error).toMatchObject({ row: 3, column: '标题' })
  expect(error?.message).toContain('空字符（NUL）')
})

test('a cell of one megabyte is named by its place', async () => {
  const [error] = await refusedImport(`${HEADER}2024-01-01,提案,甲,${'长'.repeat(1024 * 1024)},\n`)
  expect(error).toMatchObject({ row: 2, column: '内容' })
  expect(error?.message).toContain('太长：有 1048576 个字')
  expect(error?.message.length).toBeLessThan(100)
})

test('a row with more cells than columns is named', async () => {
  const [error] = await refusedImport(`${HEADER}2024-01-01,提案,甲,一,立案=3 件,多出来\n`)
  expect(error).toMatchObject({ row: 2 })
})

test('a quote that does not close is named by its row', async () => {
  const errors = await refusedImport(`${HEADER}${GOOD}2024-01-01,提案,"甲,一,\n${GOOD}`)
  expect(errors[0]).toEqual({ row: 3, column: '', message: '这一行的英文引号 " 没有成对' })
})

test('rows are counted as a spreadsheet shows them, empty ones included', async () => {
  const [error] = await refusedImport(`${HEADER}\n${GOOD}\n\n2024-13-01,提案,甲,,\n`)
  expect(error).toMatchObject({ row: 6, column: '日期' })
})

test('short rows, empty rows and columns in any order are fine; unknown columns are told', async () => {
  const opened = await openServices()
  const file = testFile('标题,备注,日期,类别\n甲,无,2024-01-01,提案\n,,,\n乙,,2024/1/2,提案\n')
  const desk = await lookAt(opened, file)
  expect(desk).toMatchObject({ counts: { new: 2, wrong: 0 } })
  expect(desk.choices.map(({ field }) => field)).toEqual(['title', null, 'date', 'category'])
})

test('GBK, a UTF-8 mark and any mix of line ends are read alike', async () => {
  const utf8 = '日期,类别,标题\n2024-01-02,提案,立案\n'
  for (const content of [
    GBK,
    utf8,
    `\ufeff${utf8}`,
    utf8.replaceAll('\n', '\r\n'),
    utf8.replaceAll('\n', '\r'),
  ]) {
    const preview = await lookAt(await openServices(), testFile(content))
    expect(preview.errors).toEqual([])
    expect(preview.encoding).toBe(content === GBK ? 'gbk' : 'utf-8')
    expect(preview.rows[0]?.record).toMatchObject({ date: '2024-01-02', category: '提案', title: '立案' })
  }
  const mixed = testFile(
    '日期,类别,标题\r\n2024-01-02,提案,甲\n2024-01-03,提案,乙\r2024-01-04,提案,"丙\r\n丁"\r\n',
  )
  const preview = await lookAt(await openServices(), mixed)
  expect(preview.rows.map(({ record }) => record.title)).toEqual(['甲', '乙', '丙 丁'])
})

test('files that are no such table are refused by a sentence that says what to do', async () => {
  expect(await unreadable(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toContain('已损坏或不完整')
  expect(await unreadable(Buffer.from('\ufeff日期,类别,标题\n2024-01-02,提案,立案\n', 'utf16le'))).toContain(
    'UTF-16',
  )
  expect(await unreadable(Buffer.from([0xff, 0xff, 0xff]))).toContain('既不是 UTF-8 也不是 GBK')
  const cut = Buffer.from(`${HEADER}${GOOD}2024-01-01,提案,甲,一,`).subarray(0, -2)
  expect(await unreadable(cut)).toContain('第 3 行有损坏的字符')
  const english = Buffer.from('date,category,title\n2024-01-01,提案,一件一件\n').subarray(0, -3)
  expect(await unreadable(english)).toContain('第 2 行有损坏的字符')
})

test('a file that is not there is refused by its path', async () => {
  const { services } = await openServices()
  const error = await refusal(() => services['import:open-file']({ file: '/nowhere/records.csv' }))
  expect([error.code, error.message]).toEqual(['file-missing', '找不到文件“/nowhere/records.csv”。'])
})

test('100,000 rows come in as one step, and one bad row among them keeps all out', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, n) => `2024-${String((n % 12) + 1).padStart(2, '0')}-01,提案,第${n}件提案,,立案=1 件\n`,
  )
  const opened = await openServices()
  const { services, dir } = opened
  const bad = testFile(`${HEADER}${rows.join('')}2024-02-30,提案,坏,,\n`)
  const { token, errors } = await lookAt(opened, bad)
  expect(errors.map(({ row }) => row)).toEqual([100_002])
  expect((await refusal(() => services['import:file']({ token }))).code).toBe('import-refused')
  expect(dumpLedger(dir)).toBe(dumpLedger((await openServices()).dir))
  const good = testFile(HEADER + rows.join(''))
  expect(await importFile(opened, good)).toEqual({ imported: 100_000, unchanged: 0 })
  expect(await services['records:undo-state']({})).toMatchObject({ undo: { kind: 'import', count: 100_000 } })
  const { indicators } = await services['indicators:list']({ from: '2024-01-01', to: '2024-12-31' })
  expect(indicators.map(({ label, value }) => [label, value])).toEqual([['立案', 100_000]])
})

test('a bad indicators file is named by row and column and defines nothing', async () => {
  const { services } = await openServices()
  const file = testFile('指标,汇总方式\n提案立案,求和\n办复率,平均\n', 'indicators.csv')
  const preview = await services['import:read']({ file })
  expect(preview.errors).toMatchObject([{ file, row: 3, column: '汇总方式' }])
  expect((await refusal(() => services['import:commit']({ token: preview.token }))).code).toBe(
    'import-refused',
  )
  expect((await services['indicators:definitions']({})).definitions).toEqual([])
})

test('a sum still holds in a year that had nothing to report under one of its labels', async () => {
  const opened = await openServices()
  const rows = '2023-05-01,提案,甲,丙/丁=3 件\n2023-06-01,提案,乙,己=2 件\n2024-05-01,提案,丙,戊=5 件\n'
  await importFile(opened, testFile(`日期,类别,标题,数据\n${rows}`))
  const file = testFile('指标,汇总方式,公式\n合计,推算,戊+丙/丁-己\n错的,推算,戊+没有的\n')
  await importFile(opened, file, 'indicators')
  const year = { from: '2024-01-01', to: '2024-12-31' }
  const { indicators, problems } = await opened.services['indicators:list'](year)
  expect(indicators.find(({ label }) => label === '合计')).toMatchObject({ value: 5, unit: '件' })
  expect(problems).toEqual([{ label: '错的', code: 'missing-label', detail: '没有的' }])
})
