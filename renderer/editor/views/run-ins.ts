import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text'
import { $getRoot, $isParagraphNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { $isRunIn } from '../nodes/element-states.ts'
import { PartNode } from '../nodes/part-node.ts'

/** Less room than this behind a heading, in em, and the paragraph begins on the next line. */
const LEAST_ROOM = 1

/**
 * Lets the plain paragraph behind a run-in heading begin in the heading's last line. Both stay blocks, drawn over each
 * other: were they inline, the browser would put what is typed at the paragraph's start into the heading.
 */
export function $paintRunIn(editor: LexicalEditor, heading: HeadingNode): void {
  const element = editor.getElementByKey(heading.getKey())
  if (element === null) return
  element.classList.toggle('zs-run-in', $isRunIn(heading))
  const next = heading.getNextSibling()
  const follower = next === null ? null : editor.getElementByKey(next.getKey())
  const joins = $isRunIn(heading) && $isPlain(next)
  const end = joins && follower !== null ? endOfText(element) : null
  element.toggleAttribute('data-joined', end !== null && end.room >= LEAST_ROOM)
  if (follower === null) return
  follower.toggleAttribute('data-runs-on', end !== null)
  if (end === null) follower.style.removeProperty('--zs-run-in')
  else follower.style.setProperty('--zs-run-in', `${end.room >= LEAST_ROOM ? end.at : 0}em`)
}

/** The same for every heading of the page, for when their numbers or the page itself changed. */
export function paintRunIns(editor: LexicalEditor): void {
  editor.read(() => {
    for (const part of $getRoot().getChildren()) {
      if (!(part instanceof PartNode)) continue
      for (const block of part.getChildren()) if ($isHeadingNode(block)) $paintRunIn(editor, block)
    }
  })
}

function $isPlain(node: LexicalNode | null): boolean {
  return $isParagraphNode(node) && node.getFormatType() === ''
}

/** Where the last line of a block's text ends, and the room behind it, in em; null while nothing is laid out. */
function endOfText(element: HTMLElement): { at: number; room: number } | null {
  const range = document.createRange()
  range.selectNodeContents(element)
  const rects = [...range.getClientRects()].filter(({ height }) => height > 0)
  const last = rects.reduce<DOMRect | null>(
    (found, rect) =>
      found === null || rect.bottom > found.bottom || rect.right > found.right ? rect : found,
    null,
  )
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  if (last === null || !(size > 0)) return null
  const { left, right } = element.getBoundingClientRect()
  return { at: round((last.right - left) / size), room: (right - last.right) / size }
}

/** A change below a thousandth of a character is none: it would only lay the page out again. */
function round(em: number): number {
  return Math.round(em * 1000) / 1000
}
