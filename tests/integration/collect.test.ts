import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sayInChinese } from '#shared/reasons/chinese.ts'
import { changeFacts, dropHiddenSheet, fillForm, FIRST_ENTRY, renameHead } from '../support/fill-form.ts'
import { ANY, dumpLedger, recordInput, refusal, type OpenServices } from '../support/library.ts'
import { openRound, ROUND } from '../support/collect.ts'
import { openTestSession } from '../support/session.ts'
import { listMissing, readBoard } from '../../electron/services/collect/board.ts'
import { saveRound } from '../../electron/services/collect/rounds.ts'
import { newRecord } from '../../electron/services/change-records.ts'
import { applyStep } from '../../electron/services/ledger-steps.ts'

const ONE = FIRST_ENTRY
const TWO = FIRST_ENTRY + 1
const FILING = { date: '2024-03-12', category: '提案', title: '提案审查立案', figures: '提案立案=326 件' }
const VISIT = {
  date: '2024年5月1日',
  category: '视察调研',
  title: '@=老城调研',
  figures: '调研报告=1 篇;意见=12 条',
}

async function ledger({ services }: OpenServices) {
  const sort = { column: 'date', descending: false } as const
  return (await services['records:list']({ filter: ANY, sort, offset: 0, limit: 1000 })).rows
}

test('forms of all departments go into a folder under safe names of their own, and nothing is overwritten', async () => {
  const { services, round, folder } = await openRound({
    departments: ['提案委', '经济/科技委', '..\\办公室', 'CON'],
  })
  const order = { id: round.id, departments: null, withRecords: false, folder, file: null }
  const first = await services['collect:write-forms'](order)
  const second = await services['collect:write-forms'](order)
  expect(new Set([...first.files, ...second.files]).size).toBe(8)
  expect(readdirSync(folder)).toHaveLength(8)
  for (const file of readdirSync(folder)) expect(file).toMatch(/^2024年度履职记录收集表-[^\\/:]+\.xlsx$/)
})

test('a form that went out comes back without any mapping, with its department, and is one step to undo', async () => {
  const opened = await openRound()
  const { services, dir, send, take, rowOf } = opened
  const before = dumpLedger(dir)
  expect(await rowOf('提案委')).toMatchObject({ state: 'missing', sentAt: null, returns: [], records: 0 })
  const form = await send('提案委')
  const { preview, outcome } = await take(form, { [ONE]: FILING, [TWO]: VISIT })
  expect(preview.files).toMatchObject([
    { status: 'ready', department: '提案委', fresh: 2, same: 0, changed: 0 },
  ])
  expect(outcome).toEqual({ forms: 1, added: 2, updated: 0, same: 0 })
  const rows = await ledger(opened)
  expect(rows).toMatchObject([
    {
      title: '提案审查立案',
      date: '2024-03-12',
      department: '提案委',
      figures: [{ label: '提案立案', value: 326 }],
    },
    { title: '@=老城调研', date: '2024-05-01', origin: { kind: 'form', file: '交回.xlsx', row: TWO } },
  ])
  expect(await rowOf('提案委')).toMatchObject({
    state: 'reported',
    via: 'form',
    records: 2,
    figures: 3,
    lastDate: '2024-05-01',
    returns: [{ file: '交回.xlsx', rows: 2 }],
  })
  await services['records:undo']({})
  expect(dumpLedger(dir)).toBe(before)
  expect(await rowOf('提案委')).toMatchObject({ state: 'missing', returns: [] })
  await services['records:redo']({})
  expect(await rowOf('提案委')).toMatchObject({ state: 'reported', records: 2 })
})

test('the same file again adds nothing; examples never come in', async () => {
  const opened = await openRound()
  const { dir, send, take, read, put } = opened
  const form = await send('提案委')
  await take(form, { [ONE]: FILING })
  const before = dumpLedger(dir)
  const again = await read(put('交回.xlsx', fillForm(form, { [ONE]: FILING })))
  expect(again.files).toMatchObject([{ status: 'known', fresh: 0, changed: 0, same: 1 }])
  expect(dumpLedger(dir)).toBe(before)
  expect(await ledger(opened)).toHaveLength(1)
})

