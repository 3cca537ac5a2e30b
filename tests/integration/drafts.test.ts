import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ReviewDocument } from '#shared/document/model.ts'
import { walkFigures } from '#shared/document/walk.ts'
import { importFile, openServices, recordInput, refusal, SAMPLES, testFolder } from '../support/library.ts'

const REQUEST = {
  from: '2020-01-01',
  to: '2020-12-31',
  organ: '政协阜阳市委员会',
  title: '',
  templateId: 'standard-four',
  headingSetId: null,
}

async function fuyang() {
  const opened = await openServices()
  await importFile(opened, join(SAMPLES, 'fuyang', 'records.csv'))
  await importFile(opened, join(SAMPLES, 'fuyang', 'indicators.csv'), 'indicators')
  return opened
}

/** The document with one more sentence at the end of its first block. */
function edited(document: ReviewDocument, text: string): ReviewDocument {
  const copy = structuredClone(document)
  const block = copy.parts[0]?.blocks[0]
  if (block?.type === 'paragraph') block.inlines.push({ type: 'text', text })
  return copy
}

test('a draft is composed from the ledger, stored and listed', async () => {
  const { services, changes } = await fuyang()
  const draft = await services['drafts:create'](REQUEST)
  expect(draft).toMatchObject({ organ: REQUEST.organ, stage: 'first', revision: 1 })
  expect(await services['drafts:get']({ id: draft.id })).toEqual(draft)
  expect((await services['drafts:list']({})).drafts.map(({ id }) => id)).toEqual([draft.id])
  expect(changes.at(-1)).toEqual(['drafts'])
  const figure = [...walkFigures(draft.document)].find(
    ({ figure: { binding } }) => binding.label === '提案立案',
  )
  expect(figure?.figure.text).toBe('326件')
  const { rows } = await services['records:get']({ ids: figure?.figure.binding.records ?? [] })
  expect(rows.map(({ title }) => title)).toEqual(['提案审查立案'])
})

test('years before the period prove 连续年数 and count for nothing else', async () => {
  const { services } = await fuyang()
  const { indicators } = await services['indicators:list']({ from: '2020-01-01', to: '2020-12-31' })
  const years = indicators.find(({ label }) => label === '脱贫攻坚课题连续列入')
  expect(years).toMatchObject({ value: 4, text: '连续四年' })
  expect(years?.records).toHaveLength(4)
  const material = await services['drafts:material']({ from: '2020-01-01', to: '2020-12-31' })
  expect(material.parts.flatMap(({ records }) => records)).toHaveLength(35)
})

test('a period without records is refused and says which days the ledger holds', async () => {
  const { services } = await fuyang()
  const error = await refusal(() =>
    services['drafts:create']({ ...REQUEST, from: '2024-01-01', to: '2024-12-31' }),
  )
  expect(error.code).toBe('invalid-input')
  expect(error.message).toBe(
    '2024-01-01 至 2024-12-31 没有一条履职记录，写不出稿。台账里的记录从 2017-02-20 到 2020-12-15。',
  )
})

test('an empty ledger, a reversed period and an unknown template are refused by sentences of their own', async () => {
  const { services } = await openServices()
  const message = async (change: Partial<typeof REQUEST>) =>
    (await refusal(() => services['drafts:create']({ ...REQUEST, ...change }))).message
  expect(await message({})).toContain('台账还是空的')
  expect(await message({ from: '2021-01-01' })).toBe('时段的开始 2021-01-01 晚于结束 2020-12-31。')
  expect(await message({ templateId: '没有' })).toContain('可用的模板：standard-four、')
})

test('saving raises the revision; a stale save is a conflict that keeps the stored text', async () => {
  const { services } = await fuyang()
  const { id, document } = await services['drafts:create'](REQUEST)
  const first = edited(document, '第一个窗口。')
  expect(await services['drafts:save']({ id, revision: 1, document: first })).toMatchObject({ revision: 2 })
  const second = edited(document, '第二个窗口。')
  const error = await refusal(() => services['drafts:save']({ id, revision: 1, document: second }))
  expect([error.code, error.detail['revision']]).toEqual(['conflict', 2])
  expect((await services['drafts:get']({ id })).document).toEqual(first)
  const copy = await services['drafts:save-copy']({ id, document: second })
  expect(copy.title).toContain('（副本）')
  expect((await services['drafts:get']({ id: copy.id })).document.parts).toEqual(second.parts)
  expect((await services['drafts:list']({})).drafts).toHaveLength(2)
})

test('a save that was stored but not answered may be sent again', async () => {
  const { services } = await fuyang()
  const { id, document } = await services['drafts:create'](REQUEST)
  const save = { id, revision: 1, document: edited(document, '一句。') }
  const first = await services['drafts:save'](save)
  expect(await services['drafts:save'](save)).toEqual(first)
  expect((await services['drafts:get']({ id })).revision).toBe(2)
  const older = await refusal(() => services['drafts:save']({ ...save, revision: 0 }))
  expect(older.code).toBe('conflict')
})

test('a removed draft leaves the lists and comes back whole', async () => {
  const { services } = await fuyang()
  const { id, document } = await services['drafts:create'](REQUEST)
  await services['drafts:remove']({ id })
  expect((await services['drafts:list']({})).drafts).toEqual([])
  expect((await refusal(() => services['drafts:get']({ id }))).code).toBe('not-found')
  const late = edited(document, '没来得及保存的一句。')
  expect((await refusal(() => services['drafts:save']({ id, revision: 1, document: late }))).code).toBe(
    'not-found',
  )
  const rescued = await services['drafts:save-copy']({ id, document: late })
  expect((await services['drafts:get']({ id: rescued.id })).document.parts).toEqual(late.parts)
  await services['drafts:restore']({ id })
  expect((await services['drafts:get']({ id })).document).toEqual(document)
})

