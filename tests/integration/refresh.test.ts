import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FigureInline, Inline, ReviewDocument } from '#shared/document/model.ts'
import { documentText } from '#shared/document/plain-text.ts'
import { mapDocumentLines, walkFigures } from '#shared/document/walk.ts'
import { setStage } from '../../electron/services/draft-stage.ts'
import { readDocument } from '../../electron/services/draft-text.ts'
import { stored } from '../../electron/services/drafts.ts'
import { putDocument } from '../../electron/services/put-document.ts'
import { acceptFigures, reportFigures, type FigureReport } from '../../electron/services/refresh-draft.ts'
import { regenerateDraft } from '../../electron/services/rewrite-draft.ts'
import { refusal, SAMPLES, testFolder } from '../support/library.ts'
import { cli } from '../support/run-cli.ts'
import { draftSample, fileLate } from '../support/session.ts'

/** The sample of 武进 with a draft over its twelve years. */
function wujin() {
  const { session, draft } = draftSample('wujin')
  return {
    session,
    id: draft.id,
    late: () =>
      fileLate(session, {
        date: '2024-12-29',
        category: '社情民意信息',
        title: '年末补报信息',
        department: '研究室',
        figures: [{ label: '社情民意信息', value: 6, unit: '条', approx: '' }],
      }),
    refresh: () => reportFigures(session, draft.id),
    accept: (which: 'all' | string[]) => acceptFigures(session, draft.id, which),
    read: () => {
      const { document, revision } = stored(session, draft.id)
      return { document: readDocument(document), revision }
    },
    put: (given: { document: unknown; revision: unknown }) => putDocument(session, draft.id, given),
  }
}

const state = (figures: readonly FigureReport[], label: string) =>
  figures.filter((figure) => figure.label === label).map((figure) => figure.state)
const notFresh = (figures: readonly FigureReport[]) => figures.filter((figure) => figure.state !== 'fresh')

/** The document with every figure of a label mapped. */
function mapFigures(
  document: ReviewDocument,
  label: string,
  change: (figure: FigureInline) => readonly Inline[],
): ReviewDocument {
  return mapDocumentLines(document, (inlines) =>
    inlines.flatMap((inline) =>
      inline.type === 'figure' && inline.binding.label === label ? change(inline) : [inline],
    ),
  )
}

test('a late record turns exactly its figure changed, and the text waits until somebody accepts', () => {
  const { refresh, accept, read, late } = wujin()
  expect(notFresh(refresh())).toEqual([])
  late()
  const told = notFresh(refresh())
  expect(told).toMatchObject([
    { label: '社情民意信息', state: 'changed', shown: '1086条', current: '1092条' },
  ])
  expect(told[0]?.records).toHaveLength(13)
  expect(documentText(read().document)).toContain('1086条')
  expect(notFresh(accept('all'))).toEqual([])
  expect(documentText(read().document)).toContain('1092条')
})

test('accepting twice changes nothing more, not even the revision', () => {
  const { accept, read, late } = wujin()
  late()
  accept('all')
  const once = read()
  accept('all')
  expect(read()).toEqual(once)
})

test('accepting one mention moves the same indicator wherever the text shows it, and nothing else', () => {
  const { session, refresh, accept, read, put, late } = wujin()
  const { document, revision } = read()
  put({
    document: mapFigures(document, '社情民意信息', (figure) => [
      figure,
      { type: 'text', text: '，即' },
      { ...figure, id: 'again' },
    ]),
    revision,
  })
  late()
  fileLate(session, {
    date: '2024-12-30',
    category: '提案',
    title: '补立提案',
    figures: [{ label: '提案立案', value: 1, unit: '件', approx: '' }],
  })
  expect(notFresh(refresh()).map(({ label }) => label)).toEqual(['提案立案', '社情民意信息', '社情民意信息'])
  expect(notFresh(accept(['again'])).map(({ label }) => label)).toEqual(['提案立案'])
})

test('a hand value stays when all is accepted, stays watched, and goes when it is named', () => {
  const { accept, read, put, late } = wujin()
  const { document, revision } = read()
  const override = { reason: '按区委口径', by: '', at: '2025-01-02T08:00:00.000Z' }
  put({
    document: mapFigures(document, '社情民意信息', (figure) => [{ ...figure, text: '1090条', override }]),
    revision,
  })
  late()
  const hand = accept('all').find(({ label }) => label === '社情民意信息')
  expect(hand).toMatchObject({ state: 'overridden', shown: '1090条', current: '1092条' })
  expect(state(accept([hand?.id ?? '']), '社情民意信息')).toEqual(['fresh'])
  const figure = [...walkFigures(read().document)].find(
    ({ figure: { binding } }) => binding.label === '社情民意信息',
  )
  expect(figure?.figure).not.toHaveProperty('override')
})

test('ids that the text does not have, and figures that the ledger lost, are refused in a sentence', async () => {
  const { refresh, accept, read, put } = wujin()
  const unknown = await refusal(() => accept(['nowhere']))
  expect(unknown).toMatchObject({ code: 'not-found', message: '文中没有编号为 nowhere 的活数字。' })
  const { document, revision } = read()
  put({
    document: mapFigures(document, '社情民意信息', (figure) => [
      { ...figure, binding: { ...figure.binding, label: '没有的指标' } },
    ]),
    revision,
  })
  const lost = refresh().find((figure) => figure.state === 'orphaned')
  expect(lost).toMatchObject({ label: '没有的指标', current: null })
  const refused = await refusal(() => accept([lost?.id ?? '']))
  expect(refused.message).toContain('已失联，台账里没有可以改成的数')
})

