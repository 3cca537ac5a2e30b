import { quotedSpans } from '../checking/quoted-spans.ts'
import type { Span } from '../checking/quoted-spans.ts'

/** A quotation this long with clauses in it is speech, and its numbers count. */
const SPEECH = 24
const LONGEST_ASCII = 40

/**
 * Where a line names something: in quotation marks or title marks, as quotedSpans finds them, and between two straight
 * quotation marks. Long quotations with clauses are what somebody said, no name. Linear.
 */
export function nameSpans(line: string): Span[] {
  const spans = quotedSpans(line).flatMap((span) => (isSpeech(line, span) ? inside(line, span) : [span]))
  return line.includes('"') ? merge(spans, straightSpans(line)) : spans
}

function isSpeech(line: string, { start, end }: Span): boolean {
  const mark = line[start] ?? ''
  if (!'“‘「『'.includes(mark) || end - start < SPEECH) return false
  return /[，。；]/.test(line.slice(start, end))
}

/** The names within a speech; one level is enough. */
function inside(line: string, { start, end }: Span): Span[] {
  return quotedSpans(line.slice(start + 1, end - 1)).map((span) => ({
    start: start + 1 + span.start,
    end: start + 1 + span.end,
  }))
}

function straightSpans(line: string): Span[] {
  const marks = Array.from(line.matchAll(/"/g), ({ index }) => index)
  if (marks.length % 2 === 1) return []
  const spans: Span[] = []
  for (let at = 0; at + 1 < marks.length; at += 2) {
    const start = marks[at] ?? 0
    const end = (marks[at + 1] ?? 0) + 1
    if (end - start <= LONGEST_ASCII) spans.push({ start, end })
  }
  return spans
}

function merge(a: readonly Span[], b: readonly Span[]): Span[] {
  return [...a, ...b].sort((x, y) => x.start - y.start || y.end - x.end)
}
