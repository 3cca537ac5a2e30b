import { typedNumbersOfLine } from '../checking/typed-numbers.ts'
import { pairsOf } from './coverage-pairs.ts'
import type { ClaimWords } from './wording.ts'

/** What a clause claims was done, by the pairs of its concrete words. */
export type Claim = {
  readonly pairs: ReadonlySet<number>
  /** What else the statement around it says, up to the semicolons. */
  readonly around: ReadonlySet<number>
  /** The things that it tells in a row (甲、乙); one when it tells no row. */
  readonly items: readonly ReadonlySet<number>[]
}

/** Fewer pairs than these name nothing in particular. */
const CONCRETE = 2

const GAP = /【[^】]*】/gu
const NAME = /“[^”]*”|‘[^’]*’|《[^》]*》/gu
/** The same, to split a text so that every second piece is a name. */
const NAMES = new RegExp(`(${NAME.source})`, 'u')

/**
 * Reads what sentences claim: a clause with a verb of doing and a concrete object. Leads, openers, slogans and plans
 * claim nothing, since all their words are general or their verbs are none of doing.
 */
export function createClaimReader(words: ClaimWords): (sentence: string) => Claim[] {
  const doing = new RegExp(`(?:${words.doing.join('|')})(?![、\\s的]|$)`, 'u')
  const done = new RegExp(words.done.join('|'), 'u')
  const verbs = new RegExp([...words.doing, ...words.done].join('|'), 'gu')
  const future = new RegExp(words.future, 'u')
  const general = new RegExp(
    words.general
      .toSorted((a, b) => b.length - a.length)
      .map((word) => word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'))
      .join('|') || '(?!)',
    'gu',
  )

  /** Names keep all their words: “委员热线” is somebody's in particular. */
  const concrete = (text: string) => {
    const pairs = new Set<number>()
    const plain = withoutNumbers(text)
      .split(NAMES)
      .map((piece, at) => (at % 2 === 1 ? `|${piece}|` : piece.replace(verbs, '|').replace(general, '|')))
      .join('')
    for (const run of plain.split(/[|、]/u)) for (const pair of pairsOf(run)) pairs.add(pair)
    return pairs
  }

  return (sentence) =>
    split(sentence.replace(GAP, ''), '；;。！？\n').flatMap((statement) => {
      if (future.test(statement.replace(NAME, ''))) return []
      const all = concrete(statement)
      return split(statement, '，,：:').flatMap((clause): Claim[] => {
        const outside = clause.replace(NAME, '“”')
        if (!doing.test(outside) && !done.test(outside)) return []
        const pairs = concrete(clause)
        if (pairs.size < CONCRETE) return []
        const around = new Set([...all].filter((pair) => !pairs.has(pair)))
        const items = split(clause, '、').map(concrete)
        return [{ pairs, around, items: items.filter((item) => item.size >= CONCRETE) }]
      })
    })
}

function withoutNumbers(text: string): string {
  return typedNumbersOfLine([{ type: 'text', text }]).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}|${rest.slice(end)}`,
    text,
  )
}

/** The pieces of a text between marks that stand outside of names and brackets. */
function split(text: string, marks: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if ('“‘《（('.includes(char)) depth += 1
    else if ('”’》）)'.includes(char)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !marks.includes(char)) continue
    pieces.push(text.slice(start, at))
    start = at + 1
  }
  pieces.push(text.slice(start))
  return pieces.filter((piece) => piece.trim() !== '')
}
