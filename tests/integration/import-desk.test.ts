import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RowState } from '#shared/importing/desk-words.ts'
import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import {
  ANY,
  dumpLedger,
  openServices,
  recordInput,
  refusal,
  testFile,
  testFolder,
} from '../support/library.ts'
import type { OpenServices } from '../support/library.ts'
import { awkwardReport, workbookFile } from '../support/workbook-file.ts'

const HEADER = '日期,类别,标题,内容,数据,承办部门\n'
const ROW = '2024-03-12,提案,提案办理协商,,协商=1 次,提案委\n'

async function openReport(opened: OpenServices, served?: number, folder = testFolder()) {
  const sheets = awkwardReport(served === undefined ? {} : { served })
  const file = await workbookFile(join(folder, '上半年.xlsx'), sheets)
  return opened.services['import:open-file']({ file })
}

async function rowsOf({ services }: OpenServices, { token }: ImportDesk, state: RowState | null = null) {
  return (await services['import:rows']({ token, state, offset: 0, limit: 500 })).rows
}

test('a workbook of an office is laid out by itself: visible sheet, header of two rows, department out of the title', async () => {
  const opened = await openServices()
  const desk = await openReport(opened)
  expect(desk).toMatchObject({
    sheet: 0,
    header: { from: 2, to: 3 },
    context: { department: '提案委' },
    counts: { new: 3, doubtful: 1, wrong: 0 },
    outlook: { added: 3, updated: 0, left: 1 },
  })
  expect(desk.sheets.map(({ hidden }) => hidden)).toEqual([false, true])
  expect(desk.passed.map(({ why }) => why)).toContain('total')
})

test('a row put right while it was looked at is known under what the file says when it comes again', async () => {
  const opened = await openServices()
  const { services } = opened
  const folder = testFolder()
  const { token } = await openReport(opened, 26, folder)
  const mended = await services['import:mend']({ token, rows: [7], change: { date: '2025-05-18' } })
  expect(mended.counts).toMatchObject({ new: 4, doubtful: 0 })
  expect(await services['import:file']({ token })).toMatchObject({ imported: 4, skipped: 0 })
  const before = dumpLedger(opened.dir)
  const again = await openReport(opened, 26, folder)
  expect(again.counts).toMatchObject({ same: 4, similar: 0, doubtful: 0 })
  expect(dumpLedger(opened.dir)).toBe(before)
})

test('what is doubtful, undecided or wrong stays out and is counted; the rest is one step that undo takes back', async () => {
  const opened = await openServices()
  const { services, dir } = opened
  const before = dumpLedger(dir)
  const desk = await openReport(opened)
  expect(await services['import:file']({ token: desk.token })).toEqual({
    imported: 3,
    updated: 0,
    unchanged: 0,
    skipped: 1,
  })
  await services['records:undo']({})
  expect(dumpLedger(dir)).toBe(before)
})

test('every record knows the row it came from', async () => {
  const opened = await openServices()
  const desk = await openReport(opened)
  await opened.services['import:file']({ token: desk.token })
  const all = await opened.services['records:list']({
    filter: { ...ANY, text: '视察' },
    sort: { column: 'date', descending: false },
    offset: 0,
    limit: 9,
  })
  expect(all.rows.map(({ origin }) => origin)).toEqual([
    { kind: 'table', file: '上半年.xlsx', sheet: '2025年活动', row: 6, sentence: '' },
  ])
})

test('the meaning of the columns is remembered for the department and its header', async () => {
  const opened = await openServices()
  const { services } = opened
  const first = await openReport(opened)
  expect(first.remembered).toBe(false)
  const choices = first.choices.map((choice) =>
    choice.column === 4 ? { ...choice, field: 'figure' as const, label: '受益群众', unit: '人次' } : choice,
  )
  const changed = await services['import:arrange']({ token: first.token, choices })
  const [row] = await rowsOf(opened, changed)
  expect(row?.record.figures[0]).toMatchObject({ label: '受益群众', value: 26, unit: '人次' })
  await services['import:file']({ token: first.token })
  const second = await openReport(opened)
  expect(second.remembered).toBe(true)
  expect(second.choices[4]).toMatchObject({ label: '受益群众', sure: true })
})

test('another header, sheet or context reads the rows again', async () => {
  const opened = await openServices()
  const { services } = opened
  const { token } = await openReport(opened)
  const moved = await services['import:arrange']({ token, header: { from: 3, to: 3 } })
  expect(moved.header?.heads[4]).toBe('服务群众（人次）')
  const back = await services['import:arrange']({ token, header: { from: 2, to: 3 } })
  expect(back.counts.new).toBe(3)
  const context = { department: '社法委', category: '', year: 2023 }
  const told = await services['import:arrange']({ token, context })
  const rows = await rowsOf(opened, told)
  expect(rows[1]?.record).toMatchObject({ date: '2023-04-08', department: '社法委' })
  const lists = await services['import:arrange']({ token, sheet: 1 })
  expect(lists.sheet).toBe(1)
  expect((await refusal(() => services['import:arrange']({ token, sheet: 9 }))).code).toBe('invalid-input')
  expect((await refusal(() => services['import:arrange']({ token, header: { from: 0, to: 99 } }))).code).toBe(
    'invalid-input',
  )
})

