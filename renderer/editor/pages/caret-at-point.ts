/**
 * The caret that a point of the screen means. In the room that a page break leaves inside a block it is that of the
 * nearest line, where the browser gives the block's start; null where no text is near.
 */
export function caretAtPoint(x: number, y: number): Range | null {
  return document.caretRangeFromPoint(x, lineNear(x, y) ?? y)
}

/** The middle of the line nearest to a point that lies between two pages; null for any other point. */
export function lineNear(x: number, y: number): number | null {
  const block = document.elementFromPoint(x, y)?.closest('[data-cut]') ?? null
  if (block === null) return null
  const words = document.createRange()
  words.selectNodeContents(block)
  let nearest: number | null = null
  let least = Infinity
  for (const { top, bottom } of words.getClientRects()) {
    // Between two lines there is a little room as well, which is no gap.
    const away = Math.max(top - y, y - bottom)
    if (away < (bottom - top) / 2) return null
    if (away < least) [least, nearest] = [away, (top + bottom) / 2]
  }
  return nearest
}
