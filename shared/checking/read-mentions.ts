import type { Sentence } from '../document/sentences.ts'
import { powerOfTen, toScaled } from '../domain/decimal.ts'
import type { Period } from '../domain/period.ts'
import { parseQuantity, plainWidth } from '../domain/quantity-parse.ts'
import type { Quantity } from '../domain/quantity.ts'
import { splitUnit } from '../domain/unit.ts'
import { approximationEnd, approximationStart } from './approximation-word.ts'
import { conceptOf, coreWords } from './concept.ts'
import type { NamedConcept } from './concept.ts'
import type { FigureSpan, MaskedLine } from './masked-line.ts'
import type { Mention } from './mention.ts'
import { timeMarks } from './time-scope.ts'
import type { LineNumber } from './typed-numbers.ts'

type Source = MaskedLine & {
  readonly sentences: readonly Sentence[]
  readonly typed: readonly LineNumber[]
  readonly period: Period
}
type Candidate = {
  start: number
  end: number
  quantity: Quantity
  figure: FigureSpan['figure'] | null
  lead: string
}

/** The words behind which a bound change stands (增长7.5%) belong to the text, not to its number. */
const CHANGE = /^(?:增长|增加|提高|上升|提升|下降|减少|降低|回落)了?/
/** Brackets bound the words unless they stand between them as a pair: 已解决的（A类）22件. */
const BRACKET = '[（(](?![^（）()]*[）)])|(?<![（(][^（）()]*)[）)]'
const BOUNDARY = new RegExp(`[，。；：、！？…—\\n,;:!?]|${BRACKET}`)
const CLAUSE_BOUNDARY = new RegExp(`[，。；：！？…—\\n,;:!?]|${BRACKET}`)
const SAYS_WHAT = /提案|社情民意|立案/
/** Words behind a number that tell what came of it. */
const GOES_ON = /^(?:并|均|都|全部|已|占)/
/** Longest words beside a number that are looked at. */
const WORDS = 40

/** The numbers of a line that can be reckoned with, in reading order; bound figures by their printed text. */
export function readMentions(source: Source): Mention[] {
  const { text, plain, sentences, typed, figures, period } = source
  const bound = figures.map((span) => readFigure(span, plain)).filter((found) => found !== null)
  const counted = typed.flatMap(({ quantity, ...number }): Candidate[] =>
    quantity === null ? [] : [{ ...number, quantity, figure: null, lead: '' }],
  )
  const candidates = [...bound, ...counted].sort((a, b) => a.start - b.start)
  const times = timeMarks(plain, period)
  let sentence = 0
  let time = 0
  return candidates.map((candidate, at): Mention => {
    const { start, end, quantity, figure, lead } = candidate
    while ((sentences[sentence]?.end ?? Infinity) <= start) sentence += 1
    while ((times[time]?.at ?? Infinity) < start) time += 1
    const floor = Math.max(candidates[at - 1]?.end ?? 0, start - WORDS)
    const ceiling = Math.min(candidates[at + 1]?.start ?? text.length, end + WORDS)
    const words = text.slice(floor, start)
    const decimals = /\.(\d+)/.exec(plainWidth(text.slice(start, end)))?.[1]?.length ?? 0
    const { base, power } = splitUnit(quantity.unit)
    const unit = powerOfTen(power)
    const before = behindLast(words, BOUNDARY) + lead
    const after = text.slice(end, ceiling).split(BOUNDARY, 1)[0] ?? ''
    return {
      start,
      end,
      text: text.slice(start, end),
      figure,
      quantity,
      approx: quantity.approx,
      base,
      amount: toScaled(quantity.value) * unit,
      step: powerOfTen(Math.max(0, 4 - decimals)) * unit,
      decimals,
      before,
      clauseBefore: behindLast(words, CLAUSE_BOUNDARY) + lead,
      after,
      concept: base === '%' ? null : conceptOfNumber(figure, before, after),
      sentence,
      scope: scopeOf(figure, times[time - 1]?.scope ?? '', period),
    }
  })
}

/**
 * A bound figure counts what its label says, a typed one what its words say: 收到提案187件, 收到187件提案. A bare verb before
 * other nouns says nothing: 征集120件书画作品.
 */
function conceptOfNumber(figure: Candidate['figure'], before: string, after: string): NamedConcept | null {
  if (figure !== null) return figure.binding.measure === undefined ? conceptOf(figure.binding.label) : null
  const behind = coreWords(after)
  if (coreWords(before) === '') return conceptOf(before + after)
  if (SAYS_WHAT.test(before) || behind === '' || GOES_ON.test(after)) return conceptOf(before)
  return null
}

/** A figure with the words of approximation that stand outside of it: 近 before 110个 is 近110个. */
function readFigure({ start, end, figure }: FigureSpan, plain: string): Candidate | null {
  const shown = plainWidth(figure.text)
  const lead = CHANGE.exec(shown)?.[0] ?? ''
  const before = plain.slice(approximationStart(plain, start), start)
  const after = plain.slice(end, approximationEnd(plain, end))
  const number = shown.slice(lead.length)
  const whole = parseQuantity(before + number + after)
  const read = whole.ok ? whole : parseQuantity(number)
  return read.ok ? { start, end, quantity: read.value, figure, lead } : null
}

/** A bound figure speaks of the period of its binding, whatever the words say. */
function scopeOf(figure: Candidate['figure'], words: string, period: Period): string {
  if (figure === null) return words
  const { from, to } = figure.binding
  return from === period.from && to === period.to ? '' : `${from}/${to}`
}

function behindLast(words: string, boundary: RegExp): string {
  return words.split(boundary).at(-1) ?? ''
}
