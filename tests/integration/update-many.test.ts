import { expect, test } from 'vitest'
import { dumpLedger, openServices, recordInput, refusal, type OpenServices } from '../support/library.ts'

async function three({ services }: OpenServices) {
  const titles = ['甲', '乙', '丙']
  return Promise.all(titles.map((title) => services['records:insert']({ record: recordInput({ title }) })))
}

test('changes of many records are one step, and one undo restores the ledger byte for byte', async () => {
  const opened = await openServices()
  const { services, dir, changes: told } = opened
  const rows = await three(opened)
  const before = dumpLedger(dir)
  told.length = 0
  const changes = rows.map(({ id, revision, title }) => ({
    id,
    revision,
    record: recordInput({ title, department: '经济委' }),
  }))
  const answer = await services['records:update-many']({ changes })
  const { rows: now } = await services['records:get']({ ids: rows.map(({ id }) => id) })
  expect(now.map(({ department }) => department)).toEqual(['经济委', '经济委', '经济委'])
  expect(answer.stored).toEqual(
    now.map(({ id, revision, updatedAt, effectivePart }) => ({ id, revision, updatedAt, effectivePart })),
  )
  expect(told).toEqual([['records']])
  expect((await services['records:undo-state']({})).undo).toEqual({ kind: 'update', count: 3 })
  const after = dumpLedger(dir)
  await services['records:undo']({})
  expect(dumpLedger(dir)).toBe(before)
  await services['records:redo']({})
  expect(dumpLedger(dir)).toBe(after)
})

test('records that say the same are passed over, and when all do there is no step', async () => {
  const opened = await openServices()
  const { services } = opened
  const [first, second] = await three(opened)
  if (!first || !second) throw new Error('no records')
  const same = { id: first.id, revision: first.revision, record: recordInput({ title: '甲' }) }
  const other = { id: second.id, revision: second.revision, record: recordInput({ title: '乙改' }) }
  expect((await services['records:update-many']({ changes: [same] })).stored).toEqual([])
  expect((await services['records:undo-state']({})).undo?.kind).toBe('insert')
  const { stored } = await services['records:update-many']({ changes: [same, other] })
  expect(stored.map(({ id }) => id)).toEqual([second.id])
})

test('a change names the fields that it changes, and the others stay', async () => {
  const opened = await openServices()
  const { services } = opened
  const [first] = await three(opened)
  if (!first) throw new Error('no record')
  const figures = [{ label: '提案立案', value: 3, unit: '件', approx: '' as const }]
  const { stored } = await services['records:update-many']({
    changes: [{ id: first.id, revision: first.revision, record: { figures, endDate: undefined } }],
  })
  const revision = stored[0]?.revision ?? 0
  const june = { from: '2024-06-01', to: '2024-06-30' }
  expect((await services['indicators:list'](june)).indicators).toEqual([])
  await services['records:update-many']({
    changes: [{ id: first.id, revision, record: { date: '2024-06-01', people: '委员' } }],
  })
  const { rows } = await services['records:get']({ ids: [first.id] })
  expect(rows[0]).toMatchObject({ title: '甲', date: '2024-06-01', people: '委员', endDate: null, figures })
  const { indicators } = await services['indicators:list'](june)
  expect(indicators.map(({ label, value }) => [label, value])).toEqual([['提案立案', 3]])
})

test('one stale, missing, reversed or repeated record keeps all from being stored, and is named', async () => {
  const opened = await openServices()
  const { services, dir } = opened
  const [first, second, third] = await three(opened)
  if (!first || !second || !third) throw new Error('no records')
  await services['records:update']({
    id: second.id,
    revision: second.revision,
    record: recordInput({ title: '乙在别处改' }),
  })
  const before = dumpLedger(dir)
  const good = { id: first.id, revision: first.revision, record: recordInput({ title: '甲改' }) }
  const refused = async (change: typeof good) =>
    refusal(() => services['records:update-many']({ changes: [good, change] }))

  const stale = await refused({ ...second, record: recordInput({ title: '乙改' }) } as typeof good)
  expect(stale).toMatchObject({ code: 'conflict' })
  expect(stale.message).toContain('第 2 条“乙改”在别处已被修改')
  const gone = await refused({ id: 'nobody', revision: 1, record: recordInput({ title: '无' }) })
  expect(gone).toMatchObject({ code: 'not-found' })
  const reversed = await refused({
    id: third.id,
    revision: third.revision,
    record: recordInput({ title: '丙', date: '2024-03-12', endDate: '2024-03-01' }),
  })
  expect(reversed.message).toContain('第 2 条“丙”的“结束日期”2024-03-01 早于日期 2024-03-12')
  expect(await refused(good)).toMatchObject({ code: 'invalid-input' })
  expect(dumpLedger(dir)).toBe(before)
})

test('views are kept in their order, renamed, removed, and survive a new start', async () => {
  const opened = await openServices()
  const { services, dir } = opened
  const view = (name: string) => ({
    id: null,
    name,
    filter: {
      period: { kind: 'year' as const, year: '2024' },
      part: null,
      category: '提案',
      department: null,
      highlight: false,
      text: '办理',
    },
    sort: { column: 'title' as const, descending: false },
    columns: [{ key: 'title', shown: true, width: 240 }],
    frozen: 1,
  })
  const first = await services['views:save']({ view: view('提案') })
  const second = await services['views:save']({ view: view('社情民意') })
  expect(second.views.map(({ name }) => name)).toEqual(['提案', '社情民意'])
  expect(second.views[1]).toEqual({ ...view('社情民意'), id: second.id })
  expect((await refusal(() => services['views:save']({ view: view('提案') }))).message).toContain(
    '换一个名字',
  )
  await services['views:save']({ view: { ...view('提案办理'), id: first.id } })
  await services['views:order']({ ids: [second.id, 'nobody'] })
  await services['host:close-library']({})
  const again = await openServices({ dir, create: false })
  const { views } = await again.services['views:list']({})
  expect(views.map(({ name }) => name)).toEqual(['社情民意', '提案办理'])
  expect((await again.services['views:remove']({ id: second.id })).views).toHaveLength(1)
  expect(await refusal(() => again.services['views:remove']({ id: second.id }))).toMatchObject({
    code: 'not-found',
  })
})
