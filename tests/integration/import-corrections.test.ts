import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileImport, planImport } from '../../electron/services/import/file-import.ts'
import { parseRecordsFile } from '../../electron/services/import/parse-records-file.ts'
import { updateRecord } from '../../electron/services/change-records.ts'
import { redoStep, undoStep } from '../../electron/services/ledger-steps.ts'
import type { Session } from '../../electron/services/session.ts'
import { dumpLedger, testFolder } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

const HEADER = '日期,类别,标题,内容,数据,承办部门'
const FIRST = [
  '2024-03-12,提案,提案审查立案,经审查立案,提案立案=326 件,提案委',
  '2024-05-16,社情民意信息,第1季度信息报送,,社情民意信息=26 条,研究室',
  '2024-06-02,视察,养老服务专题视察,,视察=1 次,社法委',
]

/** A folder in which one file is written over and imported again, as departments send it. */
function department(session: Session, name = '提案委.csv') {
  const file = join(testFolder(), name)
  return {
    parse(...rows: string[]) {
      writeFileSync(file, [HEADER, ...rows, ''].join('\n'))
      return parseRecordsFile(file)
    },
    send(...rows: string[]) {
      return fileImport(session, [this.parse(...rows)]).records
    },
  }
}

const titles = (session: Session) =>
  session.records.listOfPeriod({ from: '1900-01-01', to: '2100-12-31' }).map(({ title }) => title)

test('a corrected figure updates the record it came from, and one undo brings the old one back exactly', () => {
  const session = openTestSession()
  const files = department(session)
  expect(files.send(...FIRST)).toMatchObject({ imported: 3 })
  const before = dumpLedger(session.dir)
  const corrected = FIRST.with(0, FIRST[0]!.replace('326', '329'))
  expect(files.send(...corrected)).toEqual({ imported: 0, updated: 1, unchanged: 2 })
  expect(session.records.listOfPeriod({ from: '2024-03-01', to: '2024-03-31' })[0]?.figures[0]?.value).toBe(
    329,
  )
  const after = dumpLedger(session.dir)
  undoStep(session)
  expect(dumpLedger(session.dir)).toBe(before)
  redoStep(session)
  expect(dumpLedger(session.dir)).toBe(after)
})

test('the corrected file again, and the first one again, change nothing; after undo the correction is proposed anew', () => {
  const session = openTestSession()
  const files = department(session)
  files.send(...FIRST)
  const corrected = FIRST.with(0, FIRST[0]!.replace('326', '329'))
  files.send(...corrected)
  expect(files.send(...corrected)).toEqual({ imported: 0, updated: 0, unchanged: 3 })
  expect(files.send(...FIRST)).toEqual({ imported: 0, updated: 0, unchanged: 3 })
  const twice = FIRST.with(0, FIRST[0]!.replace('326', '331'))
  expect(files.send(...twice)).toEqual({ imported: 0, updated: 1, unchanged: 2 })
  expect(files.send(...corrected)).toEqual({ imported: 0, updated: 0, unchanged: 3 })
  undoStep(session)
  expect(files.send(...twice)).toEqual({ imported: 0, updated: 1, unchanged: 2 })
})

test('what a writer corrected or filled in by hand stays when the file comes again', () => {
  const session = openTestSession()
  const files = department(session)
  files.send(FIRST[1]!)
  const [record] = session.records.listOfPeriod({ from: '2024-01-01', to: '2024-12-31' })
  const { id, revision, createdAt: _c, updatedAt: _u, ...input } = record!
  updateRecord(session, { id, revision, record: { ...input, summary: '手工补写', people: '全体委员' } })
  expect(files.send(FIRST[1]!)).toEqual({ imported: 0, updated: 0, unchanged: 1 })
  expect(files.send(FIRST[1]!.replace('26', '27'))).toEqual({ imported: 0, updated: 1, unchanged: 0 })
  expect(session.records.get(id)).toMatchObject({
    summary: '手工补写',
    people: '全体委员',
    figures: [{ label: '社情民意信息', value: 27, unit: '条', approx: '' }],
  })
  expect(files.send(FIRST[1]!.replace('26', '27'))).toEqual({ imported: 0, updated: 0, unchanged: 1 })
})

test.each([
  ['title', FIRST[2]!.replace('养老服务专题视察', '养老服务体系专题视察')],
  ['day', FIRST[2]!.replace('2024-06-02', '2024-06-12')],
  ['category', FIRST[2]!.replace('视察,养老', '调研,养老')],
])('a corrected %s in its place updates the record', (_field, row) => {
  const session = openTestSession()
  const files = department(session)
  files.send(...FIRST)
  expect(files.send(FIRST[0]!, FIRST[1]!, row)).toEqual({ imported: 0, updated: 1, unchanged: 2 })
  expect(session.records.count()).toBe(3)
})

