import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Inline, Paragraph, ReviewDocument, SectionId } from '#shared/document/model.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { importFile, openServices, recordInput, refusal, SAMPLES, testFolder } from '../support/library.ts'
import { cli } from '../support/run-cli.ts'

const REQUEST = {
  from: '2020-01-01',
  to: '2020-12-31',
  organ: '政协阜阳市委员会',
  title: '',
  templateId: 'standard-four',
  headingSetId: null,
}
const INVENTED = '举办‘书香政协’读书分享会，邀请专家作专题辅导。'

async function fuyang(dir?: string) {
  const opened = await openServices(dir === undefined ? {} : { dir })
  await importFile(opened, join(SAMPLES, 'fuyang', 'records.csv'))
  await importFile(opened, join(SAMPLES, 'fuyang', 'indicators.csv'), 'indicators')
  return opened
}

function withParagraph(document: ReviewDocument, section: SectionId, inlines: Inline[]): ReviewDocument {
  const block: Paragraph = { type: 'paragraph', id: 'added', inlines }
  const parts = document.parts.map((part) =>
    part.id === section ? { ...part, blocks: [...part.blocks, block] } : part,
  )
  return { ...document, parts }
}

test('a record becomes a sentence with figures of its own that the text does not have yet', async () => {
  const { services } = await fuyang()
  const { id, document } = await services['drafts:create'](REQUEST)
  const { parts } = await services['drafts:material'](REQUEST)
  const record = parts.flatMap(({ records }) => records).find(({ title }) => title === '提案全部办复')
  const { inlines } = await services['drafts:sentence']({ id, recordId: record?.id ?? '' })
  expect(inlinesText(inlines)).toBe('办复提案326件，办复率100%。')
  const figures = inlines.filter((inline) => inline.type === 'figure')
  expect(figures.map(({ binding }) => [binding.label, binding.records, binding.revisions])).toEqual([
    ['提案办复', [record?.id], [1]],
    ['提案办复率', [record?.id], [1]],
  ])
  const shown = new Set(JSON.stringify(document).match(/f[0-9a-z]{8,}/g))
  expect(figures.filter((figure) => shown.has(figure.id))).toEqual([])
  const keys = figures.map(({ binding: { label, unit, from, to } }) => ({ label, unit, from, to }))
  const { figures: now } = await services['figures:now']({ keys })
  expect(now.map((figure) => figure?.text)).toEqual(['326件', '100%'])
})

test('no sentence of another time, of a table or of what is not there', async () => {
  const { services } = await fuyang()
  const { id } = await services['drafts:create'](REQUEST)
  const told = async (recordId: string) =>
    (await refusal(() => services['drafts:sentence']({ id, recordId }))).message
  const old = await services['records:insert']({
    record: recordInput({ date: '2019-05-01', title: '往年的事' }),
  })
  expect(await told(old.id)).toBe(
    '“往年的事”是 2019-05-01 的事，不在这份稿的时段 2020-01-01 至 2020-12-31 内，没有写进去。',
  )
  const table = { title: '提案数据汇总', date: '2020-12-20', summary: '' }
  const { id: tableId } = await services['records:insert']({ record: recordInput(table) })
  expect(await told(tableId)).toBe('“提案数据汇总”只有与别的记录合在一起算的数据，没有可以单独成句的内容。')
  expect(await told('没有')).toBe('台账里没有这条记录，可能已经删除：没有。')
  const error = await refusal(() => services['drafts:sentence']({ id: '没有', recordId: tableId }))
  expect([error.code, error.message]).toEqual(['not-found', '资料库里没有这份稿：没有。'])
})

test('a 首次 that earlier records disprove stands neither in the draft nor in the sentence', async () => {
  const { services } = await fuyang()
  const { parts } = await services['drafts:material'](REQUEST)
  const record = parts.flatMap(({ records }) => records).find(({ title }) => title.includes('首次承办'))
  const before = await services['drafts:create'](REQUEST)
  expect(JSON.stringify(before.document)).toContain('首次')
  const figures = [{ label: '党派团体首次承办', value: 1, unit: '次', approx: '' as const }]
  await services['records:insert']({
    record: recordInput({ date: '2019-05-01', title: '早有此事', figures }),
  })
  const { indicators, problems } = await services['indicators:list'](REQUEST)
  expect(indicators.some(({ label }) => label === '党派团体首次承办')).toBe(false)
  expect(problems).toContainEqual({ label: '党派团体首次承办', code: 'not-first', detail: '首次 2019-05-01' })
  const { id, document } = await services['drafts:create'](REQUEST)
  expect(JSON.stringify(document)).not.toContain('首次')
  const { inlines } = await services['drafts:sentence']({ id, recordId: record?.id ?? '' })
  expect(inlinesText(inlines)).toBe('邀请党派团体作为主要承办单位之一。')
})

