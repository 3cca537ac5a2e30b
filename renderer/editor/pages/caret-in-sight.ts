/** The caret's box on the screen while the page has the keyboard; null otherwise. */
export function caretBox(page: HTMLElement): DOMRect | null {
  const selection = getSelection()
  if (document.activeElement !== page || selection === null || selection.focusNode === null) return null
  const range = document.createRange()
  range.setStart(selection.focusNode, selection.focusOffset)
  const [box] = range.getClientRects()
  if (box !== undefined) return box
  const { focusNode } = selection
  // An empty line has no box of its own.
  return (focusNode instanceof Element ? focusNode : focusNode.parentElement)?.getBoundingClientRect() ?? null
}

/**
 * Scrolls the desk as little as brings the caret back that a page break has taken out of sight: Lexical scrolled to where
 * it stood before the pages were laid.
 */
export function bringCaretBack(page: HTMLElement, desk: HTMLElement, before: DOMRect | null): void {
  const now = caretBox(page)
  if (before === null || now === null) return
  const { top, bottom } = desk.getBoundingClientRect()
  const isSeen = (box: DOMRect) => box.bottom > top && box.top < bottom
  if (!isSeen(before)) return
  const room = 24
  if (now.bottom > bottom - room) desk.scrollTop += now.bottom - bottom + room
  else if (now.top < top + room && !isSeen(now)) desk.scrollTop += now.top - top - room
}
