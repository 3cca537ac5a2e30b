import { ATTACHMENT_IDS, type SectionId } from '#shared/document/model.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import type { Dictionary } from '../../text/dictionary.ts'
import type { Outline } from './outline.ts'

/**
 * Each section by a short name: its heading up to the first comma, opening and closing by theirs, attachments by number
 * and title.
 */
export function sectionNames(
  outline: Outline,
  { draft, elements }: Pick<Dictionary, 'draft' | 'elements'>,
): ReadonlyMap<SectionId, string> {
  const text = draft.outline
  return new Map(
    outline.sections.map(({ id, heading }) => {
      if (id === 'intro') return [id, text.intro]
      if (id === 'outro') return [id, text.outro]
      if (isAttachment(id)) {
        const number = elements.attachments.name(ATTACHMENT_IDS.indexOf(id) + 1)
        return [id, `${number} ${heading ?? ''}`.trim()]
      }
      return [id, (heading ?? '').split(/[，,；;]/)[0] || text.noHeading]
    }),
  )
}
