import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { methodLines } from '#shared/checking/sheet-words.ts'
import type { FigureInline } from '#shared/document/model.ts'
import { walkFigures } from '#shared/document/walk.ts'
import type { Draft } from '#shared/drafting/draft.ts'
import { figureKey, keyText } from '#shared/figures/status.ts'
import {
  openServices,
  importFile,
  recordInput,
  refusal,
  SAMPLES,
  testFile,
  testFolder,
} from '../support/library.ts'

/** Debian's python3-docx belongs to Debian's Python, which need not be the first on PATH. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
const SCRIPT = resolve(import.meta.dirname, '../support/readd-sheet.py')

type Readded = { number: string; label: string; printed: string; again: string | null; wrong: string[] }
type Files = {
  readonly records: string
  readonly indicators: string
  readonly from: string
  readonly to: string
}

async function draftOf({ records, indicators, from, to }: Files) {
  const opened = await openServices()
  await importFile(opened, records)
  await importFile(opened, indicators, 'indicators')
  const request = {
    from,
    to,
    organ: '政协某市委员会',
    title: '',
    templateId: 'standard-four',
    headingSetId: null,
  }
  return { ...opened, draft: await opened.services['drafts:create'](request) }
}

/** What the Python script finds when it adds the numbers of a written sheet up again. */
function readd(file: string, { records, indicators, from, to }: Files): Readded[] {
  return JSON.parse(
    execFileSync(PYTHON, [SCRIPT, file, records, indicators, from, to], { encoding: 'utf8' }),
  ) as Readded[]
}

function distinct(draft: Draft): FigureInline[] {
  const figures = [...walkFigures(draft.document)].map(({ figure }) => figure)
  return [
    ...new Map(figures.map((figure) => [`${keyText(figureKey(figure))}${figure.text}`, figure])).values(),
  ]
}

const sample = (name: string, from: string, to: string): Files => ({
  records: join(SAMPLES, name, 'records.csv'),
  indicators: join(SAMPLES, name, 'indicators.csv'),
  from,
  to,
})

const FUYANG = sample('fuyang', '2020-01-01', '2020-12-31')

/** A ledger with every way of adding up, whole and rounded. */
function everyWay(): Files {
  const rows = Array.from({ length: 9 }, (_, at) =>
    [
      `2024-${String(at + 1).padStart(2, '0')}-15,提案,第${at + 1}批提案立案,提案立案=${20 + at} 件;提案办复=${19 + at} 件,提案委`,
      `2024-${String(at + 1).padStart(2, '0')}-18,视察调研,第${at + 1}次调研,调研报告=${at + 1} 篇;参加调研=${at * 7 + 30} 人次;最多一次参加=${(at * 5) % 11} 人,办公室`,
    ].join('\n'),
  )
  return {
    records: testFile(
      [
        '日期,类别,标题,数据,承办部门',
        ...rows,
        '2024-03-20,协商活动,专题协商会,专题协商会=3 次,办公室',
        '2024-06-20,协商活动,常委会会议,常委会会议=4 次,办公室',
        '2024-05-20,慈善捐赠,捐款,捐款捐物=290多 万元,办公室',
        '2024-08-20,慈善捐赠,再捐款,捐款捐物=6500 元,社法委',
        '2023-05-20,提案,上年,提案立案=200 件,提案委',
      ].join('\n'),
    ),
    indicators: testFile(
      [
        '指标,汇总方式,公式,概数,有效位数,数字形式,口径',
        '提案办复率,比率,提案办复/提案立案,,,,按件计',
        '协商活动,推算,专题协商会+常委会会议,,,,',
        '参加调研,求和,,余,,,',
        '最多一次参加,最大,,,,,',
        '调研报告,求和,,,,汉字,',
      ].join('\n'),
      'indicators.csv',
    ),
    from: '2024-01-01',
    to: '2024-12-31',
  }
}

describe('numbers added up again by a program of its own', () => {
  test.each([
    ['fuyang', '2020-01-01', '2020-12-31'],
    ['hanbin', '2022-01-01', '2024-09-19'],
    ['wujin', '2013-01-01', '2024-12-31'],
  ])('are those that the sheet of %s prints, one row for each distinct figure', async (name, from, to) => {
    const files = sample(name, from, to)
    const { services, draft } = await draftOf(files)
    const file = join(testFolder(), 'sheet.docx')
    await services['sheet:write']({ draftId: draft.id, file })
    const rows = readd(file, files)
    expect(rows.filter(({ wrong }) => wrong.length > 0)).toEqual([])
    expect(rows.map(({ label, printed }) => [label, printed])).toEqual(
      distinct(draft).map(({ binding, text }) => [binding.label, text]),
    )
  })

  test('agree for every way of adding up, whole and rounded', async () => {
    const files = everyWay()
    const { services, draft } = await draftOf(files)
    const labels = ['提案立案', '提案办复率', '协商活动', '参加调研', '最多一次参加', '调研报告', '捐款捐物']
    const { indicators } = await services['indicators:list']({ from: files.from, to: files.to })
    const keys = labels.map((label) => {
      const unit = indicators.find((indicator) => indicator.label === label)?.unit ?? ''
      return { label, unit, from: files.from, to: files.to }
    })
    const { figures } = await services['figures:bind']({ keys })
    const inlines = figures.map((figure, at) => ({ type: 'figure' as const, id: `f${at}`, ...figure! }))
    const document = {
      ...draft.document,
      parts: [
        { id: 'intro' as const, heading: null, blocks: [{ type: 'paragraph' as const, id: 'p', inlines }] },
      ],
    }
    await services['drafts:save']({ id: draft.id, revision: draft.revision, document })
    const file = join(testFolder(), 'sheet.docx')
    await services['sheet:write']({ draftId: draft.id, file })
    const rows = readd(file, files)
    expect(rows.map(({ label }) => label)).toEqual(labels)
    expect(rows.filter(({ wrong }) => wrong.length > 0)).toEqual([])
  })

  test('disagree when a record says something else than the sheet', async () => {
    const { services, draft } = await draftOf(FUYANG)
    const file = join(testFolder(), 'sheet.docx')
    await services['sheet:write']({ draftId: draft.id, file })
    const other = readFileSync(FUYANG.records, 'utf8').replace('提案立案=326 件', '提案立案=325 件')
    const rows = readd(file, { ...FUYANG, records: testFile(other) })
    expect(rows.filter(({ wrong }) => wrong.length > 0).map(({ label }) => label)).toEqual(['提案立案'])
  })
})