test('where two records come into question nothing is chosen until the writer says which', async () => {
  const opened = await openServices()
  const { services } = opened
  const known = testFile(HEADER + ROW + ROW.replace('=1', '=2'))
  const first = await services['import:open-file']({ file: known })
  await services['import:file']({ token: first.token })
  const late = testFile(HEADER + ROW.replace('=1', '=3') + ROW.replace('=1', '=4'), '补报.csv')
  const desk = await services['import:open-file']({ file: late })
  const { token } = desk
  expect(desk.outlook).toMatchObject({ added: 0, updated: 0, undecided: 2 })
  const [row] = await rowsOf(opened, desk)
  expect(row).toMatchObject({ state: 'similar', open: true, choice: null })
  expect(row?.matches).toHaveLength(2)
  await services['import:decide']({ token, rows: [2], choice: 'update', target: 1 })
  const taken = await refusal(() =>
    services['import:decide']({ token, rows: [3], choice: 'update', target: 1 }),
  )
  expect(taken.message).toContain('第 2 行')
  const decided = await services['import:decide']({ token, rows: [3], choice: 'add' })
  expect(decided.outlook).toMatchObject({ added: 1, updated: 1, undecided: 0 })
  expect(await services['import:file']({ token })).toMatchObject({ imported: 1, updated: 1, skipped: 0 })
})

test('all similar rows are decided at once, and one record is corrected by one row', async () => {
  const opened = await openServices()
  const { services } = opened
  const first = await services['import:open-file']({ file: testFile(HEADER + ROW) })
  await services['import:file']({ token: first.token })
  const late = testFile(HEADER + ROW.replace('=1', '=3') + ROW.replace('=1', '=4'), '补报.csv')
  const { token } = await services['import:open-file']({ file: late })
  const all = await services['import:decide']({ token, rows: null, choice: 'update' })
  expect(all.outlook).toMatchObject({ updated: 1, undecided: 1 })
  const skipped = await services['import:decide']({ token, rows: null, choice: 'skip' })
  expect(skipped.outlook).toMatchObject({ updated: 0, undecided: 0, left: 2 })
})

test('a bad row of a standard file keeps all out until it is put right on the desk', async () => {
  const opened = await openServices()
  const { services } = opened
  const file = testFile(`${HEADER}${ROW}2024-02-31,提案,坏日期,,,\n`)
  const desk = await services['import:open-file']({ file })
  const { token } = desk
  expect(desk).toMatchObject({ strict: true, counts: { new: 1, wrong: 1 } })
  expect((await refusal(() => services['import:file']({ token }))).code).toBe('import-refused')
  const mended = await services['import:mend']({ token, rows: [3], change: { date: '2024-02-29' } })
  expect(mended.counts).toMatchObject({ new: 2, wrong: 0 })
  expect(await services['import:file']({ token })).toMatchObject({ imported: 2 })
})

test('a wrong row of any other table keeps no other row out, and can be put right', async () => {
  const opened = await openServices()
  const { services } = opened
  const file = testFile('活动时间,活动名称,类别\n2025-03-12,甲活动走访,视察\n待定,乙活动走访,视察\n')
  const desk = await services['import:open-file']({ file })
  const { token } = desk
  expect(desk).toMatchObject({ strict: false, counts: { new: 1, wrong: 1 } })
  const [wrong] = await rowsOf(opened, desk, 'wrong')
  expect(wrong).toMatchObject({ row: 3, record: { date: '待定', title: '乙活动走访' } })
  expect((await services['import:faults']({ token })).faults).toMatchObject([{ row: 3, column: '活动时间' }])
  await services['import:mend']({ token, rows: [3], change: { date: '2025-03-15' } })
  expect(await services['import:file']({ token })).toMatchObject({ imported: 2, skipped: 0 })
})

test('a ledger that changed so that a row is now known asks to be looked at again before anything is filed', async () => {
  const opened = await openServices()
  const { services } = opened
  const { token } = await services['import:open-file']({ file: testFile(HEADER + ROW) })
  const record = recordInput({
    date: '2024-03-12',
    category: '提案',
    title: '提案办理协商',
    summary: '',
    people: '',
    source: '',
    figures: [{ label: '协商', value: 1, unit: '次', approx: '' }],
  })
  await services['records:insert']({ record })
  expect((await refusal(() => services['import:file']({ token }))).code).toBe('conflict')
  expect(await services['import:file']({ token })).toMatchObject({ imported: 0, unchanged: 1 })
})

