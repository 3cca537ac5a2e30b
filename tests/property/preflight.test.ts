import fc from 'fast-check'
import { expect, it } from 'vitest'
import { walkFigures } from '#shared/document/walk.ts'
import { PROFILE_KINDS } from '#shared/paper/profile.ts'
import { paperText } from '#shared/paper/paper-text.ts'
import { preflightFindingSchema } from '#shared/preflight/finding.ts'
import { preflight } from '#shared/preflight/preflight.ts'
import { STAGES } from '#shared/drafting/draft.ts'
import { FIGURE_STATES } from '#shared/figures/status.ts'
import { anyDocument } from '../unit/editor/arbitrary-document.ts'
import { factsOf } from '../unit/preflight/papers.ts'

const HALF_PAIR = /\p{Cs}/u

const anyLine = fc.oneof(
  fc.constantFrom('', '【待补】', 'XX', '\uD800', '〔2024〕', '堃😀', '　', '。。'),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const anyPaper = fc.record(
  {
    meeting: anyLine,
    reporter: anyLine,
    documentNumber: anyLine,
    copyNumber: anyLine,
    remark: anyLine,
    copyTo: anyLine,
  },
  { requiredKeys: [] },
)

it('any document is checked and written as text: unique ids, the same again, only places that exist', () => {
  fc.assert(
    fc.property(
      anyDocument,
      anyPaper,
      fc.constantFrom(...PROFILE_KINDS),
      fc.constantFrom(...STAGES),
      fc.constantFrom(...FIGURE_STATES),
      anyLine,
      (base, paper, kind, stage, state, title) => {
        const document = { ...base, paper, title: `${base.title}${title}` }
        const figures = [...walkFigures(document)].map(({ figure }) => ({
          id: figure.id,
          label: figure.binding.label,
          shown: figure.text,
          state,
          current: null,
        }))
        const facts = factsOf(document, { kind, stage, figures, hasPicture: () => false })
        const found = preflight(document, facts)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        expect(preflight(structuredClone(document), facts)).toEqual(found)
        const blocks = new Map(
          document.parts.flatMap((part) => part.blocks.map((block) => [block.id, part.id])),
        )
        for (const finding of found) {
          preflightFindingSchema.parse(finding)
          expect(finding.excerpt).not.toMatch(HALF_PAIR)
          if (finding.blockId !== null) expect(blocks.get(finding.blockId)).toBe(finding.section)
        }
        const text = paperText(document, facts.parts)
        expect(text).not.toMatch(HALF_PAIR)
        expect(text).not.toContain('\r')
      },
    ),
    { numRuns: 300 },
  )
})
