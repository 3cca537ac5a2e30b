import { expect, test } from 'vitest'
import { bindingSchema } from '#shared/document/model.ts'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import { bindIndicator, revisionsOf } from '#shared/figures/bind.ts'
import { ledgerRecord } from '../../support/ledger.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }
const records = [
  ledgerRecord('b', '2024-05-01', '走访=40余 次'),
  ledgerRecord('a', '2024-03-01', '走访=3 次'),
]
const [visits] = computeIndicators(records, [], [], YEAR).indicators

test('a binding holds what the indicator said, and the revisions of its records in their order', () => {
  const revisions = new Map([
    ['b', 7],
    ['a', 3],
    ['other', 9],
  ])
  const binding = bindIndicator(visits!, YEAR, revisions)
  expect(binding).toEqual({
    label: '走访',
    aggregate: 'sum',
    ...YEAR,
    value: 43,
    unit: '次',
    approx: '余',
    records: ['a', 'b'],
    revisions: [3, 7],
  })
  expect(bindingSchema.parse(binding)).toEqual(binding)
})

test('revisions are all known or not told at all', () => {
  expect(revisionsOf(['a', 'b'], new Map([['a', 3]]))).toEqual({})
  expect(revisionsOf([], new Map())).toEqual({ revisions: [] })
  expect(bindIndicator(visits!, YEAR, new Map())).not.toHaveProperty('revisions')
})
