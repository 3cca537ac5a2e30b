import { canAgree, isExact } from './agreement.ts'
import type { CheckedLine } from './checked-line.ts'
import { wordsOf } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import type { Mention } from './mention.ts'

/** What only the whole body does: an office files all proposals, but each party 提出 or 反映 its own. */
const OF_ALL = /^(?:立案|收到|征集)$/
/** A text that gives one thing more values than these is told of the first. */
const MOST_VALUES = 5

type Stated = { readonly line: CheckedLine; readonly mention: Mention }

/**
 * N10: what has one name has one number. Bound figures are compared by label, period and measure; typed numbers with each
 * other and with bound ones only where their words name one of the concepts as a whole (审查立案提案326件), in the same
 * words and of the period of the review. An approximation agrees with what it covers: 110余个 with 113个.
 */
export function checkSameLabel(lines: readonly CheckedLine[]): Draft[] {
  const groups = new Map<string, Stated[]>()
  for (const line of lines) {
    for (const mention of line.mentions) {
      for (const key of keysOf(mention)) {
        const group = groups.get(key)
        if (group) group.push({ line, mention })
        else groups.set(key, [{ line, mention }])
      }
    }
  }
  const told = new Set<Mention>()
  return Array.from(groups.values()).flatMap((group): Draft[] => {
    const found = compare(group)
    if (found === null || told.has(found.odd)) return []
    for (const { mention } of group) told.add(mention)
    return [found.draft]
  })
}

function keysOf(mention: Mention): string[] {
  const { figure, base, scope, concept } = mention
  const keys: string[] = []
  if (figure !== null) {
    const { label, from, to, measure } = figure.binding
    keys.push(['label', label, from, to, measure ?? '', base].join('\u0000'))
  }
  if (concept !== null && scope === '' && isOfAll(mention))
    keys.push(['concept', concept.concept, concept.word, base].join('\u0000'))
  return keys
}

function isOfAll({ figure, concept, before, after }: Mention): boolean {
  if (concept === null || !OF_ALL.test(concept.word)) return false
  return figure !== null || concept.concept === 'filed' || (before + after).includes('提案')
}

/** The values of one group that cannot all be true, and the last of them; null when they can. */
function compare(group: readonly Stated[]): { odd: Mention; draft: Draft } | null {
  const distinct: Stated[] = []
  // Exact numbers first: 110余 would else stand for both 113 and 115.
  const exactFirst = [
    ...group.filter(({ mention }) => isExact(mention)),
    ...group.filter(({ mention }) => !isExact(mention)),
  ]
  for (const stated of exactFirst) {
    const differs = distinct.every(
      (other) => !canAgree(other.mention, stated.mention) && mayCompare(other.mention, stated.mention),
    )
    if (differs) distinct.push(stated)
    if (distinct.length === MOST_VALUES) break
  }
  const [first, second] = distinct
  if (first === undefined || second === undefined) return null
  const odd = distinct.at(-1) ?? second
  const name =
    odd.mention.figure?.binding.label ??
    first.mention.figure?.binding.label ??
    odd.mention.concept?.word ??
    ''
  const texts = distinct.map(({ mention }) => mention.text).join('、')
  const others = group.filter((stated) => stated !== odd)
  return {
    odd: odd.mention,
    draft: {
      rule: 'two-values',
      code: 'N10',
      severity: 'error',
      message: `“${name}”前后写了不同的数：${texts}`,
      at: [wordsOf(odd.line, odd.mention), ...others.map(({ line, mention }) => wordsOf(line, mention))],
    },
  }
}

/**
 * Bound figures of two labels may differ in their basis. Typed numbers far apart speak of a part and the whole, whatever their words; a slip
 * of the pen stays near.
 */
function mayCompare(a: Mention, b: Mention): boolean {
  if (a.figure !== null && b.figure !== null) return a.figure.binding.label === b.figure.binding.label
  return a.amount < b.amount * 2n && b.amount < a.amount * 2n
}
