import { type IXmlableObject, LeaderType, Paragraph, TabStopType } from 'docx'
import type { ReviewDocument } from '#shared/document/model.ts'
import { type ContentsEntry, contentsEntries } from '#shared/paper/contents.ts'
import { cellTwips } from '#shared/paper/page-geometry.ts'
import type { ExportContext } from './context.ts'
import { typeAreaTwips } from './metrics.ts'
import { finished, runObjects, textRuns } from './runs.ts'

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
  const entries = contentsEntries(document)
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
