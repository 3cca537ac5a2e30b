import type { Wording } from './wording.ts'

/** The wording's word lists, compiled once for a composition. */
export type Lexicon = {
  /** Whether the text starts with a verb (after adverbs) or a preposition, so that it can follow a comma. */
  isPredicate(text: string): boolean
  /** Whether the text is a clause with its own subject: 党员委员带头学习. */
  isClause(text: string): boolean
  /** Whether a label reads as verb and object: 走访委员企业. */
  isAction(label: string): boolean
  /** Where the first verb stands that has a subject before it, outside of names; -1 when none does. */
  verbAt(text: string): number
  /** Verbs for a label that ends with a known noun; empty when none is known. */
  verbsFor(label: string): readonly string[]
}

/** Nouns that begin with what looks like a preposition. */
const PREPOSITION =
  /^(?:为|向|在|就|与|以|把|将|从|对|由|被|获|得到|受到)(?!民服务|外联|外友|口协|线|外|会|业|奖)/u

/** Verbs inside a name are the name's own. */
const QUOTED = /“[^”]*”|《[^》]*》/gu

export function createLexicon(wording: Wording): Lexicon {
  const verbs = byLength(wording.verbs)
  const doubles = byLength(wording.doubleVerbs)
  const adverbs = byLength(wording.adverbs.filter((word) => !PREPOSITION.test(word)))
  const nouns = wording.nounVerbs.map((rule) => [new RegExp(`(?:${rule.noun})$`, 'u'), rule.verbs] as const)
  const predicates = new RegExp(wording.predicates, 'u')

  const verbsFor = (label: string) => nouns.find(([noun]) => noun.test(label))?.[1] ?? []

  function isAction(text: string): boolean {
    const rest = dropAdverbs(text, adverbs)
    if (verbs.some((verb) => rest.startsWith(verb) && rest.length > verb.length)) return true
    const double = doubles.find((verb) => rest.startsWith(verb))
    if (double === undefined || verbsFor(rest).length > 0) return false
    const object = rest.slice(double.length)
    return /^[^、，]./u.test(object) && verbsFor(object).length === 0 && !/^[率员队]/u.test(object)
  }

  function isPredicate(text: string): boolean {
    if (isAction(text)) return true
    const rest = dropAdverbs(text, adverbs)
    return PREPOSITION.test(rest) && rest.length >= 8
  }

  function isClause(text: string): boolean {
    if (text.length < 6 || isPredicate(text)) return false
    const outside = text.replace(QUOTED, '“”')
    if (predicates.test(outside)) return true
    if (outside.includes('、')) return false
    return [...verbs, ...doubles].some((verb) => outside.indexOf(verb) >= 2 && !outside.endsWith(verb))
  }

  function verbAt(text: string): number {
    const outside = text.replace(QUOTED, (name) => '”'.repeat(name.length))
    const found = verbs.map((verb) => outside.indexOf(verb, 2)).filter((at) => at >= 0)
    return found.length === 0 ? -1 : Math.min(...found)
  }

  return { isPredicate, isClause, isAction, verbAt, verbsFor }
}

function byLength(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length)
}

function dropAdverbs(text: string, adverbs: readonly string[]): string {
  const adverb = adverbs.find((word) => text.startsWith(word) && text.length > word.length)
  return adverb === undefined ? text : dropAdverbs(text.slice(adverb.length), adverbs)
}
