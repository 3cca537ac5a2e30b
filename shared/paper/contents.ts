import { inlinesText } from '../document/plain-text.ts'
import type { ReviewDocument } from '../document/model.ts'
import { numberHeadings } from '../document/numbering.ts'
import { runInParagraph } from '../document/run-in.ts'
import { attachmentsOf, isAttachment } from '../document/section-names.ts'
import { attachmentMark } from './paper-parts.ts'

/** A line of 目录; `id` is the section's for level 1, else the block's. */
export type ContentsEntry = { readonly id: string; readonly level: 1 | 2 | 3; readonly text: string }

/** With fewer entries than this of the first two levels, the third is listed too. */
const FEW = 8

/**
 * The headings that 目录 lists, in reading order: parts and the level below, the third too where these are few, then the
 * attachments. A run-in heading that is printed as part of its paragraph is not listed.
 */
export function contentsEntries(document: ReviewDocument): ContentsEntry[] {
  const numbers = numberHeadings(document)
  const attachments = attachmentsOf(document)
  const all = document.parts.flatMap((section): ContentsEntry[] => {
    const heading = (section.heading ?? '').trim()
    if (isAttachment(section.id)) {
      const mark = attachmentMark(attachments.indexOf(section), attachments.length)
      return [{ id: section.id, level: 1, text: `${mark}\u3000${heading}` }]
    }
    const own: ContentsEntry[] =
      heading === ''
        ? []
        : [{ id: section.id, level: 1, text: (numbers.sections.get(section.id) ?? '') + heading }]
    const below = section.blocks.flatMap((block, index): ContentsEntry[] => {
      if (block.type !== 'heading' || block.level === 4 || runInParagraph(section.blocks, index) !== null)
        return []
      const words = inlinesText(block.inlines).replace(/\s+/gu, ' ').trim()
      return words === ''
        ? []
        : [{ id: block.id, level: block.level, text: (numbers.blocks.get(block.id) ?? '') + words }]
    })
    return [...own, ...below]
  })
  const main = all.filter(({ level }) => level < 3)
  return main.length < FEW ? all : main
}