test('pasted cells are a table like any other', async () => {
  const opened = await openServices()
  const { services } = opened
  const text = '日期\t类别\t标题\t走访群众（人次）\n2025-03-12\t委员活动\t委员进社区\t120\n'
  const desk = await services['import:paste']({ html: '', text })
  expect(desk).toMatchObject({ kind: 'paste', file: '', counts: { new: 1 } })
  const [row] = await rowsOf(opened, desk)
  expect(row?.record.figures).toMatchObject([{ label: '走访群众', value: 120, unit: '人次' }])
  await services['import:file']({ token: desk.token })
  expect((await services['import:paste']({ html: '', text })).counts.same).toBe(1)
})

test('a long reading lets drafts be saved meanwhile, and once canceled leaves no trace', async () => {
  const opened = await openServices()
  const { services, dir } = opened
  const first = await services['import:open-file']({ file: testFile(HEADER + ROW) })
  await services['import:file']({ token: first.token })
  const draft = await services['drafts:create']({
    from: '2024-01-01',
    to: '2024-12-31',
    organ: '政协某市委员会',
    title: '',
    templateId: 'standard-four',
    headingSetId: null,
  })
  const before = dumpLedger(dir)
  const file = join(testFolder(), '大表.csv')
  const rows = Array.from({ length: 20_000 }, (_, at) => `2024-03-12,提案,第${at}件,,立案=1 件,提案委\n`)
  writeFileSync(file, HEADER + rows.join(''))
  const reading = services['import:open-file']({ file }) as Promise<ImportDesk>
  const ended = refusal(() => reading)
  const { id, revision, document } = draft
  const saved = await services['drafts:save']({ id, revision, document })
  await services['import:cancel']({})
  expect((await ended).code).toBe('canceled')
  expect(dumpLedger(dir)).toBe(before)
  expect((await services['drafts:get']({ id })).revision).toBe(saved.revision)
})

test('a statistic without dates and titles is read under its name, and a row put right leaves the others so', async () => {
  const opened = await openServices()
  const { services, dir } = opened
  const before = dumpLedger(dir)
  const rows = [
    ['各专委会2025年上半年工作量统计表'],
    ['部门', '会议（次）', '调研（次）'],
    ['经济委', 3, 5],
    ['社法委', 2, 2],
  ]
  const file = await workbookFile(join(testFolder(), '工作量.xlsx'), [{ name: 'Sheet1', rows }])
  const { token, problems } = await services['import:open-file']({ file })
  expect(problems).toEqual([])
  const context = { department: '', category: '年度汇总', year: null }
  await services['import:arrange']({ token, context })
  await services['import:mend']({ token, rows: [3], change: { title: '经济委工作量', date: '2025-06-30' } })
  const desk = await services['import:mend']({ token, rows: null, change: {} })
  expect(desk.counts).toMatchObject({ new: 2, wrong: 0, doubtful: 0 })
  expect((await rowsOf(opened, desk)).map(({ record }) => record)).toMatchObject([
    { date: '2025-06-30', title: '经济委工作量', department: '经济委' },
    {
      date: '2025-01-01',
      endDate: '2025-06-30',
      title: '各专委会2025年上半年工作量统计表（社法委）',
      figures: [{ label: '会议' }, { label: '调研' }],
    },
  ])
  await services['import:file']({ token })
  await services['records:undo']({})
  expect(dumpLedger(dir)).toBe(before)
})

test('a whole date put in the place of year, month and day counts as it is', async () => {
  const opened = await openServices()
  const rows = [
    ['年', '月', '日', '类别', '标题'],
    [2025, 2, 30, '提案', '提案督办会'],
  ]
  const file = await workbookFile(join(testFolder(), '登记.xlsx'), [{ name: 'Sheet1', rows }])
  const { token } = await opened.services['import:open-file']({ file })
  const desk = await opened.services['import:mend']({ token, rows: [2], change: { date: '2025-02-28' } })
  expect((await rowsOf(opened, desk))[0]?.record.date).toBe('2025-02-28')
})

test('a workbook of months opens at a month, not at the longer sheet that sums them up', async () => {
  const { services } = await openServices()
  const sheets = [
    { name: '汇总', rows: [['月份', '活动次数'], ...['1月', '2月', '3月'].map((month) => [month, 1])] },
    {
      name: '1月',
      rows: [
        ['日期', '活动名称', '类别'],
        ['2025-01-06', '提案会', '提案'],
      ],
    },
  ]
  const desk = await services['import:open-file']({
    file: await workbookFile(join(testFolder(), '全年.xlsx'), sheets),
  })
  expect(desk).toMatchObject({ sheet: 1, problems: [], counts: { new: 1 } })
})