test('a corrected form updates its records and tells what it contradicts; settled, it is reported again', async () => {
  const opened = await openRound()
  const { services, round, send, take, rowOf } = opened
  const form = await send('提案委')
  await take(form, { [ONE]: FILING, [TWO]: VISIT })
  const corrected = { ...FILING, title: '提案审查立案情况', figures: '提案立案=320 件' }
  const { preview, outcome } = await take(form, { [ONE]: corrected })
  expect(outcome).toEqual({ forms: 1, added: 0, updated: 1, same: 0 })
  expect(preview.files[0]?.rows[0]?.changes).toEqual([
    { field: 'title', before: '提案审查立案', after: '提案审查立案情况' },
    { field: 'figures', before: '提案立案=326 件', after: '提案立案=320 件' },
  ])
  const row = await rowOf('提案委')
  expect(row.state).toBe('differs')
  expect(row.differences).toMatchObject([
    { kind: 'figure', label: '提案立案', before: '326件', after: '320件', shrank: true },
    { kind: 'gone', title: '@=老城调研' },
  ])
  const rows = await ledger(opened)
  expect(row.differences.map(({ record }) => rows.find(({ id }) => id === record)?.title)).toEqual([
    '提案审查立案情况',
    '@=老城调研',
  ])
  await services['collect:settle']({ id: round.id, department: '提案委' })
  expect(await rowOf('提案委')).toMatchObject({ state: 'reported', differences: [] })
  // The next form is looked at anew.
  await take(form, { [ONE]: FILING })
  expect((await rowOf('提案委')).state).toBe('differs')
})

test('a department that goes back to its first number is heard', async () => {
  const opened = await openRound()
  const { send, take } = opened
  const form = await send('提案委')
  await take(form, { [ONE]: FILING })
  await take(form, { [ONE]: { ...FILING, figures: '提案立案=320 件' } })
  const { outcome } = await take(form, { [ONE]: FILING })
  expect(outcome.updated).toBe(1)
  expect((await ledger(opened))[0]?.figures[0]?.value).toBe(326)
})

test('what the office corrected stays when the department sends the same again, and is asked about when both changed', async () => {
  const opened = await openRound()
  const { services, send, take, read, put } = opened
  const form = await send('提案委')
  await take(form, { [ONE]: FILING, [TWO]: VISIT })
  const [held] = await ledger(opened)
  const { id, revision } = held!
  const record = recordInput({
    ...FILING,
    figures: held!.figures,
    summary: '由研究室核定',
    source: '',
    people: '',
  })
  await services['records:update']({ id, revision, record })
  const same = await take(form, { [ONE]: FILING, [TWO]: { ...VISIT, outcome: '被采纳' } })
  expect(same.outcome).toMatchObject({ added: 0, updated: 1, same: 1 })
  expect((await ledger(opened))[0]?.summary).toBe('由研究室核定')
  const both = await read(put('又改.xlsx', fillForm(form, { [ONE]: { ...FILING, summary: '经审查' } })))
  expect(both.files[0]?.rows).toMatchObject([{ status: 'changed', edited: true }])
  await services['collect:commit']({ token: both.token, files: [{ place: 0, keep: [ONE] }] })
  expect((await ledger(opened))[0]?.summary).toBe('由研究室核定')
})

test('records can go out with the form; only what the department changed comes back as changed', async () => {
  const opened = await openRound()
  const { services, send, take } = opened
  const plain = { summary: '', people: '', source: '' }
  await services['records:insert']({ record: recordInput({ ...plain, title: '=已有一条' }) })
  await services['records:insert']({ record: recordInput({ ...plain, title: '另一条', date: '2024-06-01' }) })
  await services['records:insert']({
    record: recordInput({ ...plain, title: '别的部门', department: '研究室' }),
  })
  const form = await send('提案委', true)
  const third = ONE + 2
  const { preview, outcome } = await take(form, { [ONE + 1]: { outcome: '被采纳' }, [third]: VISIT })
  expect(preview.files[0]).toMatchObject({ fresh: 1, changed: 1, same: 1 })
  expect(outcome).toEqual({ forms: 1, added: 1, updated: 1, same: 1 })
  const rows = await ledger(opened)
  expect(rows).toHaveLength(4)
  expect(rows.find(({ title }) => title === '另一条')?.outcome).toBe('被采纳')
})

