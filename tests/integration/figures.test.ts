import { describe, expect, test } from 'vitest'
import type { Binding, FigureInline, Measure } from '#shared/document/model.ts'
import type { Figure, RecordInput } from '#shared/domain/record.ts'
import { describeIndicatorProblem } from '#shared/figures/problem-text.ts'
import { figureKey, figureState } from '#shared/figures/status.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { definition } from '../support/ledger.ts'
import { openServices, recordInput, type OpenServices } from '../support/library.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }

const stating = (label: string, value: number, unit = '件'): Figure => ({ label, value, unit, approx: '' })

async function insert({ services }: OpenServices, change: Partial<RecordInput>): Promise<RecordRow> {
  return services['records:insert']({ record: recordInput(change) })
}

async function edit({ services }: OpenServices, row: RecordRow, change: Partial<RecordInput>) {
  const { id, revision, createdAt: _c, updatedAt: _u, effectivePart: _p, ...record } = row
  return services['records:update']({ id, revision, record: { ...record, ...change } })
}

/** A figure of the text, set from the ledger as it stands now. */
async function bound({ services }: OpenServices, label: string, unit = '件'): Promise<FigureInline> {
  const { figures } = await services['figures:bind']({ keys: [{ label, unit, ...YEAR }] })
  const [figure] = figures
  if (!figure) throw new Error(`the ledger says nothing of ${label}`)
  return { type: 'figure', id: 'f', ...figure }
}

async function stateOf({ services }: OpenServices, figure: FigureInline) {
  const { figures } = await services['figures:now']({ keys: [figureKey(figure)] })
  return figureState(figure, figures[0] ?? undefined)
}

const detailOf = ({ services }: OpenServices, { binding }: FigureInline) =>
  services['figures:detail']({ binding })

async function causesOf(opened: OpenServices, figure: FigureInline) {
  return (await detailOf(opened, figure)).causes.map(({ kind, title, before, after }) => [
    kind,
    title,
    before,
    after,
  ])
}

test('a changed number names the records that came, went or say something else, with what they said', async () => {
  const opened = await openServices()
  const first = await insert(opened, { title: '一批', figures: [stating('提案立案', 300)] })
  const second = await insert(opened, { title: '二批', figures: [stating('提案立案', 26)] })
  await insert(opened, { title: '别的', figures: [stating('提案办复', 5)] })
  const figure = await bound(opened, '提案立案')
  expect(figure).toMatchObject({ text: '326件', binding: { records: [first.id, second.id] } })
  expect(await causesOf(opened, figure)).toEqual([])

  opened.clock.now = '2025-02-01T08:00:00.000Z'
  await edit(opened, second, { figures: [stating('提案立案', 28)] })
  await opened.services['records:remove']({ ids: [first.id] })
  const third = await insert(opened, { title: '三批', figures: [stating('提案立案', 4)] })
  expect(await stateOf(opened, figure)).toBe('changed')
  const { now, causes, records } = await detailOf(opened, figure)
  expect(now).toMatchObject({ text: '32件', value: 32 })
  expect(records).toEqual([second.id, third.id].sort())
  expect(causes.map(({ kind, title, before, after, at }) => [kind, title, before, after, at])).toEqual([
    ['removed', '一批', '300件', '', null],
    ['edited', '二批', '26件', '28件', '2025-02-01T08:00:00.000Z'],
    ['added', '三批', '', '4件', '2025-02-01T08:00:00.000Z'],
  ])
})

test('an edit that moves no number is no cause; one that takes a record out of the period is', async () => {
  const opened = await openServices()
  const row = await insert(opened, { title: '甲', figures: [stating('走访', 3)] })
  await insert(opened, { title: '乙', figures: [stating('走访', 4)] })
  const figure = await bound(opened, '走访')
  const retold = await edit(opened, row, { title: '甲（更正）', people: '几位委员', date: '2024-11-01' })
  expect([await stateOf(opened, figure), await causesOf(opened, figure)]).toEqual(['fresh', []])
  await edit(opened, retold, { date: '2025-01-02' })
  expect(await stateOf(opened, figure)).toBe('changed')
  expect(await causesOf(opened, figure)).toEqual([['edited', '甲（更正）', '3件', '3件']])
})