test('a corrected row is found also where rows were put in above it', () => {
  const session = openTestSession()
  const files = department(session)
  files.send(...FIRST)
  const added = '2024-01-05,会议,主席会议,,主席会议=1 次,办公室'
  const corrected = FIRST[1]!.replace('26', '28')
  expect(files.send(added, FIRST[0]!, corrected, FIRST[2]!)).toEqual({
    imported: 1,
    updated: 1,
    unchanged: 2,
  })
})

test('another matter under the name of the same file is a record of its own', () => {
  const session = openTestSession()
  const late = department(session, 'late.csv')
  late.send('2024-03-12,提案,提案审查立案,经审查立案,提案立案=326 件,提案委')
  expect(late.send('2024-11-20,委员活动,委员进社区,,走访群众=120 人,联络委').imported).toBe(1)
  // A report that comes every month under one name.
  late.send('2024-01-31,社情民意信息,信息报送,,社情民意信息=26 条,研究室')
  expect(late.send('2024-02-29,社情民意信息,信息报送,,社情民意信息=31 条,研究室').imported).toBe(1)
  // The next of a series in the same place.
  late.send('2024-06-12,提案,重点提案督办（第5件）,,重点提案督办=1 件,提案委')
  expect(late.send('2024-06-12,提案,重点提案督办（第6件）,,重点提案督办=1 件,提案委').imported).toBe(1)
  expect(session.records.count()).toBe(6)
})

test('the same matter reported by another department is no correction', () => {
  const session = openTestSession()
  department(session).send(FIRST[2]!)
  const other = FIRST[2]!.replace('社法委', '办公室').replace('1 次', '2 次')
  expect(department(session, '办公室.csv').send(other)).toMatchObject({ imported: 1, updated: 0 })
})

test('where two records come into question alike, neither is changed and the row is told as a doubt', () => {
  const session = openTestSession()
  const row = (count: number) => `2024-03-12,提案,提案办理协商,,协商=${count} 次,提案委`
  department(session).send(row(1), row(2))
  const plan = planImport(session, [department(session, '补报.csv').parse(row(3))])
  expect(plan.doubts.map(({ record }) => record.figures[0]?.value)).toEqual([3])
  expect(plan.rows.map(({ fate }) => fate)).toEqual([{ kind: 'add' }])
})

test('where two rows come into question for one record, neither takes it', () => {
  const session = openTestSession()
  const row = (count: number) => `2024-03-12,提案,提案办理协商,,协商=${count} 次,提案委`
  department(session).send(row(1))
  const plan = planImport(session, [department(session, '补报.csv').parse(row(2), row(3))])
  expect(plan.doubts).toHaveLength(2)
})

test('what is filed of a file does not change what its other rows are taken for when it comes again', () => {
  const session = openTestSession()
  const files = department(session, '台账.csv')
  const line = (summary: string, figures: string, by: string) =>
    `2024-03-12,提案,提案审查立案,${summary},${figures},${by}`
  files.send(
    line('经审查立案', '立案=1 件', '提案委'),
    ...FIRST.slice(1),
    line('经审查立案', '立案=3 件', '提案委'),
  )
  files.send(line('', '立案=1 件', '研究室'))
  const less = [line('经审查立案', '立案=1 件', ''), line('经审查立案', '', '')]
  files.send(...less)
  expect(files.send(...less)).toEqual({ imported: 0, updated: 0, unchanged: 2 })
})

test('a row that a record states exactly leaves that record to no other row', () => {
  const session = openTestSession()
  const row = (count: number) => `2024-03-12,提案,提案办理协商,,协商=${count} 次,提案委`
  const files = department(session)
  files.send(row(1), row(2))
  expect(files.send(row(1), row(2), row(3))).toEqual({ imported: 1, updated: 0, unchanged: 2 })
  expect(titles(session)).toHaveLength(3)
})

test('a merged report is known when a file states it again', () => {
  const session = openTestSession()
  const [row] = department(session).parse(FIRST[2]!).rows
  department(session).send(FIRST[0]!)
  const [first] = session.records.listOfPeriod({ from: '2024-01-01', to: '2024-12-31' })
  const stored = session.records.get(first!.id)!
  const merged = {
    id: 'gone',
    record: row!.record,
    contentKey: row!.key,
    originKey: null,
    mergedAt: stored.createdAt,
  }
  session.transaction(() => session.records.update({ ...stored, sources: [merged] }, stored))
  expect(department(session).send(FIRST[2]!)).toEqual({ imported: 0, updated: 0, unchanged: 1 })
})
