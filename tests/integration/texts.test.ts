import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groupRecords } from '#shared/texts/group-records.ts'
import { toProposals } from '#shared/texts/proposal.ts'
import { del, ins, makeDocx, p, r } from '../fixtures/texts-in/make-docx.ts'
import { REVIEW } from '../fixtures/texts-in/synthetic-review.ts'
import { ANY, dumpLedger, openServices, recordInput, refusal, testFolder } from '../support/library.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }
const figure = (label: string, value: number, unit: string) =>
  ({ label, value, unit, approx: '', period: YEAR }) as const

async function recordsOf(open: Awaited<ReturnType<typeof openServices>>) {
  const { figures } = await open.services['texts:extract']({ text: REVIEW })
  const { categories } = await open.services['texts:known']({})
  const proposals = toProposals(figures, categories).filter(
    ({ repeats, label }) => repeats === null && label !== '',
  )
  const facts = { period: YEAR, department: '', source: '综述.txt', file: '综述.txt' }
  return groupRecords(proposals, facts, categories).map(({ record, origin }) => ({ record, origin }))
}

test('a file is read, its figures filed in one step, and the step restores the ledger exactly', async () => {
  const open = await openServices()
  await open.services['records:insert']({ record: recordInput({ date: '2023-01-01' }) })
  const before = dumpLedger(open.dir)
  const records = await recordsOf(open)
  const outcome = await open.services['texts:file']({ records })
  expect(outcome).toMatchObject({ filed: records.length, unchanged: 0 })
  expect((await open.services['records:undo-state']({})).undo).toEqual({
    kind: 'extract',
    count: records.length,
  })
  const { rows } = await open.services['records:list']({
    filter: { ...ANY, text: '提案立案' },
    sort: { column: 'date', descending: false },
    offset: 0,
    limit: 10,
  })
  const filed = rows.find(({ date }) => date === '2024-12-31')
  expect(filed?.summary).toContain('经审查立案326件')
  expect(filed?.origin).toMatchObject({ kind: 'text', file: '综述.txt', sentence: filed?.summary })
  await open.services['records:undo']({})
  expect(dumpLedger(open.dir)).toBe(before)
})

test('filing the same text again adds nothing, even after a record was corrected', async () => {
  const open = await openServices()
  const records = await recordsOf(open)
  await open.services['texts:file']({ records })
  const [first] = (
    await open.services['records:list']({
      filter: ANY,
      sort: { column: 'date', descending: false },
      offset: 0,
      limit: 1,
    })
  ).rows
  if (!first) throw new Error('nothing was filed')
  const { id, revision, createdAt, updatedAt, evidence, sources, origin, effectivePart, ...record } = first
  await open.services['records:update']({ id, revision, record: { ...record, title: '改过的标题' } })
  expect([createdAt, updatedAt, evidence, sources, origin, effectivePart]).toHaveLength(6)
  expect(await open.services['texts:file']({ records })).toEqual({
    filed: 0,
    unchanged: records.length,
    figures: 0,
  })
})

test('of a sentence that was filed in part only the rest is filed, and a part of it adds nothing', async () => {
  const open = await openServices()
  const records = await recordsOf(open)
  const whole = records.find(({ record }) => record.figures.length > 1)
  const [first] = whole?.record.figures ?? []
  if (!whole || !first) throw new Error('no record of several figures')
  const part = { ...whole, record: { ...whole.record, figures: [first] } }
  expect(await open.services['texts:file']({ records: [part] })).toMatchObject({ filed: 1, figures: 1 })
  expect(await open.services['texts:file']({ records: [whole] })).toMatchObject({
    filed: 1,
    figures: whole.record.figures.length - 1,
  })
  expect(await open.services['texts:file']({ records: [part] })).toMatchObject({ filed: 0, unchanged: 1 })
  expect(await open.services['texts:file']({ records: [whole] })).toMatchObject({ filed: 0, unchanged: 1 })
})

test('a text that tells a sentence twice files it once', async () => {
  const open = await openServices()
  const [first] = await recordsOf(open)
  if (!first) throw new Error('no records')
  expect(await open.services['texts:file']({ records: [first, first] })).toMatchObject({
    filed: 1,
    unchanged: 1,
  })
})

