import fc from 'fast-check'
import { expect, test } from 'vitest'
import { removeRecords } from '../../electron/services/change-records.ts'
import { stored } from '../../electron/services/drafts.ts'
import { acceptFigures, reportFigures } from '../../electron/services/refresh-draft.ts'
import { regenerateDraft } from '../../electron/services/rewrite-draft.ts'
import { draftSample, fileLate } from '../support/session.ts'

/** Changes that a ledger sees between two looks at a draft: late records, and records that are gone. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('file' as const),
    label: fc.constantFrom('提案立案', '社情民意信息', '委员工作室', '没有用过的指标'),
    value: fc.integer({ min: 1, max: 500 }),
    unit: fc.constantFrom('件', '条', '个'),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
)

test('whatever happened to the ledger, accepting all leaves nothing changed, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const { session, draft } = draftSample('wujin')
      const original = stored(session, draft.id).document
      for (const one of changes) {
        if (one.kind === 'file') {
          const { label, value, unit } = one
          fileLate(session, { date: '2024-12-29', figures: [{ label, value, unit, approx: '' }] })
        } else {
          const rows = session.records.listOfPeriod(draft)
          const row = rows[one.at % Math.max(1, rows.length)]
          if (row !== undefined) removeRecords(session, [row.id])
        }
      }
      const before = reportFigures(session, draft.id)
      expect(stored(session, draft.id).document).toBe(original)
      const after = acceptFigures(session, draft.id, 'all')
      expect(after.filter(({ state }) => state === 'changed')).toEqual([])
      // What was fresh or lost before is what it was: only changed figures were set.
      for (const [at, { state, shown }] of before.entries()) {
        if (state !== 'changed') expect(after[at]).toMatchObject({ state, shown })
      }
      const { document, revision } = stored(session, draft.id)
      acceptFigures(session, draft.id, 'all')
      expect(stored(session, draft.id)).toMatchObject({ document, revision })
    }),
    { numRuns: 25 },
  )
})

test('a draft written again twice is the same as written again once', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const { session, draft } = draftSample('hanbin')
      for (const one of changes) {
        if (one.kind === 'remove') continue
        const { label, value, unit } = one
        fileLate(session, { date: '2023-06-29', figures: [{ label, value, unit, approx: '' }] })
      }
      regenerateDraft(session, draft.id, 'ask')
      const { document, revision } = stored(session, draft.id)
      expect(regenerateDraft(session, draft.id, 'ask')).toMatchObject({ renewed: 0, added: 0, conflicts: [] })
      expect(stored(session, draft.id)).toMatchObject({ document, revision })
    }),
    { numRuns: 20 },
  )
})
