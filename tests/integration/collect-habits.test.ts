import { expect, test } from 'vitest'
import { sayInChinese } from '#shared/reasons/chinese.ts'
import { openRound } from '../support/collect.ts'
import { changeFacts, dropHiddenSheet, fillForm, FIRST_ENTRY } from '../support/fill-form.ts'
import { ANY, dumpLedger, type OpenServices } from '../support/library.ts'

const ONE = FIRST_ENTRY
const TWO = FIRST_ENTRY + 1
const FILING = { date: '2024-03-12', category: '提案', title: '提案审查立案', figures: '提案立案=326 件' }

async function ledger({ services }: OpenServices) {
  const sort = { column: 'date', descending: false } as const
  return (await services['records:list']({ filter: ANY, sort, offset: 0, limit: 1000 })).rows
}

test('days without a year and figures as one says them are read by the period of the form, and the figures told', async () => {
  const opened = await openRound()
  const form = await opened.send('提案委')
  const { preview } = await opened.take(form, {
    [ONE]: { ...FILING, date: '3月18日', figures: '批示2件，采用3条' },
    [TWO]: { ...FILING, date: '9.10-9.12', title: '义诊', figures: '' },
  })
  expect(preview.files[0]).toMatchObject({
    status: 'ready',
    notes: [{ code: 'form-figures-typed', cells: [{ row: ONE, what: '“批示=2 件;采用=3 条”' }] }],
  })
  expect(await ledger(opened)).toMatchObject([
    { date: '2024-03-18', endDate: null, figures: [{ label: '批示', value: 2 }, { label: '采用' }] },
    { date: '2024-09-10', endDate: '2024-09-12' },
  ])
  await opened.services['records:undo']({})
  expect(await ledger(opened)).toEqual([])
})

test('a day that the period does not hold, holds twice or only perhaps is refused as it is written', async () => {
  const { send, put, read } = await openRound({ from: '2024-07-01', to: '2025-09-30' })
  const form = await send('提案委')
  const problems = async (date: string) => {
    const file = put('甲.xlsx', fillForm(form, { [ONE]: { ...FILING, date } }))
    return (await read(file)).files[0]?.problems.map(({ reason }) => sayInChinese(reason))
  }
  expect(await problems('8月1日')).toEqual(['“8月1日”不是日期，请写成 2025-03-12'])
  expect(await problems('3月中旬')).toEqual(['“3月中旬”不是日期，请写成 2025-03-12'])
  expect(await problems('3月1日')).toEqual([])
})

test('a category that looks like a slip and a department written over are told and change nothing', async () => {
  const opened = await openRound()
  const { send, put, read } = opened
  const before = dumpLedger(opened.dir)
  const form = await send('提案委')
  const filled = fillForm(form, {
    [ONE]: { ...FILING, category: '提安' },
    [TWO]: { ...FILING, category: '茶话会', title: '座谈' },
  })
  const lead = '填报部门：提案委　　时段：2024-01-01 至 2024-12-31　　请于 2025-01-31 前交回'
  const renamed = changeFacts(filled, lead, lead.replace('提案委', '提案法制委'))
  const { files } = await read(put('甲.xlsx', renamed))
  expect(files[0]).toMatchObject({
    status: 'ready',
    department: '提案委',
    notes: [
      { code: 'form-other-name', named: '提案法制委', department: '提案委' },
      { code: 'form-slips', count: 1, slips: [{ row: ONE, written: '提安', near: '提案' }] },
    ],
  })
  expect(dumpLedger(opened.dir)).toBe(before)
})

test('a form without its hidden sheet says whose it says it is, and brings no examples into the import room', async () => {
  const { send, put, read, services } = await openRound()
  const bare = put('抄来的.xlsx', dropHiddenSheet(fillForm(await send('提案委'), { [ONE]: FILING })))
  expect((await read(bare)).files[0]).toMatchObject({
    status: 'ask',
    why: { code: 'form-whose', named: '提案委' },
  })
  const desk = await services['import:open-file']({ file: bare })
  expect(desk.passed).toEqual([{ why: 'example', rows: [5, 6, 7] }])
  expect(desk.rowCount).toBe(1)
})