test('several forms at once are one step; a department that has nothing to report counts as having reported', async () => {
  const opened = await openRound()
  const { services, dir, send, put, read, rowOf } = opened
  const before = dumpLedger(dir)
  const files = [
    put('甲.xlsx', fillForm(await send('提案委'), { [ONE]: FILING })),
    put('乙.xlsx', fillForm(await send('研究室'), { [ONE]: VISIT })),
    put('零报告.xlsx', await send('民族和宗教委')),
  ]
  const preview = await read(...files)
  expect(preview.files[2]?.notes.map(sayInChinese).join()).toContain('零报告')
  const chosen = preview.files.map(({ place }) => ({ place, keep: [] }))
  expect(await services['collect:commit']({ token: preview.token, files: chosen })).toMatchObject({
    forms: 3,
    added: 2,
  })
  for (const name of ['提案委', '研究室', '民族和宗教委']) expect((await rowOf(name)).state).toBe('reported')
  await services['records:undo']({})
  expect(dumpLedger(dir)).toBe(before)
})

test('of two forms of one department in one action only the first can be taken; days of another year are told', async () => {
  const { send, put, read } = await openRound()
  const form = await send('提案委')
  const early = put('早.xlsx', fillForm(form, { [ONE]: { ...FILING, date: '2023-03-12' } }))
  const late = put('晚.xlsx', fillForm(form, { [ONE]: VISIT }))
  const { files } = await read(early, late)
  expect(files).toMatchObject([
    { status: 'ready', notes: [{ code: 'form-days-outside', count: 1, rows: [ONE] }] },
    { status: 'refused', why: { code: 'form-twice', file: '早.xlsx', department: '提案委' } },
  ])
})

test('nothing of a form with a bad cell comes in, and each bad cell is named', async () => {
  const { services, dir, send, put, read } = await openRound()
  const form = await send('提案委')
  const before = dumpLedger(dir)
  const bad = {
    date: '三月初',
    category: '提案',
    title: '缺日子',
    figures: '提案立案=326',
    highlight: '也许',
  }
  const preview = await read(put('有错.xlsx', fillForm(form, { [ONE]: FILING, [TWO]: bad })))
  expect(preview.files[0]).toMatchObject({ status: 'refused', problemCount: 3 })
  expect(preview.files[0]?.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
    `${TWO} 日期`,
    `${TWO} 数据`,
    `${TWO} 亮点`,
  ])
  const order = { token: preview.token, files: [{ place: 0, keep: [] }] }
  expect((await refusal(() => services['collect:commit'](order))).code).toBe('import-refused')
  expect(dumpLedger(dir)).toBe(before)
})

test('files that are no form of the round are refused, each in a sentence that says why', async () => {
  const { round, send, put, read } = await openRound()
  const form = await send('提案委')
  const why = async (name: string, bytes: Uint8Array | string) => {
    const [file] = (await read(put(name, bytes))).files
    return { status: file?.status, why: file?.why ? sayInChinese(file.why) : '' }
  }
  expect(await why('名单.csv', '姓名,电话\n某人,1\n')).toMatchObject({
    status: 'refused',
    why: expect.stringContaining('这不是收集表'),
  })
  expect(await why('坏.xlsx', 'PK\u0003\u0004 nothing')).toMatchObject({ status: 'refused' })
  expect(await why('空.xlsx', '')).toMatchObject({ status: 'refused' })
  expect(await why('改头.xlsx', renameHead(form, '成效', '效果'))).toMatchObject({
    status: 'refused',
    why: '第 4 行的表头被改动过：缺少“成效”，多出“效果”。请把表头改回原样再收回，或者用“导入表格…”导入。',
  })
  expect(await why('新版.xlsx', changeFacts(form, '1', '7'))).toMatchObject({
    status: 'refused',
    why: expect.stringContaining('请先更新本程序'),
  })
  expect(await why('旧版.xlsx', changeFacts(form, '1', '0'))).toMatchObject({
    status: 'refused',
    why: expect.stringContaining('请重新生成收集表'),
  })
  expect(await why('别处.xlsx', changeFacts(form, round.id, 'elsewhere'))).toMatchObject({
    status: 'refused',
    why: '这份表不是本资料库发出的（政协某市委员会“2024年度”），不能收进来。',
  })
  expect(await why('不在名单.xlsx', changeFacts(form, '提案委', '不存在委'))).toMatchObject({
    status: 'refused',
    why: expect.stringContaining('不在“2024年度”里'),
  })
})