test('budgets are kept beside the text, go with a copy, and are no revision of it', async () => {
  const { services, changes, clock } = await fuyang()
  const draft = await services['drafts:create'](REQUEST)
  expect(draft.budgets).toEqual({})
  clock.now = '2025-01-11T08:00:00.000Z'
  const budgets = { consultation: 1500, intro: 200 }
  expect(await services['drafts:set-budgets']({ id: draft.id, budgets })).toEqual({})
  expect(changes.at(-1)).toEqual(['drafts'])
  expect(await services['drafts:get']({ id: draft.id })).toEqual({ ...draft, budgets })
  const copy = await services['drafts:save-copy']({ id: draft.id, document: draft.document })
  expect((await services['drafts:get']({ id: copy.id })).budgets).toEqual(budgets)
  await services['drafts:set-budgets']({ id: draft.id, budgets: {} })
  expect((await services['drafts:get']({ id: draft.id })).budgets).toEqual({})
  const error = await refusal(() => services['drafts:set-budgets']({ id: '没有', budgets }))
  expect(error.code).toBe('not-found')
})

test('the command line says what the text leaves out and what nothing supports', async () => {
  const dir = join(testFolder(), 'library')
  const { services } = await fuyang(dir)
  const { id, document } = await services['drafts:create'](REQUEST)
  const changed = withParagraph(document, 'people', [{ type: 'text', text: INVENTED }])
  await services['drafts:save']({ id, revision: 1, document: changed })
  await services['drafts:set-budgets']({ id, budgets: { people: 20 } })
  const extra = recordInput({
    date: '2020-08-08',
    category: '文史',
    title: '编纂《颍淮旧影》画册',
    summary: '',
    department: '文化文史和学习委',
    highlight: true,
    figures: [],
  })
  const { id: unused } = await services['records:insert']({ record: extra })
  await services['host:close-library']({})

  const { code, json, stderr } = cli(['coverage', '--library', dir, '--draft', id])
  expect(code).toBe(0)
  const told = {
    id: unused,
    date: '2020-08-08',
    title: extra.title,
    department: extra.department,
    part: 'unity',
  }
  expect(json).toMatchObject({
    highlights: [told],
    unsupported: [{ section: 'people', sentence: INVENTED }],
  })
  const { parts, records, departments } = json as {
    parts: { id: string; used: number; all: number; words: number; budget: number | null }[]
    records: unknown[]
    departments: { department: string; records: number; used: number }[]
  }
  expect(records).toContainEqual(told)
  expect(parts.map((part) => part.id)).toEqual([
    'intro',
    'leadership',
    'consultation',
    'people',
    'unity',
    'outro',
    'self-building',
  ])
  expect(parts.reduce((sum, { all }) => sum + all, 0)).toBe(36)
  expect(parts.reduce((sum, { used }) => sum + used, 0)).toBe(36 - records.length)
  expect(parts.find((part) => part.id === 'people')).toMatchObject({ budget: 20 })
  expect(departments[0]).toEqual({ department: '文化文史和学习委', records: 1, used: 0 })
  expect(departments.reduce((sum, each) => sum + each.records, 0)).toBe(36)
  expect(stderr).toContain(
    `台账 36 条记录，文中用到 ${36 - records.length} 条；1 个部门未提到：文化文史和学习委。`,
  )
  expect(stderr).toContain(`1 条亮点未用：${extra.title}。`)
  expect(stderr).toContain(`没有记录支撑：${INVENTED}`)
  expect(stderr).toMatch(/“三、坚持人民至上，用心为民履职”现有 \d+ 字，超出预算 20 字。/)
  expect(cli(['coverage', '--library', dir, '--draft', '没有']).code).toBe(1)
})
