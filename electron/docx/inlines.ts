import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import type { FigureInline, Inline } from '#shared/document/model.ts'
import type { ExportContext } from './context.ts'
import { breakRun, textRuns } from './runs.ts'

type InlineMapping = {
  readonly [K in Inline['type']]: (
    inline: Extract<Inline, { type: K }>,
    context: ExportContext,
  ) => ParagraphChild[]
}

/** A new kind of inline without an entry here does not compile. */
const MAPPING: InlineMapping = {
  text: (inline) => textRuns(inline.text, inline.marks),
  figure: mapFigure,
  break: () => [breakRun()],
}

function mapInline<K extends Inline['type']>(
  inline: Extract<Inline, { type: K }>,
  context: ExportContext,
): ParagraphChild[] {
  return MAPPING[inline.type as K](inline, context)
}

/** The runs and bookmarks of one line. */
export function mapInlines(inlines: readonly Inline[], context: ExportContext): ParagraphChild[] {
  return inlines.flatMap((inline) => mapInline(inline, context))
}

/**
 * The figure's runs between the start and end of its bookmark. docx numbers bookmarks by a counter of the whole
 * process, which would give the same document other bytes the second time, so ours take the place of its marks.
 */
function mapFigure(figure: FigureInline, context: ExportContext): ParagraphChild[] {
  const { name, id } = context.bookmarks.next(figure.id)
  const bookmark = new Bookmark({ id: name, children: textRuns(figure.text, figure.marks) })
  return [Object.assign(bookmark, { start: new BookmarkStart(name, id), end: new BookmarkEnd(id) })]
}