test('a figure is known by a record of its days, by all records together, and told apart from what they say else', async () => {
  const { services } = await openServices()
  const file = (date: string, label: string, value: number) =>
    services['records:insert']({
      record: recordInput({
        date,
        title: `${label}${value}`,
        figures: [{ label, value, unit: '条', approx: '' }],
      }),
    })
  await file('2024-03-30', '社情民意信息', 21)
  await file('2024-06-29', '社情民意信息', 25)
  await file('2023-06-29', '社情民意信息', 500)
  const { matches } = await services['texts:compare']({
    figures: [
      figure('社情民意信息', 21, '条'),
      figure('社情民意信息', 46, '条'),
      { ...figure('社情民意信息', 40, '条'), approx: '余' },
      figure('社情民意信息', 99, '条'),
      figure('社情民意信息', 46, '人'),
      figure('新的', 46, '条'),
      { ...figure('社情民意信息', 500, '条'), period: { from: '2023-01-01', to: '2023-12-31' } },
    ],
  })
  expect(matches.map(({ state, count, held }) => [state, count, held?.value ?? null])).toEqual([
    ['known', 1, 21],
    ['known', 2, 46],
    ['known', 2, 46],
    ['other', 2, 46],
    ['none', 0, null],
    ['none', 0, null],
    ['known', 1, 500],
  ])
})

test('names that count as one label are known as one, in the ledger and in a text', async () => {
  const { services } = await openServices()
  const figures = [{ label: '提案立案', value: 326, unit: '件', approx: '' as const }]
  await services['records:insert']({ record: recordInput({ date: '2024-03-30', figures }) })
  await services['labels:merge']({ label: '立案提案', names: ['提案立案'], unit: null })
  const { matches } = await services['texts:compare']({
    figures: [figure('立案提案', 326, '件'), figure('提案立案', 326, '件')],
  })
  expect(matches.map(({ state }) => state)).toEqual(['known', 'known'])
  const found = await services['texts:extract']({ text: REVIEW })
  expect(found.figures.find(({ value }) => value === 326)?.label).toBe('立案提案')
})

test('a figure is called by the label that the ledger uses for such figures, in the same unit', async () => {
  const { services } = await openServices()
  const figures = [{ label: '板凳议事会', value: 12, unit: '场', approx: '' as const }]
  await services['records:insert']({ record: recordInput({ date: '2024-03-30', figures }) })
  const text = '全区召开板凳议事会等活动36场，参加板凳议事会的居民960人次，立案326件。'
  const found = await services['texts:extract']({ text })
  expect(found.figures.map(({ label }) => label)).toEqual(['板凳议事会', '参加板凳议事会的居民', '提案立案'])
})

test('what the library knows comes with the unit a label usually has', async () => {
  const { services } = await openServices()
  await services['records:insert']({ record: recordInput() })
  const known = await services['texts:known']({})
  expect(known.labels).toEqual([{ label: '提案立案', unit: '件', count: 1 }])
  expect(known.departments).toContain('提案委')
})

test('a .docx with tracked changes comes through the channel with what was read', async () => {
  const { services } = await openServices()
  const file = join(testFolder(), '小结.docx')
  writeFileSync(file, makeDocx(p(r('视察') + del('3') + ins(r('4')) + r('次。'))))
  expect(await services['texts:read']({ file })).toMatchObject({
    file: '小结.docx',
    text: '视察4次。',
    notes: [
      { kind: 'deleted', count: 1 },
      { kind: 'inserted', count: 1 },
    ],
  })
})

test('nothing is filed when one record is no good', async () => {
  const open = await openServices()
  const [first] = await recordsOf(open)
  if (!first) throw new Error('no records')
  const bad = { ...first, record: { ...first.record, endDate: '2000-01-01' } }
  const { code } = await refusal(() => open.services['texts:file']({ records: [first, bad] }))
  expect(code).toBe('invalid-input')
  expect((await open.services['library:info']({})).recordCount).toBe(0)
})

test('a text beyond 5 MB is not looked through', async () => {
  const { services } = await openServices()
  expect(
    await refusal(() => services['texts:extract']({ text: '1'.repeat(5 * 1024 * 1024 + 1) })),
  ).toMatchObject({
    code: 'file-too-large',
  })
})
