import { joinQuantity } from '../domain/quantity-format.ts'
import { scaledText } from '../domain/decimal.ts'
import { splitUnit } from '../domain/unit.ts'
import { fromBase } from '../figures/amount.ts'
import type { CheckedLine } from './checked-line.ts'
import type { Finding, FindingPlace } from './finding.ts'
import type { Mention } from './mention.ts'

/** Words of a line, and the figure among them if they are one. */
export type Words = {
  readonly line: CheckedLine
  readonly start: number
  readonly end: number
  readonly figureId?: string
}

/** A finding as a rule states it; the id comes when all are together. */
export type Draft = Omit<Finding, 'places' | 'sentence' | 'id'> & {
  readonly at: readonly [Words, ...Words[]]
}

export function wordsOf(line: CheckedLine, { start, end, figure }: Mention): Words {
  return { line, start, end, ...(figure === null ? {} : { figureId: figure.id }) }
}

/** `scaled` 10^-4 of the mention's base in the unit that the mention is written in, as far as it shows it: 588件, 1.2万元. */
export function amountText(scaled: bigint, { base, quantity }: Mention): string {
  const { scaled: value, unit } = fromBase(scaled, base, splitUnit(quantity.unit).power, '')
  return joinQuantity(scaledText(value), unit, '')
}

/**
 * Gives the drafts their places, sentences and ids, in reading order of their main places. The id is made of rule, place
 * and words; findings that agree in all of them are told apart by their order.
 */
export function finishFindings(drafts: readonly Draft[], lines: readonly CheckedLine[]): Finding[] {
  const order = new Map(lines.map((line, at) => [line, at]))
  const rank = ({ at: [main] }: Draft) => order.get(main.line) ?? lines.length
  const sorted = drafts.toSorted((a, b) => rank(a) - rank(b) || a.at[0].start - b.at[0].start)
  const seen = new Map<string, number>()
  return sorted.map(({ at, ...finding }) => {
    const [main] = at
    const { section, blockId, line } = placeOf(main)
    const words = main.line.text.slice(main.start, main.end)
    const id = `${finding.rule}-${digest([section, blockId, `${line}`, words, finding.message].join('\u0000'))}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return {
      ...finding,
      places: at.map(placeOf),
      sentence: sentenceOf(main),
      id: count === 1 ? id : `${id}-${count}`,
    }
  })
}

function placeOf({ line, start, end, figureId }: Words): FindingPlace {
  const place = { section: line.section, blockId: line.block.id, line: line.line, start, end }
  return figureId === undefined ? place : { ...place, figureId }
}

function sentenceOf({ line: { sentences, text }, start }: Words): string {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (sentences[low]?.text ?? text).trim()
}

/** FNV-1a over 64 bits: short, and the same everywhere; nothing here has to be kept secret. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  }
  return hash.toString(36)
}
