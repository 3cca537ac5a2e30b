/** Words that a title never splits though a general segmenter may. */
const TERMS =
  /政治协商会议|人民政协|政协委员|委员会|常务委员|工作综述|工作报告|社情民意|民主监督|参政议政|建言资政|凝聚共识|高质量|新时代|新征程|统一战线/gu

/** Marks that end a line and never begin one. */
const CLOSING = /^[，。、；：！？”’）》〉」』】〕…—]+$/u

/**
 * A title as the lines it is printed in (GB/T 9704-2012, 7.3.1: several lines are broken where words end, complete in
 * sense, in the shape of a trapezoid or diamond). Lines the writer broke by \n stay hers; a line longer than `width`
 * characters is broken into as few lines as hold it, as even as its words allow, never with the shortest in the middle
 * of three. `width` counts full-width characters; digits and Latin letters count half.
 */
export function titleLines(title: string, width: number): string[] {
  return title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => breakLine(line, width))
}

/** Length in full-width characters. */
export function fullWidth(text: string): number {
  let width = 0
  for (const char of text) width += /[\u{20}-\u{7E}]/u.test(char) ? 0.5 : 1
  return width
}

function breakLine(line: string, width: number): string[] {
  if (fullWidth(line) <= width) return [line]
  const words = wordsOf(line).flatMap((word) => (fullWidth(word) > width ? [...word] : [word]))
  for (let count = Math.ceil(fullWidth(line) / width); count < words.length; count += 1) {
    const best = bestBreak(words, count, width)
    if (best !== null) return best
  }
  return words
}

/** Words with the marks that belong to them; a quoted or bracketed term that is short enough stays whole. */
function wordsOf(line: string): string[] {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
  const ends = new Set<number>()
  for (const { index, segment } of segmenter.segment(line)) ends.add(index + segment.length)
  for (const term of line.matchAll(TERMS)) {
    for (let at = term.index + 1; at < term.index + term[0].length; at += 1) ends.delete(at)
  }
  const words: string[] = []
  let start = 0
  for (const end of [...ends].sort((a, b) => a - b)) {
    const word = line.slice(start, end)
    start = end
    const last = words.at(-1)
    if (last !== undefined && (CLOSING.test(word) || /[“‘（《〈「『【〔]$/u.test(last))) {
      words[words.length - 1] = last + word
    } else {
      words.push(word)
    }
  }
  return words
}

/** The best lines from some word on: their cost, the word behind the first of them, and what follows it. */
type Best = { readonly cost: number; readonly end: number; readonly rest: Best | null }

/**
 * The most even way to set the words in `count` lines of at most `width`; null when they do not fit. What is best for the
 * rest of a title is worked out once, or a long one would take forever.
 */
function bestBreak(words: readonly string[], count: number, width: number): string[] | null {
  const widths = words.map(fullWidth)
  const even = widths.reduce((sum, each) => sum + each, 0) / count
  const known = new Map<number, Best | null>()
  const search = (from: number, left: number): Best | null => {
    const key = from * (words.length + 1) + left
    const before = known.get(key)
    if (before !== undefined) return before
    let best: Best | null = null
    let length = 0
    for (let end = from + 1; end <= words.length - left + 1; end += 1) {
      length += widths[end - 1] ?? 0
      if (length > width) break
      if (left === 1 && end < words.length) continue
      const rest = left === 1 ? null : search(end, left - 1)
      if (left > 1 && rest === null) continue
      const cost = (length - even) ** 2 + breakCost(words[end - 1] ?? '', left) + (rest?.cost ?? 0)
      const shaped = left === count ? cost + waist(linesOf({ cost, end, rest }, words)) : cost
      if (best === null || shaped < best.cost) best = { cost: shaped, end, rest }
    }
    known.set(key, best)
    return best
  }
  const found = search(0, count)
  return found === null ? null : linesOf(found, words)
}

function linesOf(best: Best, words: readonly string[]): string[] {
  const lines: string[] = []
  let from = 0
  for (let at: Best | null = best; at !== null; at = at.rest) {
    lines.push(words.slice(from, at.end).join(''))
    from = at.end
  }
  return lines
}

/** A line whose last word leans on the next one reads badly. */
function breakCost(word: string, left: number): number {
  return left > 1 && /(?:的|和|与|及|在|为|把|以)$/u.test(word) ? 30 : 0
}

/** Three or more lines must not be pinched in the middle: that is neither trapezoid nor diamond. */
function waist(lines: readonly string[]): number {
  let cost = 0
  for (let at = 1; at < lines.length - 1; at += 1) {
    const [before, line, after] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? ''].map(
      fullWidth,
    ) as [number, number, number]
    if (line < before && line < after) cost += 60
  }
  return cost
}
