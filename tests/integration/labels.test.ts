import { describe, expect, test } from 'vitest'
import type { RecordInput } from '#shared/domain/record.ts'
import { figureKey } from '#shared/figures/status.ts'
import { walkFigures } from '#shared/document/walk.ts'
import { insertRecord, removeRecords } from '../../electron/services/change-records.ts'
import { createDraft } from '../../electron/services/create-draft.ts'
import { readSheet } from '../../electron/services/draft-sheet.ts'
import { figureDetail } from '../../electron/services/figure-detail.ts'
import { defineIndicators, listIndicators } from '../../electron/services/indicators.ts'
import {
  mergeLabels,
  setDistinct,
  setTerm,
  splitLabel,
} from '../../electron/services/labels/change-labels.ts'
import { countProposals, listLabels } from '../../electron/services/labels/list-labels.ts'
import { bindFigures } from '../../electron/services/ledger-figures.ts'
import { restoreRecords } from '../../electron/services/history/recycle-bin.ts'
import { redoStep, undoStep } from '../../electron/services/ledger-steps.ts'
import { listUses } from '../../electron/services/record-uses.ts'
import { acceptFigures, reportFigures } from '../../electron/services/refresh-draft.ts'
import type { Session } from '../../electron/services/session.ts'
import { dumpLedger, recordInput } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'
import { definition } from '../support/ledger.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }

function file(
  session: Session,
  change: Partial<RecordInput> & { cells: [string, number, string][] },
): string {
  const { cells, ...rest } = change
  const figures = cells.map(([label, value, unit]) => ({ label, value, unit, approx: '' as const }))
  return insertRecord(session, recordInput({ ...rest, figures })).id
}

/** Two departments that call one number 意见建议 and 建议意见, and a draft that prints both. */
function twoNames() {
  const session = openTestSession()
  const one = file(session, { title: '专题调研', date: '2024-03-01', cells: [['意见建议', 30, '条']] })
  const other = file(session, {
    title: '界别协商',
    date: '2024-05-01',
    department: '委员工作委',
    cells: [['建议意见', 12, '条']],
  })
  const draft = createDraft(session, {
    ...YEAR,
    organ: '某市政协',
    title: '',
    templateId: 'standard-four',
    headingSetId: null,
  })
  return { session, one, other, draft }
}

const merged = { label: '意见建议', names: ['建议意见'], unit: null }

function valueOf(session: Session, label: string) {
  return session.indicators.of(YEAR).table.find(label, '条')
}

