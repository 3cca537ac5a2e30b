import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordFilter } from '#shared/ipc/contract/records.ts'
import {
  ANY,
  dumpLedger,
  importFile,
  openServices,
  recordInput,
  refusal,
  SAMPLES,
  testFile,
  type OpenServices,
} from '../support/library.ts'

const BY_DATE = { column: 'date', descending: true } as const

async function titles({ services }: OpenServices, filter: Partial<RecordFilter>): Promise<string[]> {
  const page = { filter: { ...ANY, ...filter }, sort: BY_DATE, offset: 0, limit: 100 }
  return (await services['records:list'](page)).rows.map((row) => row.title)
}

test('an entered record is filed with its figures and the part of its category', async () => {
  const { services, changes } = await openServices()
  const row = await services['records:insert']({ record: recordInput() })
  expect(row).toMatchObject({ ...recordInput(), effectivePart: 'consultation' })
  expect((await services['records:get']({ ids: [row.id, 'nobody'] })).rows).toEqual([row])
  expect(changes).toEqual([['records']])
})

test('figures come back as exactly the numbers that went in', async () => {
  const { services } = await openServices()
  const values = [0, 0.1, 2.8345, 99.99, 1853, 900_000_000_000]
  const figures = values.map((value, n) => ({ label: `数${n}`, value, unit: '万元', approx: '' as const }))
  const { id } = await services['records:insert']({ record: recordInput({ figures }) })
  const [row] = (await services['records:get']({ ids: [id] })).rows
  expect(row?.figures).toEqual(figures)
})

test('an end before the beginning is refused', async () => {
  const { services } = await openServices()
  const record = recordInput({ date: '2024-03-12', endDate: '2024-03-01' })
  const error = await refusal(() => services['records:insert']({ record }))
  expect(error.message).toBe('结束日期 2024-03-01 早于日期 2024-03-12。')
})

test('a stale change of a record is a conflict that names it and changes nothing', async () => {
  const { services, dir } = await openServices()
  const { id, revision } = await services['records:insert']({ record: recordInput() })
  await services['records:update']({ id, revision, record: recordInput({ title: '新标题' }) })
  const before = dumpLedger(dir)
  const error = await refusal(() =>
    services['records:update']({ id, revision, record: recordInput({ title: '旧窗口的标题' }) }),
  )
  expect(error.code).toBe('conflict')
  expect(error.message).toContain('“新标题”在别处已被修改')
  expect(dumpLedger(dir)).toBe(before)
})

test('a change that changes nothing is no step', async () => {
  const { services } = await openServices()
  const row = await services['records:insert']({ record: recordInput() })
  expect(
    await services['records:update']({ id: row.id, revision: row.revision, record: recordInput() }),
  ).toEqual(row)
  expect((await services['records:undo-state']({})).undo?.kind).toBe('insert')
})

test('a revision number never comes back with other content, also after undo', async () => {
  const { services } = await openServices()
  const { id, revision } = await services['records:insert']({ record: recordInput() })
  const edited = await services['records:update']({ id, revision, record: recordInput({ title: '甲' }) })
  await services['records:undo']({})
  const again = await services['records:update']({ id, revision, record: recordInput({ title: '乙' }) })
  expect(again.revision).not.toBe(edited.revision)
})

test('undo and redo walk through every kind of step and restore the ledger byte for byte', async () => {
  const opened = await openServices()
  const { services, dir } = opened
  const sample = (name: string) => join(SAMPLES, 'fuyang', name)
  const definition = {
    label: '提案立案率',
    aggregate: 'ratio' as const,
    formula: '提案立案/提出提案',
    approx: '' as const,
    digits: null,
    numeral: 'arabic' as const,
    basis: '',
    basisSince: null,
  }
  const states = [dumpLedger(dir)]
  const step = async (work: () => unknown) => {
    await work()
    states.push(dumpLedger(dir))
  }
  await step(() => importFile(opened, sample('records.csv')))
  await step(() => importFile(opened, sample('indicators.csv'), 'indicators'))
  let row = await services['records:insert']({ record: recordInput({ title: '年末补报' }) })
  states.push(dumpLedger(dir))
  await step(async () => {
    const record = recordInput({ title: '年末补报（更正）', figures: [] })
    row = await services['records:update']({ id: row.id, revision: row.revision, record })
  })
  await step(() =>
    services['indicators:define']({ definitions: [definition], removed: ['党派团体首次承办'] }),
  )
  await step(() => services['records:remove']({ ids: [row.id, 'id-5-0'] }))
  expect(new Set(states).size).toBe(states.length)

  for (const state of states.toReversed().slice(1)) {
    await services['records:undo']({})
    expect(dumpLedger(dir)).toBe(state)
  }
  expect(await services['records:undo-state']({})).toEqual({
    undo: null,
    redo: { kind: 'import', count: 38 },
  })
  expect(await services['records:undo']({})).toEqual(await services['records:undo-state']({}))
  for (const state of states.slice(1)) {
    await services['records:redo']({})
    expect(dumpLedger(dir)).toBe(state)
  }
  expect(await services['records:undo-state']({})).toEqual({ undo: { kind: 'remove', count: 1 }, redo: null })
})