test('a forged binding is never fresh: the ledger decides, not the document', () => {
  const { refresh, read, put } = wujin()
  const forge = (change: (figure: FigureInline) => FigureInline) => {
    const { document, revision } = read()
    put({ document: mapFigures(document, '社情民意信息', (figure) => [change(figure)]), revision })
    return state(refresh(), '社情民意信息')
  }
  expect(forge((figure) => ({ ...figure, text: '9999条' }))).toEqual(['changed'])
  expect(
    forge((figure) => ({ ...figure, text: '9999条', binding: { ...figure.binding, value: 9999 } })),
  ).toEqual(['changed'])
  expect(
    forge((figure) => ({
      ...figure,
      text: '1086条',
      binding: { ...figure.binding, value: 1086, records: ['forged'] },
    })),
  ).toEqual(['fresh'])
  expect(refresh().find(({ label }) => label === '社情民意信息')?.records).not.toContain('forged')
})

test('a document goes out and in by its revision; a stale or malformed one is refused and nothing is lost', async () => {
  const { read, put } = wujin()
  const { document, revision } = read()
  expect(put({ document: { ...document, title: '新的标题' }, revision })).toMatchObject({
    revision: revision + 1,
  })
  const refused = async (given: { document: unknown; revision?: unknown }) =>
    (await refusal(() => put({ revision: undefined, ...given }))).message
  expect(await refused({ document, revision })).toContain('在别处已保存过新的内容')
  expect(await refused({ document })).toContain('缺少 revision')
  const now = read()
  expect(now.document.title).toBe('新的标题')
  const broken = { ...document, parts: [{ id: 'no' }] }
  expect(await refused({ document: broken, revision: now.revision })).toContain('document.parts.0')
  expect(await refused({ document: { ...document, generation: 7 }, revision: now.revision })).toContain(
    '没有第 7 次重新起草的底稿',
  )
  const doubled = mapFigures(document, '社情民意信息', (figure) => [figure, figure])
  expect(await refused({ document: doubled, revision: now.revision })).toContain('用了同一个编号')
  expect(read()).toEqual(now)
})

test('a draft with gaps or unsettled figures does not become final, and says why', async () => {
  const { session, id, late, read, put } = wujin()
  late()
  const changed = await refusal(() => setStage(session, id, 'final'))
  expect(changed.message).toContain('有 1 个数字与台账不一致（社情民意信息）')
  acceptFigures(session, id, 'all')
  const { document, revision } = read()
  put({ document: { ...document, subtitle: '——【待补：单位】综述' }, revision })
  const open = await refusal(() => setStage(session, id, 'final'))
  expect(open.message).toContain('有 1 处待补（单位）')
})

test('a final draft never refreshes, is not written again and takes no document, until it is opened again', async () => {
  const { session, id, read, put, late, refresh, accept } = wujin()
  const { document, revision } = read()
  expect(setStage(session, id, 'final').stage).toBe('final')
  late()
  for (const work of [
    () => accept('all'),
    () => regenerateDraft(session, id, 'theirs'),
    () => put({ document, revision }),
  ]) {
    expect((await refusal(work)).code).toBe('draft-final')
  }
  expect(state(refresh(), '社情民意信息')).toEqual(['changed'])
  expect(documentText(read().document)).toContain('1086条')
  setStage(session, id, 'approval')
  expect(notFresh(accept('all'))).toEqual([])
})

test('the command line takes a document out, puts it back, refreshes and refuses in the words of the contract', () => {
  const library = join(testFolder(), 'library')
  const file = (name: string) => join(SAMPLES, 'hanbin', name)
  cli(['import', file('records.csv'), '--indicators', file('indicators.csv'), '--library', library])
  const period = ['--from', '2023-01-01', '--to', '2023-12-31', '--organ', '政协安康市汉滨区委员会']
  const drafted = cli(['draft', '--library', library, ...period, '--out', join(testFolder(), 'a.docx')])
  const key = ['--library', library, '--draft', String(drafted.json['draft'])]
  const { json } = cli(['document', ...key])
  const path = join(testFolder(), 'put.json')
  writeFileSync(path, `\ufeff${JSON.stringify(json)}`)
  expect(cli(['document', ...key, '--put', path])).toMatchObject({ code: 0, json: { revision: 2 } })
  const { document } = json as { document: ReviewDocument }
  writeFileSync(path, JSON.stringify({ document: { ...document, title: '旧稿' }, revision: 1 }))
  expect(cli(['document', ...key, '--put', path])).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'conflict' }] },
  })
  writeFileSync(path, '{"document":')
  expect(cli(['document', ...key, '--put', path]).stderr).toContain('不是完整的 JSON')
  writeFileSync(path, '[]')
  expect(cli(['document', ...key, '--put', path]).stderr).toContain('应是 {"document"')
  const told = cli(['refresh', ...key]).json['figures'] as Record<string, unknown>[]
  expect(told.length).toBeGreaterThan(0)
  for (const figure of told) {
    expect(Object.keys(figure)).toEqual(['id', 'label', 'state', 'shown', 'current', 'records'])
    expect(figure['state']).toBe('fresh')
  }
  expect(cli(['refresh', ...key, '--accept', ' , '])).toMatchObject({ code: 2 })
  expect(cli(['regenerate', ...key])).toMatchObject({
    code: 0,
    json: { renewed: 0, added: 0, conflicts: [], revision: 2 },
  })
  expect(cli(['regenerate', ...key, '--resolve', 'mine'])).toMatchObject({ code: 2 })
  expect(cli(['verify', ...key])).toMatchObject({ code: 0, json: { findings: [] } })
})