test('a form of another round says which one it belongs to', async () => {
  const { services, send, put } = await openRound()
  const form = await send('提案委')
  const input = { name: '2025年度', from: '2025-01-01', to: '2025-12-31', due: null, departments: ['提案委'] }
  const later = await services['collect:save']({ id: null, round: input })
  const preview = await services['collect:read']({ id: later.id, files: [put('旧.xlsx', form)] })
  expect(preview.files[0]?.why).toEqual({ code: 'form-other-round', round: '2024年度' })
})

test('a form without its hidden sheet is known by its heads, and its department is asked for', async () => {
  const { services, send, put, read, rowOf } = await openRound()
  const bytes = dropHiddenSheet(fillForm(await send('提案委'), { [ONE]: FILING }))
  const preview = await read(put('粘贴的.xlsx', bytes))
  expect(preview.files[0]).toMatchObject({ status: 'ask', department: null })
  const order = { token: preview.token, files: [{ place: 0, keep: [] }] }
  expect((await refusal(() => services['collect:commit'](order))).message).toContain('哪个部门')
  const named = await services['collect:name']({ token: preview.token, place: 0, department: '研究室' })
  expect(named).toMatchObject({ status: 'ready', fresh: 1, department: '研究室' })
  await services['collect:commit'](order)
  expect((await rowOf('研究室')).state).toBe('reported')
})

test('after the due day a silent department is overdue, whatever it reported before the round began', async () => {
  const { services, clock, rowOf } = await openRound()
  clock.now = '2025-02-01T08:00:00.000Z'
  expect((await rowOf('研究室')).state).toBe('late')
  await services['records:insert']({ record: recordInput({ department: '研究室' }) })
  expect(await rowOf('研究室')).toMatchObject({ state: 'late', records: 1 })
  const missing = await services['collect:missing']({})
  expect(missing).toMatchObject({ round: '2024年度' })
  expect(missing.departments).toContainEqual({ department: '研究室', late: true })
})

test('a table of its own that was imported since the round began counts as a report', async () => {
  const session = openTestSession()
  const round = saveRound(session, null, ROUND)
  const record = recordInput({ department: '研究室' })
  const origin = { kind: 'table' as const, file: '研究室.xlsx', sheet: '', row: 2, sentence: '' }
  session.transaction(() => {
    applyStep(session, 'import', (step) => [
      {
        entity: 'record',
        key: 'r',
        before: null,
        after: newRecord(session, record, { id: 'r', step, origin }),
      },
    ])
  })
  const { rows } = await readBoard(session, round.id)
  expect(rows.find(({ department }) => department === '研究室')).toMatchObject({
    state: 'reported',
    via: 'table',
  })
  expect(listMissing(session).departments.map(({ department }) => department)).toEqual([
    '提案委',
    '民族和宗教委',
  ])
})

test('a round that is removed leaves the records; the file that came back lies in the library by its content', async () => {
  const opened = await openRound()
  const { services, dir, round, send, take } = opened
  await take(await send('提案委'), { [ONE]: FILING })
  expect(readdirSync(join(dir, 'attachments', 'forms'))).toHaveLength(1)
  const before = dumpLedger(dir)
  await services['collect:remove']({ id: round.id })
  expect((await services['collect:rounds']({})).rounds).toEqual([])
  expect(dumpLedger(dir)).toBe(before)
  expect((await refusal(() => services['collect:board']({ id: round.id }))).code).toBe('not-found')
})

test('a form cannot change a record of another department, whatever its hidden cells say', async () => {
  const opened = await openRound()
  const { services, send, take } = opened
  await services['records:insert']({ record: recordInput({ title: '研究室的', department: '研究室' }) })
  const form = await send('研究室', true)
  const stolen = changeFacts(form, '研究室', '提案委')
  await take(stolen, { [ONE]: { title: '被改' } })
  const titles = (await ledger(opened)).map(({ title, department }) => `${department} ${title}`)
  expect(titles.toSorted()).toEqual(['提案委 被改', '研究室 研究室的'])
})

test('a form that is opened as a common table is refused with the way to take it back', async () => {
  const { services, send, put } = await openRound()
  const file = put('填好.xlsx', fillForm(await send('提案委'), { [ONE]: FILING }))
  const error = await refusal(() => services['import:open-file']({ file }))
  expect(error.code).toBe('import-refused')
  expect(error.message).toContain('“填好.xlsx”是收集表')
})
