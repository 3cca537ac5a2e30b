import type { IXmlableObject, ParagraphChild } from 'docx'
import type { FigureInline, Inline, NoteInline } from '#shared/document/model.ts'
import type { ExportContext } from './context.ts'
import { BREAK_RUN, finished, type RunDress, runObjects } from './runs.ts'

type InlineMapping = {
  readonly [K in Inline['type']]: (
    inline: Extract<Inline, { type: K }>,
    context: ExportContext,
    dress: RunDress,
  ) => IXmlableObject[]
}

/** A new kind of inline without an entry here does not compile. */
const MAPPING: InlineMapping = {
  text: (inline, _context, dress) => runObjects(inline.text, inline.marks, dress),
  figure: mapFigure,
  break: () => [BREAK_RUN],
  note: mapNote,
}

function mapInline<K extends Inline['type']>(
  inline: Extract<Inline, { type: K }>,
  context: ExportContext,
  dress: RunDress,
): IXmlableObject[] {
  return MAPPING[inline.type as K](inline, context, dress)
}

/** The runs, bookmarks and note marks of one line, as children of a paragraph. */
export function mapInlines(
  inlines: readonly Inline[],
  context: ExportContext,
  dress: RunDress = {},
): ParagraphChild[] {
  return inlineObjects(inlines, context, dress).map(finished)
}

/** The same as bare objects, for what is nested in a finished element. */
export function inlineObjects(
  inlines: readonly Inline[],
  context: ExportContext,
  dress: RunDress = {},
): IXmlableObject[] {
  return inlines.flatMap((inline) => mapInline(inline, context, dress))
}

/**
 * The figure's runs between the start and end of its bookmark. docx numbers bookmarks by a counter of the whole
 * process, which would give the same document other bytes the second time, so the marks are ours.
 */
function mapFigure(figure: FigureInline, { bookmarks }: ExportContext, dress: RunDress): IXmlableObject[] {
  const { name, id } = bookmarks.next(figure.id)
  return [
    { 'w:bookmarkStart': { _attr: { 'w:name': name, 'w:id': id } } },
    ...runObjects(figure.text, figure.marks, dress),
    { 'w:bookmarkEnd': { _attr: { 'w:id': id } } },
  ]
}

/** A footnote's mark; a note without words prints none. */
function mapNote({ note }: NoteInline, { notes }: ExportContext): IXmlableObject[] {
  if (note.trim() === '') return []
  const style = { 'w:rPr': [{ 'w:rStyle': { _attr: { 'w:val': 'FootnoteReference' } } }] }
  return [{ 'w:r': [style, { 'w:footnoteReference': { _attr: { 'w:id': notes.add(note) } } }] }]
}
