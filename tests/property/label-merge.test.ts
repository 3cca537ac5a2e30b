import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFiguresCell } from '#shared/domain/figures-cell.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { compareLabels, labelSigns } from '#shared/labels/compare-labels.ts'
import { countsAs } from '#shared/labels/counting-units.ts'
import { createLabelNames } from '#shared/labels/label-names.ts'
import { proposeLabels } from '#shared/labels/propose-labels.ts'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import { categories } from '../support/compose.ts'
import { carryOut, ledgerAct, PERIODS, readState, STATED } from '../support/ledger-steps.ts'
import { dumpLedger, openServices, recordInput, type OpenServices } from '../support/library.ts'
import { ledgerRecord } from '../support/ledger.ts'

const PERIOD = { from: '2024-01-01', to: '2024-12-31' }

const relabel = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    label: fc.constantFrom(...STATED),
    names: fc.uniqueArray(fc.constantFrom(...STATED), { minLength: 1, maxLength: 3 }),
    unit: fc.constantFrom(null, '件', '元', '%'),
  }),
  fc.record({ kind: fc.constant('split' as const), alias: fc.constantFrom(...STATED) }),
  fc.record({
    kind: fc.constant('term' as const),
    label: fc.constantFrom(...STATED),
    unit: fc.constantFrom('', '件', '条', '万元'),
  }),
)
type Relabel = typeof relabel extends fc.Arbitrary<infer T> ? T : never

/** Whether the services let it be done. */
async function tryRelabel({ services }: OpenServices, act: Relabel): Promise<boolean> {
  try {
    if (act.kind === 'merge') {
      await services['labels:merge']({ label: act.label, names: act.names, unit: act.unit })
    } else if (act.kind === 'split') await services['labels:split']({ alias: act.alias })
    else {
      const term = { label: act.label, unit: act.unit, nature: null, note: '' }
      const { definitions } = await services['indicators:definitions']({})
      await services['labels:set-term']({
        term,
        definition: definitions.find(({ label }) => label === act.label) ?? null,
      })
    }
    return true
  } catch (error) {
    if (error instanceof ServiceError) return false
    throw error
  }
}

async function indicatorsOf({ services }: OpenServices) {
  return Promise.all(PERIODS.map((period) => services['indicators:list'](period)))
}

describe('merging and splitting names', () => {
  test('undone is as if it had never been: ledger, definitions, dictionary and indicators', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ledgerAct, { minLength: 4, maxLength: 12 }),
        fc.array(relabel, { minLength: 1, maxLength: 5 }),
        async (acts, changes) => {
          const open = await openServices()
          for (const act of acts) await carryOut(open, await readState(open), act)
          const states: { dump: string; indicators: unknown }[] = []
          for (const change of changes) {
            const before = { dump: dumpLedger(open.dir), indicators: await indicatorsOf(open) }
            if (await tryRelabel(open, change)) {
              // What changes nothing is no step.
              if (dumpLedger(open.dir) !== before.dump) states.push(before)
            } else expect(dumpLedger(open.dir)).toBe(before.dump)
          }
          for (const before of states.toReversed()) {
            await open.services['records:undo']({})
            expect(dumpLedger(open.dir)).toBe(before.dump)
            expect(await indicatorsOf(open)).toEqual(before.indicators)
          }
          await open.services['host:close-library']({})
        },
      ),
      { numRuns: 25 },
    )
  })

  test('the indicators kept meanwhile are those computed anew from figures under their label', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(ledgerAct, relabel), { minLength: 6, maxLength: 20 }),
        async (acts) => {
          const open = await openServices()
          await indicatorsOf(open)
          for (const act of acts) {
            if ('label' in act || 'alias' in act) await tryRelabel(open, act)
            else await carryOut(open, await readState(open), act)
            await indicatorsOf(open)
          }
          const kept = await indicatorsOf(open)
          const { rows, definitions } = await readState(open)
          const { rows: labels } = await open.services['labels:list']({})
          const names = createLabelNames(
            labels.flatMap(({ label, aliases }) => aliases.map(({ name }) => ({ alias: name, label }))),
            labels.map(({ term }) => term),
          )
          const counted = rows.map((row) => ({ ...row, figures: row.figures.map(names.counted) }))
          for (const [at, period] of PERIODS.entries()) {
            expect(kept[at]).toEqual(computeIndicators(counted, definitions, categories, period))
          }
          await open.services['host:close-library']({})
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a merged sum is the sum over both names', () => {
    const values = fc.array(fc.nat(5_000), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(values, values, (first, second) => {
        const names = createLabelNames([{ alias: '建议意见', label: '意见建议' }], [])
        const records = [
          ...first.map((value, at) => ledgerRecord(`a${at}`, '2024-03-01', `意见建议=${value} 条`)),
          ...second.map((value, at) => ledgerRecord(`b${at}`, '2024-05-01', `建议意见=${value} 条`)),
        ]
        const counted = records.map((record) => ({ ...record, figures: record.figures.map(names.counted) }))
        const { indicators } = computeIndicators(counted, [], categories, PERIOD)
        expect(indicators.map(({ label, value }) => [label, value])).toEqual([
          ['意见建议', [...first, ...second].reduce((a, b) => a + b, 0)],
        ])
      }),
    )
  })
})

describe('proposals', () => {
  const word = fc.constantFrom(
    '提案',
    '办复率',
    '答复率',
    '意见',
    '建议',
    '专题',
    '协商',
    '活动',
    '数',
    '·',
    '省',
    '1',
    ' ',
  )
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''))

  test('of two names are the same both ways, and such names share a sign', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const why = compareLabels(one, other)
        expect(compareLabels(other, one)).toBe(why)
        if (why !== null) {
          const signs = new Set(labelSigns(other))
          expect(labelSigns(one).some((sign) => signs.has(sign))).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('do not depend on the order in which names come', () => {
    const count = fc.record({
      label: name,
      unit: fc.constantFrom('条', '%', '期'),
      records: fc.integer({ min: 1, max: 9 }),
    })
    const key = ({ label, unit }: { label: string; unit: string }) => `${label}\n${unit}`
    fc.assert(
      fc.property(
        fc.uniqueArray(count, { selector: key, maxLength: 12 }),
        fc.infiniteStream(fc.nat(99)),
        (counts, order) => {
          const source = { names: createLabelNames([], []), distinct: [], categoriesOf: () => ['提案'] }
          const shuffled = counts
            .map((each) => ({ each, place: order.next().value ?? 0 }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ each }) => each)
          const sorted = (list: typeof counts) =>
            proposeLabels({ ...source, counts: list })
              .map((each) => JSON.stringify(each))
              .toSorted()
          expect(sorted(shuffled)).toEqual(sorted(counts))
        },
      ),
    )
  })

  test('counting words say the same both ways', () => {
    const unit = fc.constantFrom('条', '篇', '期', '人', '名', '人次', '万元', '元', '%', '次', '场')
    fc.assert(fc.property(unit, unit, (one, other) => countsAs(one, other) === countsAs(other, one)))
  })
})

test('a record whose figure counts under another name is still what was typed', async () => {
  const open = await openServices()
  const figures = parseFiguresCell('建议意见=3 条').figures
  const record = recordInput({ figures })
  const { id } = await open.services['records:insert']({ record })
  await open.services['labels:merge']({ label: '意见建议', names: ['建议意见'], unit: null })
  expect((await open.services['records:get']({ ids: [id] })).rows[0]?.figures).toEqual(figures)
})
