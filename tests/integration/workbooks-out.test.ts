import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { RECORD_COLUMNS } from '#shared/domain/records-header.ts'
import { writeRecordRow } from '#shared/domain/records-file.ts'
import { insertRecord } from '../../electron/services/change-records.ts'
import { writeGlance } from '../../electron/services/glance/write-glance.ts'
import { writeLedger } from '../../electron/services/tables/write-ledger.ts'
import { recordInput, testFolder } from '../support/library.ts'
import { draftSample, openTestSession } from '../support/session.ts'

const ALL = { from: null, to: null, part: null, category: null, department: null, highlight: null, text: '' }
const BY_DATE = { column: 'date' as const, descending: true }

test('the records that a filter lets through stand under the standard head, in the order of the ledger', async () => {
  const session = openTestSession()
  const kept = recordInput({ date: '2024-05-01', title: '视察河湖治理', summary: '第一行\n第二行' })
  insertRecord(session, recordInput({ date: '2024-04-01', title: '视察停车场' }))
  insertRecord(session, kept)
  insertRecord(session, recordInput({ title: '协商' }))
  const file = join(testFolder(), '视图.xlsx')
  expect(await writeLedger(session, { filter: { ...ALL, text: '视察' }, sort: BY_DATE, file })).toBe(2)
  const { sheets } = await readXlsx(readFileSync(file))
  const rows = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell ?? ''))
  expect(rows[0]).toEqual(Object.values(RECORD_COLUMNS).map(([name]) => name))
  expect(rows[1]).toEqual(writeRecordRow(kept))
  expect(rows).toHaveLength(3)
})

test('a title that begins like a formula leaves as text, never as a formula', async () => {
  const session = openTestSession()
  for (const title of ['=HYPERLINK("http://x")', '+1+1', '@SUM(A1)', '-2+3', "=cmd|' /C calc'!A0"])
    insertRecord(session, recordInput({ title }))
  const file = join(testFolder(), '视图.xlsx')
  await writeLedger(session, { filter: ALL, sort: BY_DATE, file })
  const parts = unzipSync(readFileSync(file))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).not.toContain('<f')
  const { sheets } = await readXlsx(readFileSync(file))
  expect((sheets[0]?.rows ?? []).map((row) => row[3])).toContain('=HYPERLINK("http://x")')
})

test('the glance leaves as a sheet for each way of counting, each with its total', async () => {
  const { session } = draftSample('wujin')
  const file = join(testFolder(), '一览.xlsx')
  await writeGlance(session, { year: '2024', today: '2025-01-01', file })
  const { sheets } = await readXlsx(readFileSync(file))
  expect(sheets.map(({ name }) => name)).toEqual(['按月份', '按部分', '按类别', '按部门'])
  const totals = sheets.map(({ rows }) => rows.at(-1)?.slice(0, 2))
  expect(new Set(totals.map((total) => JSON.stringify(total))).size).toBe(1)
  expect(Number(totals[0]?.[1])).toBeGreaterThan(0)
})
