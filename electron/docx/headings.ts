import { Paragraph, type ParagraphChild } from 'docx'
import type { Heading } from '#shared/document/model.ts'
import type { ExportContext } from './context.ts'
import { mapInlines } from './inlines.ts'
import { headingRunStyle } from './paper-styles.ts'
import { finished, type RunDress, textRuns } from './runs.ts'

const STYLES = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const

/** A heading on a line of its own, in Word's own style of its level. */
export function headingParagraph(
  level: keyof typeof STYLES,
  id: string,
  children: readonly ParagraphChild[],
  context: ExportContext,
): Paragraph {
  return new Paragraph({ heading: STYLES[level], children: markHeading(id, children, context) })
}

/** The words of a heading inside a part, behind their number. */
export function headingWords(
  heading: Heading,
  context: ExportContext,
  dress: RunDress = {},
): ParagraphChild[] {
  const number = context.numbers.blocks.get(heading.id) ?? ''
  return [...textRuns(number, [], dress), ...mapInlines(heading.inlines, context, dress)]
}

/** A run-in heading as the first words of its paragraph, in the character style that goes with its level. */
export function runInWords(heading: Heading, context: ExportContext): ParagraphChild[] {
  const words = headingWords(heading, context, { style: headingRunStyle(heading.level) })
  return markHeading(heading.id, words, context)
}

/** The words between the bookmark to which 目录 leads, if there is one. */
export function markHeading(
  id: string,
  children: readonly ParagraphChild[],
  { headingMarks, bookmarks }: ExportContext,
): ParagraphChild[] {
  const name = headingMarks.get(id)
  if (name === undefined) return [...children]
  const number = bookmarks.nextId()
  const start = { 'w:bookmarkStart': { _attr: { 'w:name': name, 'w:id': number } } }
  return [finished(start), ...children, finished({ 'w:bookmarkEnd': { _attr: { 'w:id': number } } })]
}
