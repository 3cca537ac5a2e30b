/** A stretch of the text that is selected, and where a button for it stands within the scrolled column. */
export type MarkedPlace = {
  readonly start: number
  readonly end: number
  readonly x: number
  readonly y: number
}

/** The selection within a column whose pieces say where they begin; null for none, or one that reaches out of it. */
export function readSelection(column: HTMLElement): MarkedPlace | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!column.contains(range.commonAncestorContainer)) return null
  const start = placeOf(range.startContainer, range.startOffset)
  const end = placeOf(range.endContainer, range.endOffset)
  if (start === null || end === null || end <= start) return null
  const words = range.getBoundingClientRect()
  const box = column.getBoundingClientRect()
  return {
    start,
    end,
    x: words.left - box.left + column.scrollLeft,
    y: words.bottom - box.top + column.scrollTop + 6,
  }
}

/** Where in the text a point of the page is, by the piece around it. */
function placeOf(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-start]')
    return piece ? Number(piece.dataset['start']) + offset : null
  }
  const child = node.childNodes[offset] ?? node.childNodes[offset - 1]
  const piece = child instanceof HTMLElement ? child.closest<HTMLElement>('[data-start]') : null
  if (!piece) return null
  const atEnd = node.childNodes[offset] === undefined
  return Number(piece.dataset['start']) + (atEnd ? (piece.textContent?.length ?? 0) : 0)
}
