import { sentencesOf } from '../document/sentences.ts'
import { parseQuantity } from '../domain/quantity-parse.ts'
import type { Quantity } from '../domain/quantity.ts'
import { splitKnownUnit } from '../domain/unit.ts'
import type { Proposal } from './proposal.ts'

/** Longest stretch that is taken for a number with its unit. */
const LONGEST = 24

export type Found = Pick<
  Proposal,
  'text' | 'start' | 'end' | 'value' | 'unit' | 'approx' | 'sentence' | 'sentenceStart'
>

/**
 * The figure that the writer marked in a text, with the sentence around it. Words behind the counting word may be marked,
 * too, and a number without one takes it from what follows. null when the stretch states no quantity.
 */
export function figureAt(text: string, start: number, end: number): Found | null {
  const marked = text.slice(start, end)
  const lead = marked.length - marked.trimStart().length
  const words = marked.trim()
  if (words === '' || words.length > LONGEST * 2 || words.includes('\n')) return null
  const from = start + lead
  const read = readStretch(text, from, from + words.length)
  if (read === null) return null
  const lineStart = text.lastIndexOf('\n', from - 1) + 1
  const next = text.indexOf('\n', from)
  const line = text.slice(lineStart, next < 0 ? text.length : next)
  const sentence = sentencesOf(line).find((each) => each.end > from - lineStart)
  const raw = sentence?.text ?? line
  const trimmed = raw.trim()
  return {
    ...read.quantity,
    text: text.slice(from, read.end),
    start: from,
    end: read.end,
    sentence: trimmed,
    sentenceStart: lineStart + (sentence?.start ?? 0) + (raw.length - raw.trimStart().length),
  }
}

function readStretch(text: string, start: number, end: number): { quantity: Quantity; end: number } | null {
  const words = text.slice(start, end)
  const whole = parseQuantity(words)
  if (whole.ok) {
    const known = splitKnownUnit(whole.value.unit)
    if (known === null || known.rest === '') return { quantity: whole.value, end }
    return { quantity: { ...whole.value, unit: known.unit }, end: end - known.rest.length }
  }
  if (whole.problem.code !== 'missing-unit') return null
  // The shortest that reads as a quantity and is no mere part of a counting word: 26 of 26人次 takes 人次.
  let best: { quantity: Quantity; end: number } | null = null
  for (let reach = 1; reach <= 4 && end + reach <= text.length; reach += 1) {
    const read = parseQuantity(text.slice(start, end + reach))
    if (!read.ok) continue
    const known = splitKnownUnit(read.value.unit)
    if (known !== null && known.rest === '') best = { quantity: read.value, end: end + reach }
  }
  return best
}
