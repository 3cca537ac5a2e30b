import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PARTS } from '#shared/domain/part.ts'
import { GLANCE_AXES } from '#shared/glance/glance.ts'
import { listRecords } from '../../electron/services/browse-records.ts'
import { insertRecord } from '../../electron/services/change-records.ts'
import { readYear } from '../../electron/services/glance/read-year.ts'
import { entryFilter } from '../../renderer/features/glance/glance-entries.ts'
import { toRecordFilter, type LedgerFilter } from '../../renderer/features/ledger/ledger-filter.ts'
import { recordInput } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

const day = fc
  .record({
    year: fc.constantFrom('2023', '2024'),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.constantFrom('01', '15', '28'),
  })
  .map(({ year, month, date }) => `${year}-${`${month}`.padStart(2, '0')}-${date}`)
const record = fc.record({
  date: day,
  category: fc.constantFrom('提案', '提案工作', '社情民意', '社情民意信息', '没有列出的一类'),
  part: fc.constantFrom(null, ...PARTS),
  department: fc.constantFrom('提案委', '研究室', ''),
})
const DAYS = ['2024-03-15', '2024-07-31', '2024-12-31', '2025-02-01']
const BY_DATE = { column: 'date', descending: true } as const

test('every line of the glance opens exactly as many records as it counts, and all of them come to the ledger of the year', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 10, maxLength: 40 }), (records) => {
      const session = openTestSession()
      for (const [place, change] of records.entries())
        insertRecord(session, recordInput({ ...change, title: `第${place}条` }))
      const found = (filter: LedgerFilter) =>
        listRecords(session, { filter: toRecordFilter(filter), sort: BY_DATE, offset: 0, limit: 1 }).total
      for (const today of DAYS) {
        const { glance } = readYear(session, { year: '2024', today })
        for (const axis of GLANCE_AXES) {
          for (const { key, count } of glance.axes[axis]) {
            const filter = entryFilter(glance, axis, key)
            expect([today, key, filter === null ? 0 : found(filter)]).toEqual([today, key, count])
          }
        }
        const inYear = records.filter(({ date }) => date.startsWith('2024') && date <= glance.until)
        expect(glance.total).toBe(inYear.length)
      }
    }),
    { numRuns: 6 },
  )
})
