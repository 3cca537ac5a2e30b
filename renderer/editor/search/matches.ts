import type { Line, Run } from './lines.ts'

/** A point in the text of a run. */
export type TextPoint = { readonly run: Run; readonly offset: number }

/** Where a pattern was found. `hasFigure`: a part of it is a bound figure, so that it cannot be replaced. */
export type Match = {
  readonly start: TextPoint
  readonly end: TextPoint
  readonly text: string
  readonly hasFigure: boolean
}

/** A slot that the ledger could not fill (design 2). */
export const GAP = /【待补：[^】]*】/g

/** The pattern of a literal search; null for an empty one. */
export function literalPattern(query: string, matchCase: boolean): RegExp | null {
  if (query === '') return null
  return new RegExp(query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), matchCase ? 'g' : 'gi')
}

/** Every match in reading order; a match never reaches over the end of a line. */
export function findMatches(lines: readonly Line[], pattern: RegExp): Match[] {
  return lines.flatMap((line) => {
    const text = line.map((run) => run.text).join('')
    return [...text.matchAll(pattern)]
      .filter((found) => found[0] !== '' && !found[0].includes('\n'))
      .flatMap((found) => matchAt(line, found.index, found.index + found[0].length) ?? [])
  })
}

/** The stretch of a line from one offset of its text to another; null when the line is shorter. */
export function matchAt(line: Line, from: number, to: number): Match | null {
  let start: TextPoint | null = null
  let end: TextPoint | null = null
  let hasFigure = false
  let at = 0
  for (const run of line) {
    const next = at + run.text.length
    // A footnote between two words is passed over: it begins and ends nothing.
    if (next > at && next > from && at < to) {
      start ??= { run, offset: from - at }
      end = { run, offset: Math.min(to, next) - at }
      if (run.kind === 'figure') hasFigure = true
    }
    at = next
  }
  if (start === null || end === null || at < to) return null
  const text = line.map((run) => run.text).join('')
  return { start, end, text: text.slice(from, to), hasFigure }
}
