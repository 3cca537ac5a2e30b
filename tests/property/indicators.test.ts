import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import type { IndicatorRecord } from '#shared/figures/tally.ts'
import { ledger } from '../support/arbitraries.ts'
import { definition, ledgerRecord } from '../support/ledger.ts'

const PERIOD = { from: '2024-01-01', to: '2024-12-31' }
const DEFINITIONS = [
  definition('立案率', 'ratio', { formula: '立案/收到' }),
  definition('合计', 'derived', { formula: '立案+收到' }),
  definition('工作室', 'latest'),
  definition('七一', 'count_years', { numeral: 'chinese' }),
  definition('浏览', 'max', { approx: '余' }),
  definition('捐款', 'sum', { approx: '多' }),
]
const compute = (records: readonly IndicatorRecord[], definitions = DEFINITIONS) =>
  computeIndicators(records, definitions, [], PERIOD)

describe('indicators', () => {
  it('do not depend on the order of records, definitions or the figures of a label', () => {
    const shuffled = ledger.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.shuffledSubarray(DEFINITIONS, { minLength: DEFINITIONS.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([records, other, definitions]) => {
        const turned = other.map((record) => ({ ...record, figures: record.figures.toReversed() }))
        expect(compute(turned, definitions)).toEqual(compute(records))
      }),
      { numRuns: 500 },
    )
  })

  it('are not changed by a record after the period, nor, but for 连续年数, by one before it', () => {
    fc.assert(
      fc.property(
        ledger,
        fc.constantFrom('2023-12-31', '2025-01-01'),
        fc.nat(500),
        (records, date, value) => {
          const outside = ledgerRecord(
            'outside',
            date,
            `立案=${value} 件;捐款=${value} 元;工作室=${value} 个`,
          )
          const rules = DEFINITIONS.filter(({ label }) => !['合计', '立案率'].includes(label))
          expect(compute([...records, outside], rules)).toEqual(compute(records, rules))
        },
      ),
    )
  })

  it('never show NaN, an endless value or an empty text', () => {
    fc.assert(
      fc.property(ledger, (records) => {
        for (const { value, text, records: behind } of compute(records).indicators) {
          expect(Number.isFinite(value)).toBe(true)
          expect(text).toMatch(/^(?!.*NaN).+$/)
          expect(behind.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('computed for some labels are those of the whole', () => {
    const labels = fc.subarray(['立案', '立案率', '合计', '工作室', '七一', '捐款'])
    fc.assert(
      fc.property(ledger, labels, (records, some) => {
        const only = new Set(some)
        const whole = compute(records).indicators.filter(({ label }) => only.has(label))
        expect(computeIndicators(records, DEFINITIONS, [], PERIOD, only).indicators).toEqual(whole)
      }),
    )
  })

  it('a whole is the sum of its splits, to the last decimal, whatever the units', () => {
    const part = fc.tuple(
      fc.nat(99_999_999),
      fc.constantFrom(1, 10, 100, 10_000),
      fc.constantFrom('元', '万元', '亿元'),
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const records = parts.map(([number, below, unit], at) =>
          ledgerRecord(`r${at}`, '2024-05-01', `捐款=${number / below} ${unit}`),
        )
        const inUnits = { 元: 1n, 万元: 10_000n, 亿元: 100_000_000n }
        const exact = parts.reduce(
          (sum, [number, below, unit]) => sum + BigInt((number * 10_000) / below) * inUnits[unit],
          0n,
        )
        const [total] = computeIndicators(records, [], [], PERIOD).indicators
        const factor = inUnits[total!.unit as keyof typeof inUnits]
        const [whole = '', decimals = ''] = total!.text.replace(/[万亿]?元$/, '').split('.')
        expect(BigInt(whole + decimals.padEnd(4, '0')) * factor).toBe(exact)
      }),
      { numRuns: 500 },
    )
  })
})
