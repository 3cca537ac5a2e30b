import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordInput } from '#shared/domain/record.ts'
import { matchesInitials, isInitials } from '#shared/search/pinyin-initials.ts'
import { searchText, searchWords } from '#shared/search/plain-text.ts'
import { listRecords } from '../../electron/services/browse-records.ts'
import { insertRecord, removeRecords, updateRecord } from '../../electron/services/change-records.ts'
import { undoStep } from '../../electron/services/ledger-steps.ts'
import { recordInput } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

const words = fc.string({ unit: fc.constantFrom(...'提案视察调研社情A１ \n'), maxLength: 12 })
const title = words.filter((text) => text.trim() !== '')
const input = fc
  .record({
    title,
    summary: words,
    department: fc.constantFrom('提案委', '研究室', ''),
    day: fc.integer({ min: 1, max: 28 }),
    part: fc.constantFrom(null, 'people' as const),
    highlight: fc.boolean(),
  })
  .map(({ day, ...rest }) =>
    recordInput({ ...rest, title: rest.title.trim(), date: `2024-03-${`${day}`.padStart(2, '0')}` }),
  )

type Deed =
  | { do: 'insert'; record: RecordInput }
  | { do: 'change'; record: RecordInput; at: number }
  | { do: 'remove'; at: number }
  | { do: 'undo' }
  | { do: 'prepare' }
  | { do: 'ask' }
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), record: input }),
  fc.record({ do: fc.constant('change' as const), record: input, at: fc.nat(20) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(20) }),
  fc.constantFrom({ do: 'undo' as const }, { do: 'prepare' as const }, { do: 'ask' as const }),
)
const query = fc.string({
  unit: fc.constantFrom(...'提案视察调研社情ａ1 stacdy'),
  minLength: 1,
  maxLength: 5,
})

test('whatever was written, changed, removed and prepared before, a search finds just the records that hold its words', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 14 }), query, fc.boolean(), (deeds, text, onlyPeople) => {
      const session = openTestSession()
      const sort = { column: 'date' as const, descending: true }
      const filter = {
        from: '2024-03-05',
        to: null,
        part: onlyPeople ? ('people' as const) : null,
        category: null,
        department: null,
        highlight: null,
      }
      const ask = (asked: string) =>
        listRecords(session, { filter: { ...filter, text: asked }, sort, offset: 0, limit: 1000 })
      const all = () => ask('').rows
      for (const one of deeds) {
        const rows = all()
        if (one.do === 'insert') insertRecord(session, one.record)
        else if (one.do === 'undo') undoStep(session)
        else if (one.do === 'prepare') while (session.prepareSearch());
        else if (one.do === 'ask') ask('提')
        else {
          const row = rows[one.at % Math.max(1, rows.length)]
          if (row === undefined) continue
          if (one.do === 'remove') removeRecords(session, [row.id])
          else updateRecord(session, { id: row.id, revision: row.revision, record: one.record })
        }
      }
      const expected = all().filter((row) => {
        const names = searchText(
          [
            row.title,
            row.category,
            row.department,
            row.people,
            ...row.figures.map(({ label }) => label),
          ].join('\n'),
        )
        const whole = `${names}\n${searchText([row.summary, row.outcome, row.source].join('\n'))}`
        return searchWords(text).every(
          (word) => whole.includes(word) || (isInitials(word) && matchesInitials(names, word)),
        )
      })
      const found = ask(text)
      expect(found.rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      expect(found.total).toBe(expected.length)
    }),
    { numRuns: 60 },
  )
})

test('once the search is prepared, words of before find a changed or removed record no more, and new ones do at once', () => {
  const session = openTestSession()
  const ask = (text: string) =>
    listRecords(session, {
      filter: { from: null, to: null, part: null, category: null, department: null, highlight: null, text },
      sort: { column: 'date', descending: true },
      offset: 0,
      limit: 10,
    }).rows.map((row) => row.title)
  const kept = insertRecord(session, recordInput({ title: '视察养老服务' }))
  const gone = insertRecord(session, recordInput({ title: '视察河湖治理' }))
  while (session.prepareSearch());
  expect(ask('视察')).toHaveLength(2)
  const { id, revision } = kept
  updateRecord(session, { id, revision, record: recordInput({ title: '调研养老服务' }) })
  removeRecords(session, [gone.id])
  for (const old of ['视', '视察', '河湖', 'hhzl']) expect(ask(old)).toEqual([])
  for (const word of ['调', '调研', '养老服务', 'dyyl']) expect(ask(word)).toEqual(['调研养老服务'])
})
