import { type IParagraphOptions, Paragraph } from 'docx'
import type { ReviewDocument, Section } from '#shared/document/model.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import type { PaperParts } from '#shared/paper/paper-parts.ts'
import { type DocxStretch, append, appendAll, lowParagraph, mapBlocks } from './blocks.ts'
import type { ExportContext } from './context.ts'
import { contentsParagraphs } from './contents.ts'
import { headingParagraph } from './headings.ts'
import { redHead } from './red-head.ts'
import { textRuns } from './runs.ts'

/** What stands above the text: 目录 on pages of its own, stage mark, 版头, title and what belongs to it, salutation. */
export function mapFront(
  document: ReviewDocument,
  parts: PaperParts,
  context: ExportContext,
  headingPages: Readonly<Record<string, number>>,
): Paragraph[] {
  const above = context.headingMarks.size > 0 ? contentsParagraphs(document, context, headingPages) : []
  const [first, ...others] = frontOptions(parts, context)
  if (above.length === 0)
    return [first, ...others].flatMap((options) => (options ? [new Paragraph(options)] : []))
  if (first === undefined) return [...above, lowParagraph(true)]
  return [
    ...above,
    ...[{ ...first, pageBreakBefore: true }, ...others].map((options) => new Paragraph(options)),
  ]
}

function frontOptions(parts: PaperParts, context: ExportContext): IParagraphOptions[] {
  const { profile } = context
  const stage = parts.stage === '' ? [] : [{ style: 'MarkLine', children: textRuns(parts.stage) }]
  const head = parts.head === null ? null : redHead(parts.head, profile)
  const below = head === null ? 0 : profile.linesAboveTitle * profile.body.line + head.below
  const salutation =
    parts.salutation === '' ? [] : [{ style: 'Salutation', children: textRuns(parts.salutation) }]
  return [...stage, ...(head?.paragraphs ?? []), ...titleOptions(parts, context, below), ...salutation]
}

/** Title, subtitle, meeting and reporter with one blank line below the last of them (format.md 3). */
function titleOptions(parts: PaperParts, { profile }: ExportContext, above: number): IParagraphOptions[] {
  const lines = [
    { style: 'Title', text: parts.title.join('\n') },
    { style: 'Subtitle', text: parts.subtitle },
    { style: 'MeetingLine', text: parts.meeting },
    { style: 'MeetingLine', text: parts.reporter },
  ].filter(({ text }) => text !== '')
  return lines.map(({ style, text }, index) => {
    const before = index === 0 && above > 0 ? { before: above } : {}
    const after = index === lines.length - 1 ? { after: profile.body.line } : {}
    const spacing = { ...before, ...after }
    const children = textRuns(text)
    return { style, children, ...(Object.keys(spacing).length > 0 ? { spacing } : {}) }
  })
}

/** The parts of the review: each its heading in Word's own Heading 1, unless it is empty, and its blocks. */
export function mapSections(document: ReviewDocument, context: ExportContext): DocxStretch[] {
  const stretches: DocxStretch[] = []
  for (const section of document.parts) {
    if (isAttachment(section.id)) continue
    const heading = (section.heading ?? '').trim()
    if (heading !== '') append(stretches, false, [sectionHeading(section, heading, context)])
    appendAll(stretches, mapBlocks(section.blocks, context))
  }
  return stretches
}

function sectionHeading({ id }: Section, heading: string, context: ExportContext): Paragraph {
  const number = context.numbers.sections.get(id) ?? ''
  return headingParagraph(1, id, textRuns(number + heading), context)
}
