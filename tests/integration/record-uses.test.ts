import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block, FigureInline, Inline, ReviewDocument } from '#shared/document/model.ts'
import type { Draft } from '#shared/drafting/draft.ts'
import type { Figure } from '#shared/domain/record.ts'
import { connect } from '../../electron/db/driver.ts'
import { databaseFile } from '../../electron/db/library-file.ts'
import { importFile, openServices, recordInput, SAMPLES, type OpenServices } from '../support/library.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }
const REQUEST = {
  ...YEAR,
  organ: '政协某市委员会',
  title: '',
  templateId: 'standard-four',
  headingSetId: null,
}
const stating = (label: string, value: number): Figure => ({ label, value, unit: '件', approx: '' })
const text = (words: string): Inline => ({ type: 'text', text: words })

async function insert({ services }: OpenServices, title: string, ...figures: Figure[]) {
  return services['records:insert']({ record: recordInput({ title, summary: '', figures }) })
}

async function bound({ services }: OpenServices, id: string, label: string): Promise<FigureInline> {
  const [figure] = (await services['figures:bind']({ keys: [{ label, unit: '件', ...YEAR }] })).figures
  if (!figure) throw new Error(`the ledger says nothing of ${label}`)
  return { type: 'figure', id, ...figure }
}

/** Stores a draft whose opening is these blocks and nothing else. */
async function draftWith(
  { services }: OpenServices,
  blocks: readonly Block[],
  title = '综述',
): Promise<Draft> {
  const draft = await services['drafts:create'](REQUEST)
  const [intro] = draft.document.parts
  const document: ReviewDocument = { ...draft.document, title, parts: [{ ...intro!, blocks: [...blocks] }] }
  await services['drafts:save']({ id: draft.id, revision: draft.revision, document })
  return draft
}

const paragraph = (...inlines: Inline[]): Block => ({ type: 'paragraph', id: 'p1', inlines })
const usesOf = async ({ services }: OpenServices, ids: string[], once?: boolean) =>
  (await services['records:uses']({ ids, ...(once === undefined ? {} : { once }) })).uses

test('a record is used by the figures that rest on it, each with its sentence and place in it', async () => {
  const opened = await openServices()
  const first = await insert(opened, '春季视察', stating('走访', 3))
  const second = await insert(opened, '秋季视察', stating('走访', 4), stating('座谈', 1))
  const draft = await draftWith(opened, [
    paragraph(
      text('全年履职扎实。先后走访'),
      await bound(opened, 'f1', '走访'),
      text('，召开座谈会'),
      await bound(opened, 'f2', '座谈'),
      text('。'),
      { type: 'break' },
      text(' 再访'),
      await bound(opened, 'f3', '走访'),
      text('。'),
    ),
  ])
  const place = {
    draftId: draft.id,
    draftTitle: expect.stringMatching(/^综述/),
    section: 'intro',
    blockId: 'p1',
  }
  const sentence = '先后走访7件，召开座谈会1件。'
  const visits = { ...place, label: '走访', text: '7件' }
  expect(await usesOf(opened, [first.id])).toEqual([
    { ...visits, record: first.id, figureId: 'f1', sentence, at: 4 },
    { ...visits, record: first.id, figureId: 'f3', sentence: '再访7件。', at: 2 },
  ])
  expect((await usesOf(opened, [second.id])).map(({ figureId, at }) => [figureId, at])).toEqual([
    ['f1', 4],
    ['f2', 12],
    ['f3', 2],
  ])
  expect(await usesOf(opened, [first.id, second.id])).toHaveLength(5)
  expect(await usesOf(opened, [first.id, second.id, 'nobody'], true)).toHaveLength(3)
  expect(await usesOf(opened, [])).toEqual([])
})

test('a figure in a list is told with its item, one in a table with its row', async () => {
  const opened = await openServices()
  const { id } = await insert(opened, '视察', stating('走访', 3))
  const figure = (name: string) => bound(opened, name, '走访')
  const cell = (...inlines: Inline[]) => ({ colSpan: 1, rowSpan: 1, header: false, lines: [inlines] })
  await draftWith(opened, [
    {
      type: 'list',
      id: 'l1',
      ordered: false,
      items: [
        { depth: 0, inlines: [text('无关的一项')] },
        { depth: 0, inlines: [text('走访'), await figure('f1')] },
      ],
    },
    {
      type: 'table',
      id: 't1',
      widths: [1, 1],
      rows: [
        { cells: [cell(text('项目')), cell(text('数量'))] },
        { cells: [cell(text('走访')), cell(await figure('f2'))] },
      ],
    },
  ])
  expect((await usesOf(opened, [id])).map(({ blockId, sentence, at }) => [blockId, sentence, at])).toEqual([
    ['l1', '走访3件', 2],
    ['t1', '走访　3件', 3],
  ])
})

test('a record counts as used by what the text was set from and by what the ledger says now', async () => {
  const opened = await openServices()
  const { services } = opened
  const old = await insert(opened, '早先的', stating('走访', 3))
  await draftWith(opened, [paragraph(text('走访'), await bound(opened, 'f1', '走访'), text('。'))])
  const late = await insert(opened, '补报的', stating('走访', 4))
  await services['records:remove']({ ids: [old.id] })
  expect((await usesOf(opened, [old.id])).map(({ figureId }) => figureId)).toEqual(['f1'])
  expect((await usesOf(opened, [late.id])).map(({ figureId }) => figureId)).toEqual(['f1'])
  await services['records:remove']({ ids: [late.id] })
  expect(await usesOf(opened, [late.id])).toEqual([])
})

