import { type IXmlableObject, LeaderType, Paragraph, TabStopType } from 'docx'
import { inlinesText } from '#shared/document/plain-text.ts'
import type { ReviewDocument } from '#shared/document/model.ts'
import type { HeadingNumbers } from '#shared/document/numbering.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import { attachmentMark } from '#shared/paper/paper-parts.ts'
import type { ExportContext } from './context.ts'
import { hasWords } from './headings.ts'
import { cellTwips, typeAreaTwips } from './metrics.ts'
import { finished, runObjects, textRuns } from './runs.ts'

/** A line of 目录. */
export type ContentsEntry = { readonly id: string; readonly level: 1 | 2 | 3; readonly text: string }

/** With fewer entries than this of the first two levels, the third is listed too. */
const FEW = 8

/**
 * The headings that 目录 lists: parts and the level below, the third too where these are few, then the attachments.
 */
export function contentsEntries(document: ReviewDocument, numbers: HeadingNumbers): ContentsEntry[] {
  const all: ContentsEntry[] = []
  const attachments = document.parts.filter(({ id }) => isAttachment(id))
  for (const section of document.parts) {
    const heading = (section.heading ?? '').trim()
    if (isAttachment(section.id)) {
      const mark = attachmentMark(attachments.indexOf(section), attachments.length)
      all.push({ id: section.id, level: 1, text: `${mark}　${heading}` })
      continue
    }
    if (heading !== '')
      all.push({ id: section.id, level: 1, text: (numbers.sections.get(section.id) ?? '') + heading })
    for (const block of section.blocks) {
      if (block.type !== 'heading' || block.level === 4 || !hasWords(block)) continue
      const words = inlinesText(block.inlines).replace(/\s+/gu, ' ').trim()
      all.push({ id: block.id, level: block.level, text: (numbers.blocks.get(block.id) ?? '') + words })
    }
  }
  const main = all.filter(({ level }) => level < 3)
  return main.length < FEW ? all : main
}

/** Names of the bookmarks that 目录 leads to, in the form of Word's own. */
export function contentsMarks(entries: readonly ContentsEntry[]): Map<string, string> {
  return new Map(entries.map(({ id }, index) => [id, `_Toc${String(index + 1).padStart(9, '0')}`]))
}

/**
 * 目录 as Word's own field with its result already in it: Word brings it up to date when the reader asks, and asks
 * nothing itself. A page that is not given is left out.
 */
export function contentsParagraphs(
  document: ReviewDocument,
  context: ExportContext,
  pages: Readonly<Record<string, number>>,
): Paragraph[] {
  const { profile, headingMarks } = context
  const entries = contentsEntries(document, context.numbers)
  const right = typeAreaTwips(profile)
  // Brought up to date, the list must not gain a level.
  const deepest = entries.some(({ level }) => level === 3) ? 3 : 2
  const title = new Paragraph({
    style: 'TOCHeading',
    spacing: { after: profile.body.line },
    children: textRuns('目　录'),
  })
  const start = [
    fieldMark('begin'),
    instruction(` TOC \\o "1-${deepest}" \\h \\z \\u `),
    fieldMark('separate'),
  ].map(finished)
  const lines = entries.map(({ id, level, text }, index) => {
    const name = headingMarks.get(id) ?? ''
    const link = {
      'w:hyperlink': [
        { _attr: { 'w:anchor': name, 'w:history': 1 } },
        ...runObjects(text),
        { 'w:r': [{ 'w:tab': {} }] },
        ...pageReference(name, pages[id]),
      ],
    }
    const end = index === entries.length - 1 ? [finished(fieldMark('end'))] : []
    return new Paragraph({
      style: `TOC${level}`,
      indent: { left: (level - 1) * cellTwips(profile.body) },
      tabStops: [{ type: TabStopType.RIGHT, position: right, leader: LeaderType.DOT }],
      children: [...(index === 0 ? start : []), finished(link), ...end],
    })
  })
  return [title, ...lines]
}

function pageReference(name: string, page: number | undefined): IXmlableObject[] {
  const number = page === undefined ? [] : runObjects(String(page))
  return [
    fieldMark('begin'),
    instruction(` PAGEREF ${name} \\h `),
    fieldMark('separate'),
    ...number,
    fieldMark('end'),
  ]
}

function fieldMark(type: 'begin' | 'separate' | 'end'): IXmlableObject {
  return { 'w:r': [{ 'w:fldChar': { _attr: { 'w:fldCharType': type } } }] }
}

function instruction(text: string): IXmlableObject {
  return { 'w:r': [{ 'w:instrText': [{ _attr: { 'xml:space': 'preserve' } }, text] }] }
}
