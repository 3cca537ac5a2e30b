import type { LexicalEditor } from 'lexical'
import type { Match, TextPoint } from './matches.ts'

export type HighlightName = 'zs-find' | 'zs-find-current' | 'zs-gap' | 'zs-typed'

/** Paints matches without touching the page's DOM; an empty list takes the paint away. */
export function highlight(editor: LexicalEditor, name: HighlightName, matches: readonly Match[]): void {
  const ranges = matches.map((match) => matchRange(editor, match)).filter((range) => range !== null)
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/** The DOM range of a match; null when the page has changed since it was found. */
export function matchRange(editor: LexicalEditor, { start, end }: Match): Range | null {
  const from = domPoint(editor, start)
  const to = domPoint(editor, end)
  if (from === null || to === null) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function domPoint(editor: LexicalEditor, point: TextPoint): { node: Text; offset: number } | null {
  const element = editor.getElementByKey(point.run.key)
  const node = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
  if (!(node instanceof Text) || point.offset > node.length) return null
  return { node, offset: point.offset }
}
