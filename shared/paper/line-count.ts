import { fullWidth } from './title-lines.ts'

/** Marks that never begin a line (GB/T 15834; the layout's kinsoku). */
const NO_START = /[，。、；：？！”’）》〉」』】〕…—～·%％,.;:?!)\]}]/u
/** Marks that never end one. */
const NO_END = /[“‘（《〈「『【〔([{]/u

/** Pieces that are kept whole where a line holds them: a full-width character, or a run of Latin letters and digits. */
const PIECE = /[\u{21}-\u{7E}]+|[^\u{21}-\u{7E}]/gu

/**
 * How many lines a text takes in a column of `columns` full-width characters, the first line shortened by `indent`; a
 * Latin letter or digit is half a character. Follows the same rule of line ends as the export asks of Word: no mark
 * hangs over the edge. An estimate where no page is at hand to measure. At least 1.
 */
export function countLines(text: string, columns: number, indent = 0): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += countIn(
      [...paragraph.matchAll(PIECE)].map(([piece]) => piece),
      columns,
      lines === 0 ? indent : 0,
    )
  }
  return lines
}

function countIn(pieces: readonly string[], columns: number, indent: number): number {
  let lines = 1
  let used = indent
  let lineStart = 0
  for (let at = 0; at < pieces.length; at += 1) {
    const width = fullWidth(pieces[at] ?? '')
    if (used + width <= columns || at === lineStart) {
      used += width
      // A run longer than a line is divided wherever the line ends.
      const more = Math.max(0, Math.ceil(used / columns) - 1)
      lines += more
      used -= more * columns
      continue
    }
    let start = at
    while (
      start > lineStart + 1 &&
      (NO_START.test(pieces[start] ?? '') || NO_END.test(pieces[start - 1] ?? ''))
    )
      start -= 1
    lines += 1
    lineStart = start
    used = 0
    at = start - 1
  }
  return lines
}