test('a sheet follows the ledger, not the binding, and names what joined the number since', async () => {
  const { services, draft } = await draftOf(FUYANG)
  const row = async () => {
    const { rows } = await services['sheet:read']({ draftId: draft.id })
    return rows.find(({ label }) => label === '提案立案')
  }
  expect(await row()).toMatchObject({ state: 'fresh', now: null, records: { count: 1 } })
  const late = recordInput({ date: '2020-12-30', department: '研究室' })
  const added = await services['records:insert']({
    record: { ...late, figures: [{ label: '提案立案', value: 4, unit: '件', approx: '' }] },
  })
  expect(await row()).toMatchObject({
    text: '326件',
    state: 'changed',
    now: '330件',
    records: {
      count: 2,
      items: [
        { department: '提案委', quantity: '326件' },
        { department: '研究室', quantity: '4件', title: late.title },
      ],
    },
  })
  await services['records:remove']({ ids: [added.id] })
  expect(await row()).toMatchObject({ state: 'fresh' })
})

test('a formula shows what it is made of, each record with what it adds', async () => {
  const files = everyWay()
  const { services, draft } = await draftOf(files)
  const { figures } = await services['figures:bind']({
    keys: [{ label: '提案办复率', unit: '%', from: files.from, to: files.to }],
  })
  const [rate] = figures
  if (!rate) throw new Error('no rate')
  const inlines = [{ type: 'figure' as const, id: 'f1', ...rate }]
  await services['drafts:save']({
    id: draft.id,
    revision: draft.revision,
    document: {
      ...draft.document,
      parts: [{ id: 'intro', heading: null, blocks: [{ type: 'paragraph', id: 'p', inlines }] }],
    },
  })
  const [row] = (await services['sheet:read']({ draftId: draft.id })).rows
  expect(row && methodLines(row)).toEqual([
    '比率：提案办复/提案立案',
    '其中提案办复207件，提案立案216件',
    '台账实数95.8333%',
    '口径：按件计',
  ])
  expect(row?.records.items[0]?.quantity).toBe('提案立案20件、提案办复19件')
  expect(row?.records.lines).toEqual(['共9条', '提案委 9条 1—9月 计提案立案216件、提案办复207件'])
  expect(row?.last).toEqual({ text: null, change: '上年无记录' })
})

test('typed numbers are listed with their sentences', async () => {
  const { services, draft } = await draftOf(FUYANG)
  const document = structuredClone(draft.document)
  const block = document.parts.at(-1)?.blocks.at(-1)
  if (block?.type !== 'paragraph') throw new Error('no paragraph')
  block.inlines.push({ type: 'text', text: '全年走访企业37家。' })
  await services['drafts:save']({ id: draft.id, revision: draft.revision, document })
  expect((await services['sheet:read']({ draftId: draft.id })).typed).toContainEqual({
    text: '37家',
    section: 'outro',
    heading: '结语',
    sentence: '全年走访企业37家。',
  })
})

test('the same draft gives the same bytes on another day', async () => {
  const { services, draft, clock } = await draftOf(FUYANG)
  const folder = testFolder()
  const write = async (name: string) => {
    const { file } = await services['sheet:write']({ draftId: draft.id, file: join(folder, name) })
    return readFileSync(file)
  }
  const first = await write('甲.docx')
  clock.now = '2025-06-01T00:00:00.000Z'
  expect((await write('乙.docx')).equals(first)).toBe(true)
})

test('a sheet never takes the place of the library, and is refused for a draft that is not there', async () => {
  const { services, draft, dir } = await draftOf(FUYANG)
  const before = readFileSync(join(dir, 'zongshu.db'))
  const over = await refusal(() =>
    services['sheet:write']({ draftId: draft.id, file: join(dir, 'zongshu.db') }),
  )
  expect(over.code).toBe('path-invalid')
  expect(readFileSync(join(dir, 'zongshu.db')).equals(before)).toBe(true)
  expect((await refusal(() => services['sheet:read']({ draftId: 'x' }))).code).toBe('not-found')
  const held = join(testFolder(), '旧.docx')
  writeFileSync(held, '旧的')
  await refusal(() => services['sheet:write']({ draftId: 'x', file: held }))
  expect(readFileSync(held, 'utf8')).toBe('旧的')
})