test('open slots and unplaced labels follow the text', async () => {
  const { services } = await fuyang()
  const { id, document } = await services['drafts:create'](REQUEST)
  const open = edited(document, '办复率【待补：提案办复率】。')
  await services['drafts:save']({ id, revision: 1, document: open })
  expect((await services['drafts:get']({ id })).missing).toContain('提案办复率')
  await services['drafts:save']({ id, revision: 2, document })
  expect((await services['drafts:get']({ id })).missing).not.toContain('提案办复率')
})

test('an exported draft gives the same bytes every time and under every profile a file', async () => {
  const { services, clock } = await fuyang()
  const { id } = await services['drafts:create'](REQUEST)
  const folder = testFolder()
  const write = async (name: string, profile: 'report' | 'meeting' | 'official') => {
    const { file } = await services['export:write']({
      draftId: id,
      profile,
      format: 'docx',
      file: join(folder, name),
    })
    return readFileSync(file)
  }
  const first = await write('甲.docx', 'report')
  clock.now = '2025-06-01T00:00:00.000Z'
  expect((await write('乙.docx', 'report')).equals(first)).toBe(true)
  expect((await write('丙.docx', 'official')).equals(first)).toBe(false)
})

test('an export into a folder that is not there is refused and writes nothing', async () => {
  const { services } = await fuyang()
  const { id } = await services['drafts:create'](REQUEST)
  const file = join(testFolder(), '没有', '稿.docx')
  const error = await refusal(() =>
    services['export:write']({ draftId: id, profile: 'report', format: 'docx', file }),
  )
  expect(error.code).toBe('path-invalid')
  expect(existsSync(file)).toBe(false)
})

test('a refused export leaves the old file whole', async () => {
  const { services } = await fuyang()
  const file = join(testFolder(), '稿.docx')
  writeFileSync(file, '旧稿')
  expect(
    (
      await refusal(() =>
        services['export:write']({ draftId: '没有', profile: 'report', format: 'docx', file }),
      )
    ).code,
  ).toBe('not-found')
  expect(readFileSync(file, 'utf8')).toBe('旧稿')
})

test('a new draft starts from the newest year that has records', async () => {
  const { services } = await fuyang()
  expect(await services['drafts:suggest']({})).toEqual({
    organ: '政协某市委员会',
    from: '2020-01-01',
    to: '2020-12-31',
    templateId: 'standard-four',
    years: ['2020', '2019', '2018', '2017'],
    recordCount: 35,
  })
  await services['records:insert']({ record: recordInput({ date: '2021-01-05' }) })
  expect(await services['drafts:suggest']({})).toMatchObject({ from: '2021-01-01', recordCount: 1 })
})

test('templates are offered with their parts and heading sets, the standard one first', async () => {
  const { services } = await openServices()
  const { templates } = await services['templates:list']({})
  expect(templates.map(({ id, parts }) => [id, parts.length])).toEqual([
    ['standard-four', 4],
    ['four-with-self-building', 5],
  ])
  for (const { id, headingSets } of templates) {
    expect(headingSets.length).toBeGreaterThan(1)
    expect(await services['drafts:heading-sets']({ templateId: id })).toEqual({ headingSets })
  }
})

test('a definition changes its indicator and can be dropped again', async () => {
  const { services } = await fuyang()
  const period = { from: '2020-01-01', to: '2020-12-31' }
  const donated = async () =>
    (await services['indicators:list'](period)).indicators.find(({ label }) => label === '捐款捐物')
  expect((await donated())?.text).toBe('910多万元')
  const definition = {
    label: '捐款捐物',
    aggregate: 'max' as const,
    formula: '',
    approx: '' as const,
    digits: null,
    numeral: 'arabic' as const,
    basis: '单笔最高',
    basisSince: null,
  }
  await services['indicators:define']({ definitions: [definition], removed: [] })
  expect(await donated()).toMatchObject({ value: 620, basis: '单笔最高' })
  await services['indicators:define']({ definitions: [], removed: ['捐款捐物', '没有这一项'] })
  expect((await donated())?.value).toBe(910)
})

test('a draft that was saved elsewhere is named by the start of its title, however long that is', async () => {
  const { services } = await fuyang()
  const { id, document, revision } = await services['drafts:create'](REQUEST)
  const long = { ...document, title: '综'.repeat(300) }
  await services['drafts:save']({ id, revision, document: long })
  const error = await refusal(() => services['drafts:save']({ id, revision, document }))
  expect(error.message).toContain(`“${'综'.repeat(40)}…”在别处`)
})

test('a paper is never written over the library itself, which stays whole', async () => {
  const { services, dir } = await fuyang()
  const { id } = await services['drafts:create'](REQUEST)
  const link = join(testFolder(), '综述.docx')
  symlinkSync(join(dir, 'zongshu.db'), link)
  for (const file of [
    ...['zongshu.db', 'zongshu.lock', 'Zongshu.DB-wal'].map((name) => join(dir, name)),
    link,
  ]) {
    const error = await refusal(() =>
      services['export:write']({ draftId: id, profile: 'report', format: 'docx', file }),
    )
    expect(error.code).toBe('path-invalid')
    expect(error.message).toContain('资料库自己的文件')
  }
  expect((await services['drafts:get']({ id })).id).toBe(id)
  const beside = join(dir, '综述.docx')
  await services['export:write']({ draftId: id, profile: 'report', format: 'docx', file: beside })
  expect(existsSync(beside)).toBe(true)
})
