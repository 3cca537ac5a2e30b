import { BookmarkEnd, BookmarkStart, type ParagraphChild, TextRun } from 'docx'
import type { Inline } from '#shared/document/model.ts'
import type { ExportContext } from './context.ts'
import { textRuns } from './runs.ts'

type InlineMapping = {
  readonly [K in Inline['type']]: (
    inline: Extract<Inline, { type: K }>,
    context: ExportContext,
  ) => ParagraphChild[]
}

/** A new kind of inline without an entry here does not compile. */
const MAPPING: InlineMapping = {
  text: (inline) => textRuns(inline.text, inline.marks),
  figure: (inline, context) => {
    const { name, id } = context.bookmarks.next(inline.id)
    return [new BookmarkStart(name, id), ...textRuns(inline.text, inline.marks), new BookmarkEnd(id)]
  },
  break: () => [new TextRun({ break: 1 })],
} satisfies Record<Inline['type'], unknown>

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