describe('merged names', () => {
  test('count as one indicator over both, while each record keeps what it reported', () => {
    const { session, one, other } = twoNames()
    mergeLabels(session, merged)
    expect(valueOf(session, '意见建议')).toMatchObject({ value: 42, text: '42条', records: [one, other] })
    expect(listIndicators(session, YEAR).indicators.map(({ label }) => label)).toEqual(['意见建议'])
    expect(session.records.list([other])[0]?.figures[0]?.label).toBe('建议意见')
  })

  test('take in a record that was deleted before them and comes back from the bin after', () => {
    const { session, one, other } = twoNames()
    removeRecords(session, [other])
    mergeLabels(session, merged)
    expect(valueOf(session, '意见建议')?.value).toBe(30)
    restoreRecords(session, [other])
    expect(valueOf(session, '意见建议')).toMatchObject({ value: 42, records: [one, other] })
    expect(session.records.list([other])[0]?.figures[0]?.label).toBe('建议意见')
  })

  test('leave no figure of a draft lost: it is changed, with the record that counts now, and takes the label', () => {
    const { session, one, other, draft } = twoNames()
    const bound = [...walkFigures(draft.document)].map(({ figure }) => figure)
    const alias = bound.find(({ binding }) => binding.label === '建议意见')
    if (alias === undefined) throw new Error('the draft does not print 建议意见')
    mergeLabels(session, merged)
    const states = reportFigures(session, draft.id)
    expect(states.find(({ id }) => id === alias.id)).toMatchObject({ state: 'changed', current: '42条' })
    const detail = figureDetail(session, alias.binding)
    expect(detail.names).toEqual(['意见建议', '建议意见'])
    expect(detail.causes.map(({ kind, record }) => [kind, record])).toEqual([['added', one]])
    const label = bound.find(({ binding }) => binding.label === '意见建议')
    if (label === undefined) throw new Error('the draft does not print 意见建议')
    expect(figureDetail(session, label.binding).causes).toMatchObject([
      { kind: 'renamed', record: other, after: '建议意见12条' },
    ])
    expect(bindFigures(session, [figureKey(alias)])[0]?.binding.label).toBe('意见建议')
    expect(listUses(session, [other]).length).toBeGreaterThan(1)
  })

  test('stand on the verification sheet with the figures of all names as they were reported', () => {
    const { session, draft } = twoNames()
    mergeLabels(session, merged)
    acceptFigures(session, draft.id, 'all')
    const row = readSheet(session, draft.id).rows.find((each) => JSON.stringify(each).includes('42条'))
    const text = JSON.stringify(row)
    expect(text).toContain('专题调研')
    expect(text).toContain('界别协商')
    expect(text).toContain('12条')
  })

  test('are undone and redone exactly, in ledger, definitions and text', () => {
    const { session, draft } = twoNames()
    defineIndicators(session, {
      definitions: [definition('建议意见', 'sum', { basis: '含口头建议' })],
      removed: [],
    })
    const [before, indicators] = [dumpLedger(session.dir), listIndicators(session, YEAR)]
    mergeLabels(session, merged)
    const [after, counted] = [dumpLedger(session.dir), listIndicators(session, YEAR)]
    expect(session.indicators.definitionOf('意见建议')?.basis).toBe('含口头建议')
    undoStep(session)
    expect(dumpLedger(session.dir)).toBe(before)
    expect(listIndicators(session, YEAR)).toEqual(indicators)
    expect(reportFigures(session, draft.id).every(({ state }) => state === 'fresh')).toBe(true)
    redoStep(session)
    expect(dumpLedger(session.dir)).toBe(after)
    expect(listIndicators(session, YEAR)).toEqual(counted)
  })

  test('count in formulas that were written with either name, and once where a formula adds both', () => {
    const { session } = twoNames()
    defineIndicators(session, {
      definitions: [
        definition('建议总数', 'derived', { formula: '意见建议+建议意见' }),
        definition('人均建议', 'ratio', { formula: '建议意见/委员' }),
      ],
      removed: [],
    })
    file(session, { title: '委员', cells: [['委员', 6, '人']] })
    expect(session.indicators.of(YEAR).table.find('建议总数', '条')?.value).toBe(42)
    mergeLabels(session, merged)
    expect(session.indicators.of(YEAR).table.find('建议总数', '条')?.value).toBe(42)
    expect(session.indicators.of(YEAR).table.find('人均建议', '条')?.value).toBe(7)
    expect(session.definitions.get('建议总数')?.formula).toBe('意见建议+建议意见')
  })

  test('follow a record that changes under either name', () => {
    const { session, other } = twoNames()
    mergeLabels(session, merged)
    expect(valueOf(session, '意见建议')?.value).toBe(42)
    file(session, { title: '补报', date: '2024-08-01', cells: [['建议意见', 5, '条']] })
    expect(valueOf(session, '意见建议')?.value).toBe(47)
    expect(valueOf(session, '建议意见')?.records).toContain(other)
    splitLabel(session, { alias: '建议意见' })
    expect(valueOf(session, '意见建议')?.value).toBe(30)
    expect(valueOf(session, '建议意见')?.value).toBe(17)
  })
})

