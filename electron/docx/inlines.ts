import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import type { FigureInline, Inline, NoteInline } from '#shared/document/model.ts'
import type { ExportContext } from './context.ts'
import { breakRun, finished, type RunDress, textRuns } from './runs.ts'

type InlineMapping = {
  readonly [K in Inline['type']]: (
    inline: Extract<Inline, { type: K }>,
    context: ExportContext,
    dress: RunDress,
  ) => ParagraphChild[]
}

/** A new kind of inline without an entry here does not compile. */
const MAPPING: InlineMapping = {
  text: (inline, _context, dress) => textRuns(inline.text, inline.marks, dress),
  figure: mapFigure,
  break: () => [breakRun()],
  note: mapNote,
}

function mapInline<K extends Inline['type']>(
  inline: Extract<Inline, { type: K }>,
  context: ExportContext,
  dress: RunDress,
): ParagraphChild[] {
  return MAPPING[inline.type as K](inline, context, dress)
}

/** The runs, bookmarks and note marks of one line. */
export function mapInlines(
  inlines: readonly Inline[],
  context: ExportContext,
  dress: RunDress = {},
): ParagraphChild[] {
  return inlines.flatMap((inline) => mapInline(inline, context, dress))
}

/**
 * The figure's runs between the start and end of its bookmark. docx numbers bookmarks by a counter of the whole
 * process, which would give the same document other bytes the second time, so ours take the place of its marks.
 */
function mapFigure(figure: FigureInline, context: ExportContext, dress: RunDress): ParagraphChild[] {
  const { name, id } = context.bookmarks.next(figure.id)
  const bookmark = new Bookmark({ id: name, children: textRuns(figure.text, figure.marks, dress) })
  return [Object.assign(bookmark, { start: new BookmarkStart(name, id), end: new BookmarkEnd(id) })]
}

/** A footnote's mark; a note without words prints none. */
function mapNote({ note }: NoteInline, { notes }: ExportContext): ParagraphChild[] {
  if (note.trim() === '') return []
  const style = { 'w:rPr': [{ 'w:rStyle': { _attr: { 'w:val': 'FootnoteReference' } } }] }
  return [finished({ 'w:r': [style, { 'w:footnoteReference': { _attr: { 'w:id': notes.add(note) } } }] })]
}
