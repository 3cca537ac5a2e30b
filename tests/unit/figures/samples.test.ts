import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import { sampleLedger } from '../../support/ledger.ts'

const file = new URL('../../../resources/categories.json', import.meta.url)
const { categories } = categoriesFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

describe.each(['wujin', 'hanbin', 'fuyang'])('the ledger of %s', (name) => {
  const { records, definitions, errors, period, figures } = sampleLedger(name)
  const { indicators, problems } = computeIndicators(records, definitions, categories, period)

  it('is read without a fault and computed without a problem', () => {
    expect([...errors, ...problems]).toEqual([])
  })

  it.each(figures)('$label comes out as $text', ({ label, accept, value, unit }) => {
    const found = indicators.filter((indicator) => indicator.label === label)
    expect(found).toHaveLength(1)
    expect(accept).toContain(found[0]?.text)
    expect(found[0]).toMatchObject({ value, unit })
  })

  it('names the records behind every indicator', () => {
    for (const indicator of indicators) {
      expect(indicator.records.length, indicator.label).toBeGreaterThan(0)
      for (const id of indicator.records) {
        const record = records.find((each) => each.id === id)
        expect(record?.figures.some((figure) => figure.label === indicator.label)).toBe(true)
      }
    }
  })
})
