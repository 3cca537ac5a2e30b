import { Paragraph } from 'docx'
import type { ReviewDocument, Section } from '#shared/document/model.ts'
import { type DocxBlock, mapBlocks } from './blocks.ts'
import type { ExportContext } from './context.ts'
import { textRuns } from './runs.ts'

/** Title and subtitle with one blank line below the last of them (format.md 3); nothing for an empty one. */
export function mapTitle(document: ReviewDocument, context: ExportContext): Paragraph[] {
  const { body, linesAboveTitle } = context.profile
  const lines = [
    { style: 'Title', text: document.title },
    { style: 'Subtitle', text: document.subtitle },
  ].filter(({ text }) => text.trim() !== '')
  return lines.map(({ style, text }, index) => {
    const spacing = {
      ...(index === 0 && linesAboveTitle > 0 ? { before: linesAboveTitle * body.line } : {}),
      ...(index === lines.length - 1 ? { after: body.line } : {}),
    }
    const children = textRuns(text)
    return new Paragraph({ style, children, ...(Object.keys(spacing).length > 0 ? { spacing } : {}) })
  })
}

/** A part: its heading in Word's own Heading 1, unless it is empty, and its blocks. */
export function mapSection(section: Section, context: ExportContext): DocxBlock[] {
  const blocks = mapBlocks(section.blocks, context)
  if (section.heading === null || section.heading.trim() === '') return blocks
  const number = context.numbers.sections.get(section.id) ?? ''
  return [new Paragraph({ heading: 'Heading1', children: textRuns(number + section.heading) }), ...blocks]
}