test('causes follow undo and redo', async () => {
  const opened = await openServices()
  const row = await insert(opened, { figures: [stating('走访', 3)] })
  const edited = await edit(opened, row, { figures: [stating('走访', 5)] })
  const figure = await bound(opened, '走访')
  await opened.services['records:undo']({})
  expect(await causesOf(opened, figure)).toEqual([['edited', edited.title, '5件', '3件']])
  await opened.services['records:redo']({})
  expect([await stateOf(opened, figure), await causesOf(opened, figure)]).toEqual(['fresh', []])
  await opened.services['records:undo']({})
  await opened.services['records:undo']({})
  expect(await stateOf(opened, figure)).toBe('orphaned')
  expect((await causesOf(opened, figure)).map(([kind]) => kind)).toEqual(['removed'])
})

test('where the last record counts, an older one that steps in was not added', async () => {
  const opened = await openServices()
  const { services } = opened
  await services['indicators:define']({ definitions: [definition('工作室', 'latest')], removed: [] })
  await insert(opened, { title: '年初', date: '2024-01-10', figures: [stating('工作室', 8, '个')] })
  const last = await insert(opened, {
    title: '年末',
    date: '2024-12-10',
    figures: [stating('工作室', 9, '个')],
  })
  const figure = await bound(opened, '工作室', '个')
  await services['records:remove']({ ids: [last.id] })
  expect(await causesOf(opened, figure)).toEqual([['removed', '年末', '9个', '']])
  await services['records:undo']({})
  await insert(opened, { title: '补报', date: '2024-12-20', figures: [stating('工作室', 11, '个')] })
  expect(await causesOf(opened, figure)).toEqual([['added', '补报', '', '11个']])
})

test('only another definition: changed, without a record to blame', async () => {
  const opened = await openServices()
  await insert(opened, { figures: [stating('走访', 326)] })
  const figure = await bound(opened, '走访')
  const rounded = definition('走访', 'sum', { approx: '余', basis: '自2024年起含县区' })
  await opened.services['indicators:define']({ definitions: [rounded], removed: [] })
  expect(await stateOf(opened, figure)).toBe('changed')
  const { now, causes, basis } = await detailOf(opened, figure)
  expect([now?.text, causes, basis]).toEqual(['320余件', [], '自2024年起含县区'])
})

test('a text set before revisions were kept still learns which record was edited', async () => {
  const opened = await openServices()
  const row = await insert(opened, { figures: [stating('走访', 3)] })
  await insert(opened, { title: '没改过', figures: [stating('走访', 4)] })
  const { revisions: _, ...binding } = (await bound(opened, '走访')).binding
  const figure: FigureInline = { type: 'figure', id: 'f', text: '7件', binding }
  await edit(opened, row, { figures: [stating('走访', 5)] })
  expect(await causesOf(opened, figure)).toEqual([['edited', row.title, '3件', '5件']])
})

test('what a document claims of a figure is never believed', async () => {
  const opened = await openServices()
  const row = await insert(opened, { figures: [stating('走访', 3)] })
  const other = await insert(opened, { date: '2023-05-05', title: '无关', figures: [stating('别的', 9)] })
  const honest = await bound(opened, '走访')
  const forge = (text: string, change: Partial<Binding>): FigureInline => ({
    ...honest,
    text,
    binding: { ...honest.binding, ...change },
  })
  expect(await stateOf(opened, forge('9999件', {}))).toBe('changed')
  expect(await stateOf(opened, forge('9999件', { value: 9999 }))).toBe('changed')
  expect(await stateOf(opened, forge('3件', { label: '没有这一项' }))).toBe('orphaned')
  expect(await stateOf(opened, forge('3件', { from: '2030-01-01', to: '2030-12-31' }))).toBe('orphaned')
  const claimed = forge('3件', { records: [other.id, 'nobody'], revisions: [other.revision, 1] })
  expect(await stateOf(opened, claimed)).toBe('fresh')
  expect((await detailOf(opened, claimed)).records).toEqual([row.id])
  expect(await causesOf(opened, claimed)).toEqual([['added', row.title, '', '3件']])
})

test('a renamed label leaves its figure without ledger, with the new name as the first candidate', async () => {
  const opened = await openServices()
  const rows = [
    await insert(opened, { figures: [stating('走访', 3), stating('座谈', 3)] }),
    await insert(opened, { figures: [stating('走访', 4)] }),
    // The same value by chance, in records that the figure never rested on.
    await insert(opened, { title: '别的', figures: [stating('巧合', 7)] }),
  ]
  const figure = await bound(opened, '走访')
  for (const row of rows.slice(0, 2)) {
    const renamed = row.figures.map((one) => ({ ...one, label: one.label.replace('走访', '走访慰问') }))
    await edit(opened, row, { figures: renamed })
  }
  expect(await stateOf(opened, figure)).toBe('orphaned')
  const { now, records, candidates, problem } = await detailOf(opened, figure)
  expect([now, problem, records]).toEqual([null, null, rows.slice(0, 2).map(({ id }) => id)])
  expect(candidates.map(({ label, text }) => [label, text])).toEqual([
    ['走访慰问', '7件'],
    ['座谈', '3件'],
    ['巧合', '7件'],
  ])
})

