import type { SectionId } from '#shared/document/model.ts'
import type { DraftText } from '../../text/zh-CN/draft.ts'
import type { Outline } from './outline.ts'

/** Each section by a short name: its heading up to the first comma, opening and closing by theirs. */
export function sectionNames(outline: Outline, text: DraftText['outline']): ReadonlyMap<SectionId, string> {
  return new Map(
    outline.sections.map(({ id, heading }) => {
      if (id === 'intro') return [id, text.intro]
      if (id === 'outro') return [id, text.outro]
      return [id, (heading ?? '').split(/[，,；;]/)[0] || text.noHeading]
    }),
  )
}
