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

type Best = { readonly cost: number; readonly lines: readonly string[] }

/** The most even way to set the words in `count` lines of at most `width`; null when they do not fit. */
function bestBreak(words: readonly string[], count: number, width: number): string[] | null {
  const even = fullWidth(words.join('')) / count
  const known = new Map<number, Best | null>()
  // Each rest is searched once: a long title has more ways to break than there is time.
  const search = (from: number, left: number): Best | null => {
    const key = from * (count + 1) + left
    const before = known.get(key)
    if (before !== undefined) return before
    const best = searchFrom(from, left)
    known.set(key, best)
    return best
  }
  const searchFrom = (from: number, left: number): Best | null => {
    let best: Best | null = null
    for (let to = from + 1; to <= words.length - left + 1; to += 1) {
      const line = words.slice(from, to).join('')
      const length = fullWidth(line)
      if (length > width) break
      const rest = left === 1 ? (to === words.length ? { cost: 0, lines: [] } : null) : search(to, left - 1)
      if (rest === null) continue
      const cost = (length - even) ** 2 + breakCost(line, left) + rest.cost
      const lines = [line, ...rest.lines]
      const shaped = left === count ? cost + waist(lines) : cost
      if (best === null || shaped < best.cost) best = { cost: shaped, lines }
    }
    return best
  }
  const found = search(0, count)
  return found === null ? null : [...found.lines]
}

/** A line that ends with a word that leans on the next one reads badly. */
function breakCost(line: string, left: number): number {
  return left > 1 && /(?:的|和|与|及|在|为|把|以)$/u.test(line) ? 30 : 0
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