test('a new step after undo ends what could be redone', async () => {
  const { services } = await openServices()
  await services['records:insert']({ record: recordInput({ title: '甲' }) })
  await services['records:undo']({})
  await services['records:insert']({ record: recordInput({ title: '乙' }) })
  expect(await services['records:undo-state']({})).toEqual({ undo: { kind: 'insert', count: 1 }, redo: null })
})

test('undo survives closing the program', async () => {
  const first = await openServices()
  await first.services['records:insert']({ record: recordInput() })
  await first.services['host:close-library']({})
  const { services } = await openServices({ dir: first.dir, create: false })
  await services['records:undo']({})
  expect((await services['library:info']({})).recordCount).toBe(0)
})

test('the text filter finds words of one, two and more characters in every text field and label', async () => {
  const opened = await openServices()
  const { services } = opened
  const insert = (record: Parameters<typeof recordInput>[0]) =>
    services['records:insert']({ record: recordInput({ figures: [], ...record }) })
  await insert({ date: '2024-01-01', title: '赴企业视察', people: '经济界委员' })
  await insert({ date: '2024-02-01', title: '社情民意培训', outcome: '获ABC奖' })
  const { id, revision } = await insert({ date: '2024-03-01', title: '座谈', source: '档案２０２４' })
  const [label] = [{ label: '意见建议·专题调研', value: 5, unit: '条', approx: '' as const }]
  await insert({ date: '2024-04-01', title: '其他', summary: '一百\n二百', figures: [label] })
  expect(await titles(opened, { text: '视' })).toEqual(['赴企业视察'])
  expect(await titles(opened, { text: '视察' })).toEqual(['赴企业视察'])
  expect(await titles(opened, { text: '社情民意培' })).toEqual(['社情民意培训'])
  expect(await titles(opened, { text: '经济 视察' })).toEqual(['赴企业视察'])
  expect(await titles(opened, { text: 'abc' })).toEqual(['社情民意培训'])
  expect(await titles(opened, { text: '2024' })).toEqual(['座谈'])
  expect(await titles(opened, { text: '专题调研' })).toEqual(['其他'])
  expect(await titles(opened, { text: '视察 社情' })).toEqual([])
  await services['records:update']({ id, revision, record: recordInput({ title: '视察园区', figures: [] }) })
  expect(await titles(opened, { text: '视察' })).toEqual(['视察园区', '赴企业视察'])
  await services['records:undo']({})
  expect(await titles(opened, { text: '视察' })).toEqual(['赴企业视察'])
  expect(await titles(opened, { text: '视察', from: '2024-06-01' })).toEqual([])
})

