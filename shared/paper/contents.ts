import { inlinesText } from '../document/plain-text.ts'
import type { ReviewDocument } from '../document/model.ts'
import { numberHeadings } from '../document/numbering.ts'
import { isAttachment, ATTACHMENT_NAMES } from '../document/section-names.ts'

/** A line of 目录; `id` is the section's for level 1, else the block's. */
export type ContentsEntry = { readonly id: string; readonly level: 1 | 2; readonly text: string }

/** The headings that 目录 lists, in reading order: parts, the level below them, attachments. Run-in headings stand in the text. */
export function contentsEntries(document: ReviewDocument): ContentsEntry[] {
  const numbers = numberHeadings(document)
  return document.parts.flatMap((section): ContentsEntry[] => {
    const heading = (section.heading ?? '').trim()
    const name = isAttachment(section.id)
      ? `${ATTACHMENT_NAMES[section.id]}　${heading}`
      : `${numbers.sections.get(section.id) ?? ''}${heading}`
    const own: ContentsEntry[] = heading === '' ? [] : [{ id: section.id, level: 1, text: name }]
    if (isAttachment(section.id)) return own
    const below = section.blocks.flatMap((block): ContentsEntry[] => {
      if (block.type !== 'heading' || block.level !== 2 || block.runIn === true) return []
      const text = inlinesText(block.inlines).trim()
      return text === ''
        ? []
        : [{ id: block.id, level: 2, text: `${numbers.blocks.get(block.id) ?? ''}${text}` }]
    })
    return [...own, ...below]
  })
}
