import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { walkFigures } from '#shared/document/walk.ts'
import type { RecordInput } from '#shared/domain/record.ts'
import { mergeRecords, usualChoices } from '#shared/duplicates/merge-records.ts'
import { insertRecord, removeRecords, updateRecord } from '../../electron/services/change-records.ts'
import { createDraft } from '../../electron/services/create-draft.ts'
import { listPairs, setDistinctRecords } from '../../electron/services/duplicates/list-duplicates.ts'
import { mergeReports, splitReport } from '../../electron/services/duplicates/merge-records.ts'
import { figureDetail } from '../../electron/services/figure-detail.ts'
import { compareRecords } from '../../electron/services/import/compare-rows.ts'
import { fileImport } from '../../electron/services/import/file-import.ts'
import { parseRecordsFile } from '../../electron/services/import/parse-records-file.ts'
import { redoStep, undoState, undoStep } from '../../electron/services/ledger-steps.ts'
import { listUses } from '../../electron/services/record-uses.ts'
import { reportFigures } from '../../electron/services/refresh-draft.ts'
import type { Session } from '../../electron/services/session.ts'
import { dumpLedger, recordInput, testFolder } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }
const HEAD = '日期,类别,标题,内容,数据,参与人员,承办部门\n'
const ECONOMY =
  '2024-05-10,专题协商,优化营商环境专题协商会,围绕营商环境协商,意见建议=12 条;参会委员=30 人,张某某,经济委\n'
const OFFICE =
  '2024-05-10,专题协商,市政协召开优化营商环境专题协商会议,,意见建议=12 条;参会委员=32 人,张某某、李某某,办公室\n'
const ELSE = '2024-06-20,视察调研,老旧小区改造专题视察,,意见建议=5 条,,社法委\n'

function importRows(session: Session, rows: string) {
  const file = join(testFolder(), 'records.csv')
  writeFileSync(file, HEAD + rows)
  return { outcome: fileImport(session, [parseRecordsFile(file)]).records, file }
}

async function thePair(session: Session) {
  const { pairs } = await listPairs(session)
  const [pair] = pairs
  if (pair === undefined || pairs.length > 1) throw new Error(`${pairs.length} pairs`)
  return pair
}

/** Both reports in one ledger, and their merge as the room proposes it. */
async function twoReports() {
  const session = openTestSession()
  importRows(session, ECONOMY + ELSE)
  importRows(session, OFFICE)
  const draft = createDraft(session, {
    ...YEAR,
    organ: '某市政协',
    title: '',
    templateId: 'standard-four',
    headingSetId: null,
  })
  const pair = await thePair(session)
  const record: RecordInput = mergeRecords(
    pair.one,
    pair.other,
    usualChoices(pair.one, pair.other),
    new Map(),
  )
  const { id, revision } = pair.one
  const merge = {
    keep: { id, revision },
    others: [{ id: pair.other.id, revision: pair.other.revision }],
    record,
  }
  return { session, draft, pair, merge }
}

