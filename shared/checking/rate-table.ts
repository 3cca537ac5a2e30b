import type { Concept } from './concept.ts'

/** A rate as taxonomy 2 defines it. */
export type Rate = {
  /** Its synonyms, as one alternation. */
  readonly names: RegExp
  readonly numerator: Concept
  /** What it may be taken of; the text has to agree with one of them. */
  readonly denominators: readonly Concept[]
}

/** 满意率 is taken of the forms that came back, never of the proposals; 采纳率 has no settled base and is not checked. */
export const RATES: readonly Rate[] = [
  { names: /立案率/, numerator: 'filed', denominators: ['received'] },
  { names: /办复率|办结率|答复率|办理率/, numerator: 'answered', denominators: ['filed', 'assigned'] },
  { names: /走访率|面商率|见面率|面办率/, numerator: 'visited', denominators: ['filed', 'assigned'] },
  { names: /满意率|满意和基本满意率|满意度/, numerator: 'satisfied', denominators: ['returned'] },
  { names: /采用率/, numerator: 'used', denominators: ['reported'] },
  { names: /参与率|参加率|出席率|覆盖率|到会率/, numerator: 'attended', denominators: ['due'] },
]

const RATE_WORDS = /[和与及、]|均|都|各|达到?|高达|为|是|分别|办理|委员|代表|对/g

/** The rates that words before a percentage name as a whole: 办复率和委员满意率均为 names two; 民生类提案立案率 none. */
export function ratesNamed(words: string, coreOf: (words: string) => string): readonly Rate[] {
  if (!words.includes('率') && !words.includes('满意度')) return []
  let rest = words
  const named = RATES.filter(({ names }) => {
    const without = rest.replace(names, '')
    const found = without !== rest
    rest = without
    return found
  })
  return coreOf(rest).replaceAll(RATE_WORDS, '') === '' ? named : []
}
