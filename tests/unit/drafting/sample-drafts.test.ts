import { describe, expect, it } from 'vitest'
import { documentText } from '#shared/document/plain-text.ts'
import { walkFigures } from '#shared/document/walk.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { compose } from '../../support/compose.ts'
import { sampleLedger } from '../../support/ledger.ts'

const SAMPLES = [
  ['wujin', '政协常州市武进区委员会（简称武进区政协）'],
  ['hanbin', '政协安康市汉滨区委员会（区政协党组）'],
  ['fuyang', '政协阜阳市委员会'],
] as const
const TEMPLATES = ['standard-four', 'four-with-self-building'] as const

function draft(name: string, organ: string, templateId: string) {
  const sample = sampleLedger(name)
  const records = sample.records as ActivityRecord[]
  return {
    sample,
    ...compose({ records, definitions: sample.definitions, period: sample.period, organ, templateId }),
  }
}

describe.each(SAMPLES)('the draft from the ledger of %s', (name, organ) => {
  describe.each(TEMPLATES)('by the template %s', (templateId) => {
    it('binds every figure of the published review in an accepted spelling', () => {
      const { sample, document, unplaced } = draft(name, organ, templateId)
      const shown = [...walkFigures(document)].map(({ figure }) => figure.text)
      const wanted = sample.figures.filter((figure) => figure.kind === 'figure')
      expect(wanted.filter((figure) => !figure.accept.some((text) => shown.includes(text)))).toEqual([])
      expect(unplaced).toEqual([])
    })

    it('reads as it was read and approved', async () => {
      const { document } = draft(name, organ, templateId)
      await expect(`${documentText(document)}\n`).toMatchFileSnapshot(
        `../../golden/drafts/${name}.${templateId}.txt`,
      )
    })
  })
})
