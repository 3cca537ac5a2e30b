import { parseFormula } from '../figures/formula.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { CheckedLine } from './checked-line.ts'
import { isExact } from './agreement.ts'
import { isRelated } from './label-relations.ts'
import { wordsOf } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import type { Mention } from './mention.ts'

/** Smaller numbers agree by chance, in 10^-4 of the unit. */
const LEAST = 1_000_000n
/** As many names of one value as a finding lists. */
const MOST_NAMES = 5

type Named = { readonly line: CheckedLine; readonly mention: Mention; readonly label: string }

/**
 * N11, a remark: bound figures with different labels and one exact value of 100 or more of the same unit may be one thing
 * under two names. Labels that are taken from each other or from a formula may well agree and are left alone, as is 100%.
 */
export function checkSameValue(lines: readonly CheckedLine[], indicators: readonly Indicator[]): Draft[] {
  const byValue = new Map<string, Map<string, Named>>()
  for (const line of lines) {
    for (const mention of line.mentions) {
      const binding = mention.figure?.binding
      if (binding === undefined || binding.measure !== undefined || !isExact(mention)) continue
      if (mention.amount < LEAST || mention.base === '%') continue
      const key = `${mention.amount} ${mention.base} ${binding.from} ${binding.to}`
      const named = byValue.get(key) ?? new Map<string, Named>()
      byValue.set(key, named)
      if (!named.has(binding.label)) named.set(binding.label, { line, mention, label: binding.label })
    }
  }
  const derived = derivedPairs(indicators)
  return Array.from(byValue.values()).flatMap((named): Draft[] => {
    const all = Array.from(named.values()).slice(0, MOST_NAMES)
    const suspects = all.filter((one) =>
      all.some(
        (other) =>
          other !== one &&
          !isRelated(one.label, other.label) &&
          !derived.has(pairKey(one.label, other.label)),
      ),
    )
    const [first, ...rest] = suspects
    if (first === undefined) return []
    const names = suspects.map(({ label }) => `“${label}”`).join('、')
    const message = `${names}都是${first.mention.text}，请核对是不是同一件事`
    const at: Draft['at'] = [
      wordsOf(first.line, first.mention),
      ...rest.map(({ line, mention }) => wordsOf(line, mention)),
    ]
    return [{ rule: 'two-names', code: 'N11', severity: 'remark', message, at }]
  })
}

/** Labels of which one is computed from the other. */
function derivedPairs(indicators: readonly Indicator[]): Set<string> {
  const known = indicators.map(({ label }) => label)
  const pairs = new Set<string>()
  for (const { label, formula } of indicators) {
    if (formula === '') continue
    const read = parseFormula(formula, known)
    for (const term of [...(read?.numerator ?? []), ...(read?.denominator ?? [])])
      pairs.add(pairKey(label, term.label))
  }
  return pairs
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`
}
