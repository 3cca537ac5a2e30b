const WIDE = 13.2
const NARROW = 7.6
const TAG_EXTRA = 16
const GAP = 4
const REST = 26

/** Rough width in pixels of a tag in the ledger's 13 px type; a Chinese character is as wide as it is high. */
export function tagWidth(text: string): number {
  let width = TAG_EXTRA
  for (const character of text) width += character > '\u2e80' ? WIDE : NARROW
  return width
}

/** How many of the tags stand side by side in `width` pixels, room for “+n” included; always one if there is any. */
export function tagsThatFit(tags: readonly string[], width: number): number {
  let used = 0
  let count = 0
  for (const [place, tag] of tags.entries()) {
    used += tagWidth(tag) + (place > 0 ? GAP : 0)
    const rest = place < tags.length - 1 ? GAP + REST : 0
    if (used + rest > width) break
    count += 1
  }
  return Math.max(count, Math.min(1, tags.length))
}