describe('two reports of one matter', () => {
  test('are proposed with the reasons, and no more once they are merged or called different', async () => {
    const { session, pair, merge } = await twoReports()
    expect(pair.why).toEqual(['same-day', 'like-title', 'people', 'figures', 'departments'])
    expect(pair.doubts).toEqual(['figures-differ'])
    setDistinctRecords(session, { ids: [pair.other.id, pair.one.id], isDistinct: true })
    expect((await listPairs(session)).total).toBe(0)
    setDistinctRecords(session, { ids: [pair.one.id, pair.other.id], isDistinct: false })
    mergeReports(session, merge)
    expect((await listPairs(session)).total).toBe(0)
    undoStep(session)
    expect((await listPairs(session)).total).toBe(1)
  })

  test('become one record that counts once and keeps what both said, in one step that is undone exactly', async () => {
    const { session, pair, merge } = await twoReports()
    const before = dumpLedger(session.dir)
    expect(session.indicators.of(YEAR).table.find('意见建议', '条')?.value).toBe(29)
    const row = mergeReports(session, merge)
    expect(row).toMatchObject({
      title: '市政协召开优化营商环境专题协商会议',
      summary: '围绕营商环境协商',
      people: '张某某、李某某',
      department: '经济委、办公室',
    })
    expect(row.sources.map(({ id, record }) => [id, record.department])).toEqual([
      [pair.one.id, '经济委'],
      [pair.other.id, '办公室'],
    ])
    expect(session.records.get(pair.other.id)).toBeNull()
    expect(session.indicators.of(YEAR).table.find('意见建议', '条')?.value).toBe(17)
    expect(undoState(session).undo?.kind).toBe('merge')
    const after = dumpLedger(session.dir)
    undoStep(session)
    expect(dumpLedger(session.dir)).toBe(before)
    redoStep(session)
    expect(dumpLedger(session.dir)).toBe(after)
  })

  test('change the figures of a draft that rested on both, with the cause, and are still found as used', async () => {
    const { session, draft, pair, merge } = await twoReports()
    const figure = [...walkFigures(draft.document)].find(
      (each) => each.figure.binding.label === '意见建议',
    )?.figure
    if (figure === undefined) throw new Error('the draft does not print 意见建议')
    mergeReports(session, merge)
    expect(reportFigures(session, draft.id).find(({ id }) => id === figure.id)?.state).toBe('changed')
    expect(figureDetail(session, figure.binding).causes).toMatchObject([
      { kind: 'merged', record: pair.one.id, title: pair.other.title, before: '12条', after: '' },
    ])
    const uses = listUses(session, [pair.one.id])
    expect(uses.some((use) => use.figureId === figure.id && use.record === pair.one.id)).toBe(true)
    expect(uses.every(({ record }) => record === pair.one.id)).toBe(true)
  })

  test('are known when their files come again, merged or split', async () => {
    const { session, merge, pair } = await twoReports()
    const { revision } = mergeReports(session, merge)
    expect(importRows(session, ECONOMY + ELSE).outcome).toMatchObject({ imported: 0, unchanged: 2 })
    const { outcome, file } = importRows(session, OFFICE)
    expect(outcome).toMatchObject({ imported: 0, unchanged: 1 })
    expect(compareRecords(session, [parseRecordsFile(file)]).map(({ state }) => state)).toEqual(['same'])
    splitReport(session, { id: pair.one.id, revision, source: pair.other.id })
    expect(importRows(session, ECONOMY + OFFICE).outcome).toMatchObject({ imported: 0, unchanged: 2 })
  })

  test('that say the very same count as two rows of a file that has both', () => {
    const session = openTestSession()
    importRows(session, ECONOMY + ECONOMY)
    const [one, other] = session.records.listOfPeriod(YEAR)
    if (one === undefined || other === undefined) throw new Error('not two records')
    const { id, revision, createdAt: _created, updatedAt: _updated, ...record } = one
    mergeReports(session, {
      keep: { id, revision },
      others: [{ id: other.id, revision: other.revision }],
      record,
    })
    expect(importRows(session, ECONOMY + ECONOMY).outcome).toMatchObject({ imported: 0, unchanged: 2 })
  })

  test('are split into what they were, or keep what was written since', async () => {
    const { session, pair, merge } = await twoReports()
    const first = mergeReports(session, merge)
    const split = splitReport(session, { id: first.id, revision: first.revision, source: pair.other.id })
    expect(split.isRestored).toBe(true)
    expect(split.row).toMatchObject({ title: pair.one.title, department: '经济委', sources: [] })
    expect(session.records.get(pair.other.id)).toMatchObject({
      title: pair.other.title,
      people: '张某某、李某某',
    })
    undoStep(session)
    const { revision } = session.records.get(first.id) ?? { revision: 0 }
    const edited = updateRecord(session, {
      id: first.id,
      revision,
      record: { ...merge.record, outcome: '已采纳' },
    })
    const later = splitReport(session, { id: first.id, revision: edited.revision, source: pair.other.id })
    expect(later.isRestored).toBe(false)
    expect(later.row).toMatchObject({ outcome: '已采纳', sources: [] })
  })

  test('are not merged when one changed or went meanwhile, or with itself', async () => {
    const { session, pair, merge } = await twoReports()
    const { keep, record } = merge
    expect(() => mergeReports(session, { keep, others: [keep], record })).toThrow('和它自己')
    updateRecord(session, { id: pair.other.id, revision: pair.other.revision, record: { ...merge.record } })
    expect(() => mergeReports(session, merge)).toThrow('在别处已被修改')
    removeRecords(session, [pair.other.id])
    expect(() => mergeReports(session, merge)).toThrow('已被删除')
  })
})

test('a record that is filed, changed or removed is looked at anew without looking through the ledger', async () => {
  const session = openTestSession()
  importRows(session, ECONOMY + ELSE)
  expect((await listPairs(session)).total).toBe(0)
  const filed = insertRecord(
    session,
    recordInput({
      date: '2024-06-20',
      title: '组织委员视察老旧小区改造',
      department: '委员工作委',
      category: '视察调研',
      figures: [],
    }),
  )
  expect((await thePair(session)).other.id).toBe(filed.id)
  const { id, revision } = filed
  updateRecord(session, { id, revision, record: recordInput({ title: '书画展', date: '2024-06-20' }) })
  expect((await listPairs(session)).total).toBe(0)
  undoStep(session)
  expect((await listPairs(session)).total).toBe(1)
  removeRecords(session, [id])
  expect((await listPairs(session)).total).toBe(0)
})