test('a sentence that tells a record without a figure of it is a use, too; one about the like is not', async () => {
  const opened = await openServices()
  const told = await insert(opened, '“三胞”眷属中秋联谊会')
  const like = await insert(opened, '“三胞”眷属新春座谈交流活动')
  const earlier = await opened.services['records:insert']({
    record: recordInput({ title: '“三胞”眷属中秋联谊会', date: '2022-09-10', figures: [] }),
  })
  await draftWith(opened, [paragraph(text('凝聚人心。举办“三胞”眷属中秋联谊会，增进情谊。'))])
  expect(await usesOf(opened, [told.id])).toEqual([
    expect.objectContaining({
      record: told.id,
      figureId: null,
      sentence: '举办“三胞”眷属中秋联谊会，增进情谊。',
    }),
  ])
  expect(await usesOf(opened, [like.id, earlier.id])).toEqual([])
})

test('deleted drafts are not listed, and a draft damaged from outside hides no other', async () => {
  const opened = await openServices()
  const { services, dir } = opened
  const { id } = await insert(opened, '视察', stating('走访', 3))
  const blocks = [paragraph(text('走访'), await bound(opened, 'f1', '走访'), text('。'))]
  const [kept, removed, damaged] = [
    await draftWith(opened, blocks),
    await draftWith(opened, blocks),
    await draftWith(opened, blocks),
  ]
  expect(await usesOf(opened, [id])).toHaveLength(3)
  await services['drafts:remove']({ id: removed.id })
  await services['host:close-library']({})
  const db = connect(databaseFile(dir))
  db.prepare(`UPDATE drafts SET document = '{"version":1}' WHERE id = ?`).run(damaged.id)
  db.close()
  await services['host:open-library']({ dir, create: null })
  expect((await usesOf(opened, [id])).map(({ draftId }) => draftId)).toEqual([kept.id])
  await services['drafts:restore']({ id: removed.id })
  expect(await usesOf(opened, [id])).toHaveLength(2)
})

test('every figure of a composed review is a use of each record behind it', async () => {
  const opened = await openServices()
  const { services } = opened
  await importFile(opened, join(SAMPLES, 'fuyang', 'records.csv'))
  await importFile(opened, join(SAMPLES, 'fuyang', 'indicators.csv'), 'indicators')
  const { document } = await services['drafts:create']({ ...REQUEST, from: '2020-01-01', to: '2020-12-31' })
  const figures = document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines : [])),
  )
  const wanted = figures.flatMap((inline) =>
    inline.type === 'figure' ? inline.binding.records.map((record) => [inline.id, record]) : [],
  )
  const { rows } = await services['records:list']({
    filter: { from: null, to: null, part: null, category: null, department: null, text: '', highlight: null },
    sort: { column: 'date', descending: false },
    offset: 0,
    limit: 1000,
  })
  const uses = await usesOf(
    opened,
    rows.map(({ id }) => id),
  )
  const stated = uses.filter(({ figureId }) => figureId !== null)
  expect(stated.map(({ figureId, record }) => `${figureId} ${record}`).sort()).toEqual(
    wanted.map((pair) => pair.join(' ')).sort(),
  )
  for (const { sentence, at, text: shown } of stated) expect(sentence.slice(at).startsWith(shown)).toBe(true)
})

test('foreseen are just the figures that a change would part from the ledger, with what it would say', async () => {
  const opened = await openServices()
  const row = await insert(opened, '视察', stating('走访', 3), stating('座谈', 2))
  await insert(opened, '另一次', stating('走访', 4))
  const hand = {
    ...(await bound(opened, 'f3', '走访')),
    text: '10余件',
    override: { reason: '含县区', by: '', at: '2025-01-01T00:00:00.000Z' },
  }
  await draftWith(opened, [
    paragraph(await bound(opened, 'f1', '走访'), await bound(opened, 'f2', '座谈'), hand),
  ])
  const foresee = async (change: Parameters<typeof recordInput>[0]) => {
    const record = recordInput({ title: row.title, summary: '', figures: row.figures, ...change })
    const { figures } = await opened.services['records:foresee']({ id: row.id, record })
    return figures.map(({ figureId, text: shown, after }) => [figureId, shown, after])
  }
  expect(await foresee({ figures: [stating('走访', 5), stating('座谈', 2)] })).toEqual([
    ['f1', '7件', '9件'],
    ['f3', '10余件', '9件'],
  ])
  expect(await foresee({ date: '2025-02-01' })).toEqual([
    ['f1', '7件', '4件'],
    ['f2', '2件', null],
    ['f3', '10余件', '4件'],
  ])
  expect(await foresee({ category: '联谊', part: 'unity', title: '换个标题', people: '几位委员' })).toEqual(
    [],
  )
  expect(await opened.services['records:foresee']({ id: 'nobody', record: recordInput() })).toEqual({
    figures: [],
  })
})