test('filters by part, category under any of its names, department, highlight and period agree with the counts', async () => {
  const opened = await openServices()
  const { services } = opened
  const file = testFile(
    '日期,类别,标题,承办部门,亮点,部分\n' +
      '2023-05-01,党建工作,甲,机关党委,是,\n' +
      '2024-05-01,党的领导,乙,机关党委,否,\n' +
      '2024-06-01,提案,丙,提案委,否,为民履职\n' +
      '2024-07-01,自创类别,丁,,否,\n',
  )
  await importFile(opened, file)
  expect(await titles(opened, { part: 'leadership' })).toEqual(['乙', '甲'])
  expect(await titles(opened, { part: 'people' })).toEqual(['丙'])
  expect(await titles(opened, { category: '党的领导' })).toEqual(['乙', '甲'])
  expect(await titles(opened, { category: '自创类别' })).toEqual(['丁'])
  expect(await titles(opened, { department: '提案委' })).toEqual(['丙'])
  expect(await titles(opened, { highlight: true })).toEqual(['甲'])
  expect(await titles(opened, { from: '2024-05-01', to: '2024-06-01' })).toEqual(['丙', '乙'])
  const facets = await services['records:facets']({
    filter: { ...ANY, from: '2024-01-01', to: '2024-12-31' },
  })
  expect(facets.total).toBe(3)
  expect(facets.years).toEqual([
    { key: '2024', count: 3 },
    { key: '2023', count: 1 },
  ])
  expect(facets.departments[0]).toEqual({ key: '机关党委', count: 2, lastDate: '2024-05-01' })
  for (const { key, count } of facets.categories) {
    expect(await titles(opened, { category: key, from: '2024-01-01' })).toHaveLength(count)
  }
  for (const { key, count } of facets.parts) {
    const part = key as NonNullable<RecordFilter['part']>
    expect(await titles(opened, { part, from: '2024-01-01' })).toHaveLength(count)
  }
})

test('pages of a sorted list hold every record once', async () => {
  const opened = await openServices()
  const rows = Array.from({ length: 25 }, (_, n) => `2024-01-0${(n % 3) + 1},提案,第${n}件\n`)
  await importFile(opened, testFile(`日期,类别,标题\n${rows.join('')}`))
  for (const column of ['date', 'category', 'title', 'department', 'updatedAt'] as const) {
    const seen = new Set<string>()
    for (let offset = 0; offset < 25; offset += 10) {
      const sort = { column, descending: true }
      const page = await opened.services['records:list']({ filter: ANY, sort, offset, limit: 10 })
      expect(page.total).toBe(25)
      for (const { id } of page.rows) seen.add(id)
    }
    expect(seen.size).toBe(25)
  }
})

test('a word in thousands of records and a word in few give the same pages as going through all', async () => {
  const opened = await openServices()
  const { services } = opened
  const rows = Array.from({ length: 3000 }, (_, n) => {
    const category = n % 3 === 0 ? '提案' : '联谊活动'
    return `2024-01-${String((n % 28) + 1).padStart(2, '0')},${category},${n % 10 === 0 ? '座谈' : '视察'}第${n}次\n`
  })
  await importFile(opened, testFile(`日期,类别,标题\n${rows.join('')}`))
  const sort = { column: 'title', descending: false } as const
  const all = (await services['records:list']({ filter: ANY, sort, offset: 0, limit: 1000 })).total
  expect(all).toBe(3000)
  const every = []
  for (let offset = 0; offset < all; offset += 1000) {
    every.push(...(await services['records:list']({ filter: ANY, sort, offset, limit: 1000 })).rows)
  }
  for (const text of ['视察', '座谈']) {
    const filter = { ...ANY, text, part: 'unity' as const }
    const page = await services['records:list']({ filter, sort, offset: 150, limit: 50 })
    const wanted = every.filter(
      ({ title, effectivePart }) => title.includes(text) && effectivePart === 'unity',
    )
    expect(page.total).toBe(wanted.length)
    expect(page.rows.map(({ id }) => id)).toEqual(wanted.slice(150, 200).map(({ id }) => id))
  }
})

test('without an open library every use is refused by a sentence', async () => {
  const { services } = await openServices()
  await services['host:close-library']({})
  const error = await refusal(() => services['library:info']({}))
  expect([error.code, error.message]).toEqual(['no-library', '还没有打开资料库。'])
})

test('the sample library opens with its ledger, once, and stays emptied when the writer emptied it', async () => {
  const { services, dir } = await openServices()
  const folder = join(dir, '..', 'sample')
  const info = await services['host:open-sample']({ dir: folder })
  expect(info).toMatchObject({ sample: true, name: '示例资料库' })
  expect(info.recordCount).toBeGreaterThan(20)
  await services['host:close-library']({})
  expect((await services['host:open-sample']({ dir: folder })).recordCount).toBe(info.recordCount)
  await services['records:undo']({})
  await services['host:close-library']({})
  expect((await services['host:open-sample']({ dir: folder })).recordCount).toBe(0)
})
