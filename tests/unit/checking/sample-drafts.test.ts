import { describe, expect, it } from 'vitest'
import { checkArithmetic } from '#shared/checking/arithmetic.ts'
import { findTypedNumbers, typedNumbersOfLine } from '#shared/checking/typed-numbers.ts'
import type { Inline, ReviewDocument } from '#shared/document/model.ts'
import { walkFigures, mapDocumentLines } from '#shared/document/walk.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { compose } from '../../support/compose.ts'
import { sampleLedger } from '../../support/ledger.ts'

const SAMPLES = [
  ['wujin', '政协常州市武进区委员会（简称武进区政协）'],
  ['hanbin', '政协安康市汉滨区委员会（区政协党组）'],
  ['fuyang', '政协阜阳市委员会'],
] as const
const TEMPLATES = ['standard-four', 'four-with-self-building'] as const
const HAS_NUMBER = /[\d二三四五六七八九十百千万]/u

function draft(name: string, organ: string, templateId: string) {
  const sample = sampleLedger(name)
  const records = sample.records as ActivityRecord[]
  const { period, definitions } = sample
  return { period, ...compose({ records, definitions, period, organ, templateId }) }
}

/** The same text with every figure typed. */
function typed(document: ReviewDocument): ReviewDocument {
  return mapDocumentLines(document, (inlines) =>
    inlines.map((inline): Inline =>
      inline.type === 'figure' ? { type: 'text', text: inline.text } : inline,
    ),
  )
}

describe.each(SAMPLES)('the draft from the ledger of %s', (name, organ) => {
  describe.each(TEMPLATES)('by the template %s', (templateId) => {
    it('has no finding and no typed number', () => {
      const { document, indicators, period } = draft(name, organ, templateId)
      expect(checkArithmetic(document, { period, indicators })).toEqual([])
      expect(findTypedNumbers(document)).toEqual([])
    })

    it('gives each of its figures as a typed number once they are typed, and no other', () => {
      const { document, period } = draft(name, organ, templateId)
      const figures = [...walkFigures(document)]
        .map(({ figure }) => figure.text)
        .filter((text) => HAS_NUMBER.test(text))
      const plain = typed(document)
      expect(findTypedNumbers(plain).map(({ text }) => text)).toEqual(figures)
      expect(checkArithmetic(plain, { period, indicators: [] })).toEqual([])
    })
  })

  it('had its published figures in a form that is found', () => {
    const { figures } = sampleLedger(name)
    const numbers = figures.filter(({ kind, text }) => kind === 'figure' && HAS_NUMBER.test(text))
    for (const { text, value, unit } of numbers) {
      const line = `全年有关工作${text}，成效明显。`
      expect(typedNumbersOfLine([{ type: 'text', text: line }])).toMatchObject([
        { text, quantity: { value, unit } },
      ])
    }
  })
})