describe('a merge is refused', () => {
  test('for units that count different things, and asks which of two like ones is printed', () => {
    const session = openTestSession()
    file(session, {
      title: '一',
      cells: [
        ['办复率', 98, '%'],
        ['办复', 40, '件'],
      ],
    })
    file(session, {
      title: '二',
      cells: [
        ['调研报告', 3, '篇'],
        ['专题报告', 2, '份'],
        ['简报', 6, '期'],
      ],
    })
    const merge =
      (label: string, name: string, unit: string | null = null) =>
      () =>
        mergeLabels(session, { label, names: [name], unit })
    expect(merge('办复', '办复率')).toThrow('没有合并')
    expect(merge('调研报告', '简报')).toThrow('期数')
    expect(merge('调研报告', '专题报告')).toThrow('请选定文中用哪一个')
    merge('调研报告', '专题报告', '篇')()
    expect(session.indicators.of(YEAR).table.find('调研报告', '篇')).toMatchObject({ value: 5, text: '5篇' })
  })

  test('into or out of a name that counts as another already, and in a circle', () => {
    const { session } = twoNames()
    file(session, { title: '三', cells: [['建言', 1, '条']] })
    mergeLabels(session, merged)
    const into = { label: '建议意见', names: ['建言'], unit: null }
    expect(() => mergeLabels(session, into)).toThrow('“建议意见”已经并在“意见建议”下面')
    expect(() => mergeLabels(session, { label: '建言', names: ['建议意见'], unit: null })).toThrow(
      '请先把它拆开',
    )
    defineIndicators(session, {
      definitions: [definition('合计', 'derived', { formula: '意见建议+建言' })],
      removed: [],
    })
    expect(() => mergeLabels(session, { label: '合计', names: ['建言'], unit: null })).toThrow('自己算自己')
  })

  test('for names that the office adds up differently, or calls a flow and a stock', () => {
    const { session } = twoNames()
    const define = (label: string, aggregate: 'sum' | 'latest') =>
      defineIndicators(session, { definitions: [definition(label, aggregate)], removed: [] })
    define('意见建议', 'sum')
    define('建议意见', 'latest')
    expect(() => mergeLabels(session, merged)).toThrow('“意见建议”按“求和”汇总，“建议意见”按“期末”')
    define('建议意见', 'sum')
    for (const [label, nature] of [
      ['意见建议', 'flow'],
      ['建议意见', 'stock'],
    ] as const) {
      setTerm(session, {
        term: { label, unit: '', nature, note: '' },
        definition: session.definitions.get(label),
      })
    }
    expect(() => mergeLabels(session, merged)).toThrow('一个是流量、一个是存量')
  })

  test('but a label takes its other names along, so that no name leads to a name', () => {
    const { session } = twoNames()
    file(session, { title: '三', cells: [['建言', 1, '条']] })
    mergeLabels(session, merged)
    mergeLabels(session, { label: '建言', names: ['意见建议'], unit: null })
    expect(valueOf(session, '建议意见')).toMatchObject({ label: '建言', value: 43 })
    undoStep(session)
    expect(valueOf(session, '建议意见')).toMatchObject({ label: '意见建议', value: 42 })
  })
})

describe('the dictionary', () => {
  test('proposes names and units, counts them, and forgets what is merged or kept apart', () => {
    const { session } = twoNames()
    file(session, { title: '四', cells: [['调研报告', 3, '篇']] })
    file(session, {
      title: '五',
      cells: [
        ['调研报告', 2, '份'],
        ['调研报告', 1, '期'],
      ],
    })
    expect(countProposals(session)).toBe(2)
    const { proposals } = listLabels(session)
    expect(proposals.map((each) => (each.kind === 'names' ? each.names : each.label)).toSorted()).toEqual([
      ['建议意见', '意见建议'],
      '调研报告',
    ])
    expect(proposals.find(({ kind }) => kind === 'units')).toMatchObject({
      apart: [{ code: 'unit-odd', odd: '期', as: '份' }],
    })
    setDistinct(session, { names: ['意见建议', '建议意见'], isDistinct: true })
    expect(countProposals(session)).toBe(1)
    setDistinct(session, { names: ['建议意见', '意见建议'], isDistinct: false })
    mergeLabels(session, merged)
    setTerm(session, {
      term: { label: '调研报告', unit: '篇', nature: 'flow', note: '' },
      definition: null,
    })
    expect(countProposals(session)).toBe(0)
    const row = listLabels(session).rows.find(({ label }) => label === '意见建议')
    expect(row).toMatchObject({ records: 2, aliases: [{ name: '建议意见', records: 1 }] })
  })

  test('counts in the unit it names, but never issues as items', () => {
    const session = openTestSession()
    file(session, { title: '四', cells: [['社情民意信息', 3, '条']] })
    file(session, {
      title: '五',
      cells: [
        ['社情民意信息', 2, '篇'],
        ['社情民意信息', 9, '期'],
      ],
    })
    const term = { label: '社情民意信息', unit: '条', nature: null, note: '' } as const
    setTerm(session, { term, definition: null })
    const { table } = session.indicators.of(YEAR)
    expect(table.find('社情民意信息', '条')?.text).toBe('5条')
    expect(table.find('社情民意信息', '期')?.text).toBe('9期')
    undoStep(session)
    expect(session.indicators.of(YEAR).table.find('社情民意信息', '条')?.text).toBe('3条')
  })
})
