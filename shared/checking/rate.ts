import { isExact } from './agreement.ts'
import type { CheckedLine } from './checked-line.ts'
import { coreWords } from './concept.ts'
import type { Concept } from './concept.ts'
import { wordsOf } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import type { Mention } from './mention.ts'
import { isPercentOf, percentText } from './proportion.ts'
import { ratesNamed } from './rate-table.ts'
import type { Rate } from './rate-table.ts'

/** How many numbers around a rate, and how many bound ones of the document, are looked at. */
const NUMBERS_BEFORE = 24
const NUMBERS_BEHIND = 8
const MOST_BOUND = 200

/** A number that counts one of the concepts, with its line. */
type Counted = { readonly line: CheckedLine; readonly mention: Mention; readonly concept: Concept }

/**
 * N09: rates of taxonomy 2 follow from their numbers, half up at the printed precision. Numbers are looked for in the same
 * paragraph, and for a bound rate then among the bound figures of its period in the whole document. Of several numbers
 * that may be meant any pair that fits is enough; without both numbers nothing is said.
 */
export function checkRates(lines: readonly CheckedLine[]): Draft[] {
  const bound = lines.flatMap((line) =>
    line.mentions.flatMap((mention) => (mention.figure === null ? [] : countOf(line, mention))),
  )
  return lines.flatMap((line) => {
    if (!line.mentions.some(isRate)) return []
    const typed = line.mentions.flatMap((mention) => countOf(line, mention))
    return line.mentions.filter(isRate).flatMap((rate) =>
      ratesOf(rate).flatMap((kind): Draft[] => {
        const draft = judge(line, rate, kind, around(typed, rate))
        if (draft !== 'no-numbers') return draft
        const far = rate.figure === null ? 'no-numbers' : judge(line, rate, kind, bound.slice(0, MOST_BOUND))
        return far === 'no-numbers' ? [] : far
      }),
    )
  })
}

function judge(
  line: CheckedLine,
  rate: Mention,
  kind: Rate,
  counted: readonly Counted[],
): Draft[] | 'no-numbers' {
  const here = counted.filter(({ mention }) => isOfOneTime(mention, rate))
  const parts = here.filter(({ concept }) => concept === kind.numerator)
  const wholes = here.filter(({ concept }) => kind.denominators.includes(concept))
  const part = nearest(parts, line, rate)
  const whole = nearest(wholes, line, rate)
  if (part === undefined || whole === undefined) return 'no-numbers'
  const fits = parts.some((a) =>
    wholes.some(
      (b) => a.mention.base === b.mention.base && isPercentOf(rate, a.mention.amount, b.mention.amount),
    ),
  )
  if (fits || part.mention.base !== whole.mention.base || whole.mention.amount === 0n) return []
  const correct = percentText(part.mention.amount, whole.mention.amount, rate.decimals)
  const name = kind.names.exec(rate.clauseBefore + (rate.figure?.binding.label ?? ''))?.[0] ?? ''
  const message = `${name}应为${correct}%（${part.mention.text}除以${whole.mention.text}），文中写${rate.text}`
  const at: Draft['at'] = [
    wordsOf(line, rate),
    wordsOf(part.line, part.mention),
    wordsOf(whole.line, whole.mention),
  ]
  return [{ rule: 'rate', code: 'N09', severity: 'error', message, at }]
}

/** A bound figure of the review's period goes with any words around it, for its binding knows the time better. */
function isOfOneTime(a: Mention, b: Mention): boolean {
  if ((a.figure === null) === (b.figure === null)) return a.scope === b.scope
  return (a.figure === null ? b : a).scope === ''
}

function isRate({ base }: Mention): boolean {
  return base === '%'
}

function ratesOf({ clauseBefore, figure }: Mention): readonly Rate[] {
  if (figure === null) return /分别/.test(clauseBefore) ? [] : ratesNamed(clauseBefore, coreWords)
  return figure.binding.measure === undefined ? ratesNamed(figure.binding.label, coreWords) : []
}

function countOf(line: CheckedLine, mention: Mention): Counted[] {
  const concept = isExact(mention) ? (mention.concept?.concept ?? null) : null
  return concept === null ? [] : [{ line, mention, concept }]
}

/** The numbers of the line that are nearest to the rate, most of them before it. `counted` is in reading order. */
function around(counted: readonly Counted[], rate: Mention): readonly Counted[] {
  let [low, high] = [0, counted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((counted[middle]?.mention.start ?? Infinity) < rate.start) low = middle + 1
    else high = middle
  }
  return counted.slice(Math.max(0, low - NUMBERS_BEFORE), low + NUMBERS_BEHIND)
}

/** The last one before the rate, else the first behind it. */
function nearest(counted: readonly Counted[], line: CheckedLine, rate: Mention): Counted | undefined {
  const before = counted.findLast((each) => each.line === line && each.mention.start < rate.start)
  return before ?? counted.find((each) => each.line === line) ?? counted[0]
}
