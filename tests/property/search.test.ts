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
      const ask = (words: string) =>
        listRecords(session, { filter: { ...filter, text: words }, sort, offset: 0, limit: 1000 })
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
