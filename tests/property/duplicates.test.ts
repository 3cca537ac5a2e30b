import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareReports } from '#shared/duplicates/compare-reports.ts'
import { pairsOf, scanDuplicates, type Pair } from '#shared/duplicates/find-duplicates.ts'
import { figureRows, mergeRecords, usualChoices } from '#shared/duplicates/merge-records.ts'
import { signatureOf, type Report, type Signature } from '#shared/duplicates/signature.ts'
import { sampleLedger } from '../support/ledger.ts'
import { recordInput } from '../support/library.ts'

const word = fc.constantFrom(
  '市政协',
  '召开',
  '优化',
  '营商环境',
  '老旧小区',
  '改造',
  '专题',
  '协商会',
  '视察',
  '第二次',
  '第3次',
  '提案',
)
const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''))
const day = fc.constantFrom('2024-05-08', '2024-05-09', '2024-05-10', '2024-05-14', '2024-06-20')
const figures = fc.array(
  fc.record({
    label: fc.constantFrom('意见建议', '参会委员'),
    value: fc.nat(3),
    unit: fc.constantFrom('条', '人'),
    approx: fc.constant('' as const),
  }),
  { maxLength: 2 },
)
const report: fc.Arbitrary<Omit<Report, 'id'>> = fc.record({
  title,
  date: day,
  endDate: fc.constantFrom(null, '2024-06-25'),
  category: fc.constantFrom('专题协商', '视察调研'),
  summary: fc.oneof(fc.constant(''), title),
  people: fc.constantFrom('', '张某某', '张某某、李某某', '王某某'),
  department: fc.constantFrom('', '经济委', '办公室'),
  figures,
})
const reports = fc
  .array(report, { maxLength: 25 })
  .map((list) => list.map((each, at): Report => ({ ...each, id: `r${at}` })))

function scan(signatures: readonly Signature[]): Pair[] {
  const steps = scanDuplicates(signatures)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

describe('likely duplicates', () => {
  test('are the same both ways', () => {
    fc.assert(
      fc.property(report, report, (one, other) => {
        const [a, b] = [signatureOf({ ...one, id: 'a' }), signatureOf({ ...other, id: 'b' })]
        expect(compareReports(a, b)).toEqual(compareReports(b, a))
      }),
      { numRuns: 1_000 },
    )
  })

  test('are those of comparing each with each, in any order', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const signatures = list.map(signatureOf)
        const every = signatures.flatMap((one, at) => pairsOf(one, signatures.slice(at + 1)))
        const names = (pairs: readonly Pair[]) =>
          pairs.map(({ first, second }) => `${first} ${second}`).toSorted()
        expect(names(scan(signatures))).toEqual(names(every))
        expect(scan(signatures.toReversed())).toEqual(scan(signatures))
      }),
      { numRuns: 300 },
    )
  })

  test('are none in the three published ledgers, whose rows often differ in one word', () => {
    for (const name of ['wujin', 'fuyang', 'hanbin']) {
      const { records } = sampleLedger(name)
      const full = records.map((record) => signatureOf({ ...recordInput(), ...record }))
      expect(scan(full)).toEqual([])
    }
  })
})

describe('one record out of two', () => {
  test('keeps every figure of both, equal ones once, and loses no person or department', () => {
    fc.assert(
      fc.property(report, report, (first, second) => {
        const [one, other] = [recordInput({ ...first }), recordInput({ ...second })]
        const merged = mergeRecords(one, other, usualChoices(one, other), new Map())
        const rows = figureRows(one, other)
        const differing = rows.filter(({ kind }) => kind === 'differ').length
        const equal = rows.filter(({ kind }) => kind === 'equal').length
        expect(merged.figures).toHaveLength(one.figures.length + other.figures.length - differing - equal)
        for (const { people, department } of [one, other]) {
          for (const person of people.split('、')) expect(merged.people).toContain(person)
          expect(merged.department).toContain(department)
        }
        expect(merged.title.length).toBe(Math.max(one.title.length, other.title.length))
      }),
    )
  })

  test('of a record and itself is that record', () => {
    fc.assert(
      fc.property(report, (each) => {
        const one = recordInput({ ...each, endDate: null })
        expect(mergeRecords(one, one, usualChoices(one, one), new Map())).toEqual(one)
      }),
    )
  })
})