test.each([
  ['a label that no record states', '立案+没有这项', '公式用到“没有这项”，台账里没有这项数据', 'derived'],
  ['a divisor of zero', '立案/零数', '以“零数”作除数，它在这一时段为零', 'ratio'],
  ['the label itself', '立案+结果', '公式互相引用，算不出来：结果 → 结果', 'derived'],
] as const)('a formula over %s gives no number and says why', async (_, formula, sentence, aggregate) => {
  const opened = await openServices()
  const define = (rule: ReturnType<typeof definition>) =>
    opened.services['indicators:define']({ definitions: [rule], removed: [] })
  await insert(opened, { figures: [stating('立案', 3), stating('收到', 6), stating('零数', 0)] })
  const sound = aggregate === 'ratio' ? '立案/收到' : '立案+收到'
  await define(definition('结果', aggregate, { formula: sound }))
  const figure = await bound(opened, '结果', aggregate === 'ratio' ? '%' : '件')
  await define(definition('结果', aggregate, { formula }))
  expect(await stateOf(opened, figure)).toBe('orphaned')
  const detail = await detailOf(opened, figure)
  expect(detail).toMatchObject({ now: null, formula })
  expect(detail.problem && describeIndicatorProblem(detail.problem)).toContain(sentence)
})

describe('claims', () => {
  const measured = async ({ services }: OpenServices, label: string, measure: Measure, unit = '') => {
    const { figures } = await services['figures:bind']({ keys: [{ label, unit, ...YEAR, measure }] })
    return figures[0] ? ({ type: 'figure', id: 'f', ...figures[0] } satisfies FigureInline) : null
  }

  test('of growth move with the records of both periods and end with the earlier ones', async () => {
    const opened = await openServices()
    const before = await insert(opened, {
      title: '去年',
      date: '2023-05-01',
      figures: [stating('走访', 200)],
    })
    await insert(opened, { title: '今年', figures: [stating('走访', 215)] })
    const figure = await measured(opened, '走访', 'change', '%')
    expect(figure).toMatchObject({ text: '增长7.5%', binding: { value: 7.5, unit: '%', measure: 'change' } })
    const edited = await edit(opened, before, { figures: [stating('走访', 172)] })
    expect(await stateOf(opened, figure!)).toBe('changed')
    expect((await detailOf(opened, figure!)).now?.text).toBe('增长25%')
    expect(await causesOf(opened, figure!)).toEqual([['edited', '去年', '200件', '172件']])
    await opened.services['records:remove']({ ids: [edited.id] })
    expect(await stateOf(opened, figure!)).toBe('orphaned')
    const { last, causes } = await detailOf(opened, figure!)
    expect(last?.comparison).toEqual({ kind: 'blocked', why: 'no-previous', since: '' })
    expect(causes.map(({ kind }) => kind)).toEqual(['removed'])
  })

  test('of years in a row and of a first time hold as long as the ledger proves them', async () => {
    const opened = await openServices()
    await insert(opened, { date: '2021-02-01', figures: [] })
    const years = []
    for (const year of [2022, 2023, 2024]) {
      years.push(await insert(opened, { date: `${year}-05-01`, figures: [stating('书画展', 1, '场')] }))
    }
    await insert(opened, { figures: [stating('院士行', 1, '场')] })
    const row = await measured(opened, '书画展', 'years')
    const first = await measured(opened, '院士行', 'first')
    expect([row?.text, first?.text]).toEqual(['连续三年', '首次'])
    expect(row?.binding.records).toEqual(years.map(({ id }) => id))
    expect(await measured(opened, '书画展', 'first')).toBeNull()

    await edit(opened, years[0]!, { people: '书画界委员' })
    expect([await stateOf(opened, row!), await causesOf(opened, row!)]).toEqual(['fresh', []])
    await opened.services['records:remove']({ ids: [years[1]!.id] })
    await insert(opened, { title: '头一次', date: '2023-06-01', figures: [stating('院士行', 1, '场')] })
    expect([await stateOf(opened, row!), await stateOf(opened, first!)]).toEqual(['orphaned', 'orphaned'])
  })
})
