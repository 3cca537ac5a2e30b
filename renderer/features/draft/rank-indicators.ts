import type { Quantity } from '#shared/domain/quantity.ts'
import { splitUnit } from '#shared/domain/unit.ts'
import { inBase, amountOf } from '#shared/figures/amount.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { toScaled } from '#shared/domain/decimal.ts'

/** A number as the writer typed it, with the words around it. */
export type Typed = { readonly quantity: Quantity | null; readonly sentence: string }

/**
 * The indicators most likely meant by a typed number first: those of the same value and unit, then those that its
 * approximation covers, then those whose name stands in the sentence. Equal ones keep their order.
 */
export function rankIndicators(indicators: readonly Indicator[], typed: Typed): Indicator[] {
  const scored = indicators.map((indicator) => ({ indicator, score: score(indicator, typed) }))
  return scored.toSorted((a, b) => b.score - a.score).map(({ indicator }) => indicator)
}

function score(indicator: Indicator, { quantity, sentence }: Typed): number {
  const named = nameShare(indicator.label, sentence) * 40
  if (quantity === null) return named
  const sameUnit = splitUnit(indicator.unit).base === splitUnit(quantity.unit).base
  return named + (sameUnit ? 10 + valueScore(indicator, quantity) : 0)
}

function valueScore({ value, unit }: Indicator, quantity: Quantity): number {
  const ledger = inBase({ scaled: toScaled(value), unit, approx: '' })
  const typed = inBase(amountOf(quantity))
  if (ledger === typed) return 100
  if (quantity.approx === '') return 0
  // 110余 covers 113, 近120 covers 118; a tenth of the number is the widest that such a word may stand for.
  const gap = ledger > typed ? ledger - typed : typed - ledger
  const fits = quantity.approx === '近' ? ledger < typed : quantity.approx === '约' || ledger > typed
  return fits && gap * 10n <= typed ? 60 : 0
}

/** The share of a label's neighbouring character pairs that stand in the sentence. */
function nameShare(label: string, sentence: string): number {
  const name = label.replace(/[\s·]/gu, '')
  if (name.length < 2) return sentence.includes(name) ? 1 : 0
  const pairs = Array.from({ length: name.length - 1 }, (_pair, at) => name.slice(at, at + 2))
  return pairs.filter((pair) => sentence.includes(pair)).length / pairs.length
}
