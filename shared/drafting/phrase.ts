import type { FigureInline, Inline } from '../document/model.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Period } from '../domain/period.ts'
import { bindIndicator } from '../figures/bind.ts'

/** Words and bound figures of a sentence in the making. */
export type Piece = string | FigureInline
export type Phrase = readonly Piece[]

const ENDS = /[，、；：。\s]+$/u
const STARTS = /^[，、；：。\s]+/u

/** Joins phrases with a mark, so that no mark is doubled and no empty phrase leaves one. */
export function joinPhrases(phrases: readonly Phrase[], mark: string): Phrase {
  const full = phrases.map(trimPhrase).filter((phrase) => phrase.length > 0)
  return full.flatMap((phrase, index) => (index === 0 ? phrase : [mark, ...phrase]))
}

/** A sentence with its full stop; an empty phrase gives an empty phrase. */
export function endSentence(phrase: Phrase): Phrase {
  const trimmed = trimPhrase(phrase)
  if (trimmed.length === 0) return []
  const last = trimmed.at(-1)
  return typeof last === 'string' && /[。！？]["”]?$/u.test(last) ? trimmed : [...trimmed, '。']
}

function trimPhrase(phrase: Phrase): Phrase {
  const pieces = phrase.filter((piece) => piece !== '')
  const first = pieces[0]
  const last = pieces.at(-1)
  if (typeof first === 'string') pieces[0] = first.replace(STARTS, '')
  if (typeof last === 'string') {
    const index = pieces.length - 1
    pieces[index] = String(pieces[index]).replace(ENDS, '')
  }
  return pieces.filter((piece) => piece !== '')
}

export function phraseText(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/** The phrase as inlines, neighbouring words in one run. */
export function phraseInlines(phrase: Phrase): Inline[] {
  const inlines: Inline[] = []
  for (const piece of phrase) {
    const last = inlines.at(-1)
    if (typeof piece !== 'string') inlines.push(piece)
    else if (last?.type === 'text') inlines[inlines.length - 1] = { type: 'text', text: last.text + piece }
    else if (piece !== '') inlines.push({ type: 'text', text: piece })
  }
  return inlines
}

/**
 * Makes bound figures with ids that depend only on what they show and how often it was shown before. `revisions` are
 * those of the records, by id.
 */
export function createFigureMaker(
  period: Period,
  revisions: ReadonlyMap<string, number>,
): (indicator: Indicator) => FigureInline {
  const mentions = new Map<string, number>()
  return (indicator) => {
    const name = `${indicator.label}|${indicator.unit}`
    const count = (mentions.get(name) ?? 0) + 1
    mentions.set(name, count)
    return {
      type: 'figure',
      id: stableId(`${name}|${count}`),
      text: indicator.text,
      binding: bindIndicator(indicator, period, revisions),
    }
  }
}

/** A short name for a text that is the same on every machine (FNV-1a, 64 bits, base 36). */
export function stableId(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const char of text) {
    hash ^= BigInt(char.codePointAt(0) ?? 0)
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return `f${hash.toString(36)}`
}
