import { sentencesOf } from '#shared/document/sentences.ts'
import type { ReadText, TextLine } from '#shared/ipc/contract/texts.ts'
import type { LeftOut } from '#shared/reasons/left-out.ts'

/** A stretch of the text that is drawn as one: a line, or a piece of a very long one. */
export type TextBlock = {
  readonly start: number
  readonly end: number
  readonly kind: TextLine['kind']
  readonly level: number
  /** Whether it goes on with the line of the block before. */
  readonly follows: boolean
}

/** A place that is lit up. Figures carry the proposal that states them first, numbers left out the reason. */
export type Mark = {
  readonly start: number
  readonly end: number
} & (
  { readonly kind: 'figure'; readonly group: number } | { readonly kind: 'excluded'; readonly why: LeftOut }
)

/** A piece of a block: words, or a mark with its words. */
export type Segment = { readonly start: number; readonly text: string; readonly mark: Mark | null }

/** Longer lines are drawn in pieces, so that a text without line breaks costs what is in sight. */
const LONGEST_BLOCK = 1500
const LONGEST_HEADING = 44

/** The blocks of a text in order; together they hold all its words. Long lines are cut between sentences where they can. */
export function toBlocks({ text, lines }: Pick<ReadText, 'text' | 'lines'>): TextBlock[] {
  return lines.flatMap(({ start, kind: read, level }, place): TextBlock[] => {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const kind = read === 'text' ? lookOf(text.slice(start, Math.min(end, start + 60)), place === 0) : read
    if (end - start <= LONGEST_BLOCK) return [{ start, end, kind, level, follows: false }]
    return cutLine(text.slice(start, end)).map(([from, to], at) => ({
      start: start + from,
      end: start + to,
      kind,
      level,
      follows: at > 0,
    }))
  })
}

/** Plain text has no styles, so a short line says by its words that it is a title or a heading. */
function lookOf(line: string, isFirst: boolean): TextBlock['kind'] {
  const words = line.trim()
  if (words.length > LONGEST_HEADING || /[。；，：！？]$/.test(words)) return 'text'
  if (/^(?:第?[一二三四五六七八九十]{1,3}[、部章]|[（(][一二三四五六七八九十]{1,3}[）)])/.test(words))
    return 'heading'
  return isFirst ? 'title' : 'text'
}

function cutLine(line: string): (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = []
  let from = 0
  let to = 0
  const close = () => {
    if (to > from) pieces.push([from, to])
    from = to
  }
  for (const sentence of sentencesOf(line)) {
    if (sentence.end - from > LONGEST_BLOCK) close()
    to = sentence.end
    while (to - from > LONGEST_BLOCK) {
      pieces.push([from, from + LONGEST_BLOCK])
      from += LONGEST_BLOCK
    }
  }
  close()
  return pieces
}

/** The block that holds a place, the last one before it between blocks; -1 in a text without blocks. */
export function blockAt(blocks: readonly TextBlock[], place: number): number {
  return lastNotAfter(blocks, place)
}

/** A block in pieces. `marks` are those of the whole text, sorted and apart; one that is cut by the block shows its part. */
export function segmentsOf(text: string, block: TextBlock, marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = []
  let at = block.start
  const words = (to: number) => {
    if (to > at) segments.push({ start: at, text: text.slice(at, to), mark: null })
    at = Math.max(at, to)
  }
  for (let index = Math.max(0, lastNotAfter(marks, block.start)); index < marks.length; index += 1) {
    const mark = marks[index]
    if (mark === undefined || mark.start >= block.end) break
    const from = Math.max(mark.start, at)
    const to = Math.min(mark.end, block.end)
    if (to <= from) continue
    words(from)
    segments.push({ start: from, text: text.slice(from, to), mark })
    at = to
  }
  words(block.end)
  return segments
}

function lastNotAfter(places: readonly { readonly start: number }[], place: number): number {
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((places[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return places.length === 0 ? -1 : low
}
