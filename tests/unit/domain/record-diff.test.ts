import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inputOf, RECORD_FIELDS, recordChanges } from '#shared/domain/record-diff.ts'
import { recordInputSchema } from '#shared/domain/record.ts'
import type { KeptRecord } from '#shared/domain/record-keeping.ts'
import { recordInput } from '../../support/library.ts'

const kept = (change: Partial<KeptRecord> = {}): KeptRecord => ({
  ...recordInput(),
  id: 'r',
  revision: 1,
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
  evidence: [],
  sources: [],
  origin: null,
  ...change,
})
const file = (digit: string, name: string) => ({
  hash: digit.repeat(64),
  name,
  size: 10,
  addedAt: '2025-01-01T00:00:00.000Z',
})

test('every field that a writer fills in is compared, in words', () => {
  expect([...RECORD_FIELDS].sort()).toEqual(Object.keys(recordInputSchema.shape).sort())
  const after = kept({
    endDate: '2024-03-14',
    part: 'people',
    highlight: true,
    figures: [
      { label: '捐款', value: 290, unit: '万元', approx: '多' },
      { label: '参与率', value: 98, unit: '%', approx: '以上' },
    ],
  })
  expect(recordChanges(kept(), after)).toEqual([
    { kind: 'field', field: 'endDate', before: '', after: '2024-03-14' },
    { kind: 'field', field: 'figures', before: '提案立案 326件', after: '捐款 290多万元、参与率 98%以上' },
    { kind: 'field', field: 'highlight', before: '', after: '1' },
    { kind: 'field', field: 'part', before: '', after: 'people' },
  ])
})

test('files that came, went or got another name, and merged reports, are told by name', () => {
  const report = {
    id: 'm',
    record: recordInput({ title: '同一件事' }),
    contentKey: 'k',
    originKey: null,
    mergedAt: 'x',
  }
  const before = kept({ evidence: [file('a', '甲.pdf'), file('b', '乙.pdf')] })
  const after = kept({ evidence: [file('b', '乙改.pdf'), file('c', '丙.pdf')], sources: [report] })
  expect(recordChanges(before, after)).toEqual([
    { kind: 'renamed', before: '乙.pdf', after: '乙改.pdf' },
    { kind: 'attached', name: '丙.pdf', size: 10 },
    { kind: 'detached', name: '甲.pdf', size: 10 },
    { kind: 'merged', title: '同一件事', department: '提案委' },
  ])
  expect(recordChanges(after, before).at(-1)).toEqual({
    kind: 'parted',
    title: '同一件事',
    department: '提案委',
  })
})

test('a record differs from itself in nothing, whatever step wrote it', () => {
  fc.assert(
    fc.property(fc.record({ title: fc.string(), people: fc.string(), highlight: fc.boolean() }), (change) => {
      const record = kept(change)
      expect(recordChanges(record, { ...record, revision: 9, updatedAt: 'later' })).toEqual([])
      expect(recordInputSchema.strict().safeParse({ ...inputOf(record), title: '有' }).success).toBe(true)
    }),
  )
})
