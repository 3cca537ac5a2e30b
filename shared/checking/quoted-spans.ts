const CLOSING: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '】': '【',
  '」': '「',
  '』': '『',
}
const OPENING = new Set(Object.values(CLOSING))
const NESTED = 8
const MARK = /[“”‘’《》【】「」『』]/g

export type Span = { readonly start: number; readonly end: number }

/**
 * Where a line quotes or names something: the outermost pairs of “” ‘’ 《》 【】 「」 『』, in order and apart from each
 * other. A mark without its partner encloses nothing. Linear in the length of the line.
 */
export function quotedSpans(text: string): Span[] {
  const open: { mark: string; at: number }[] = []
  const pairs: Span[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (OPENING.has(mark)) {
      open.push({ mark, at: index })
      continue
    }
    const partner = findOpen(open, CLOSING[mark] ?? '')
    const start = open[partner]?.at
    if (start === undefined) continue
    open.length = partner
    while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop()
    pairs.push({ start, end: index + 1 })
  }
  return pairs
}

/** The latest opening mark of a kind; marks further out than NESTED are taken for forgotten. */
function findOpen(open: readonly { mark: string }[], mark: string): number {
  for (let at = open.length - 1; at >= 0 && at >= open.length - NESTED; at -= 1) {
    if (open[at]?.mark === mark) return at
  }
  return -1
}
