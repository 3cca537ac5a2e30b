import type { Amount } from './amount.ts'
import { addUnderLabel } from './derived-unit.ts'
import { aggregateOf, divide, groupByUnit, totalOf, yearsOf } from './evaluate.ts'
import type { Total } from './evaluate.ts'
import { disproveFirst } from './first-claim.ts'
import { parseFormula } from './formula.ts'
import type { FormulaTerm } from './formula.ts'
import type { IndicatorDefinition, IndicatorProblem } from './indicator.ts'
import type { Entry, Tally } from './tally.ts'

export interface Resolution {
  totals: Total[]
  problems: IndicatorProblem[]
}

type Fault = Pick<IndicatorProblem, 'code' | 'detail'>

/**
 * Answers for one label at a time, each computed once. Formulas ask for the labels they need; a label that
 * needs itself, on whatever way, gets the problem `circular`, and so does every label on that way. `known` are all
 * labels that a formula may name.
 */
export function createResolver(
  tally: Tally,
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  known: ReadonlySet<string>,
): (label: string) => Resolution {
  const done = new Map<string, Resolution>()
  const open: string[] = []

  const resolve = (label: string): Resolution => {
    const ready = done.get(label)
    if (ready) return ready
    if (open.includes(label)) {
      const way = [...open.slice(open.indexOf(label)), label].join(' → ')
      return { totals: [], problems: [{ label, code: 'circular', detail: way }] }
    }
    open.push(label)
    const resolution = compute(label)
    open.pop()
    done.set(label, resolution)
    return resolution
  }

  const compute = (label: string): Resolution => {
    const definition = definitions.get(label)
    const all = tally.get(label) ?? []
    const entries = all.filter((entry) => entry.inPeriod)
    const formula =
      definition && ['ratio', 'derived'].includes(definition.aggregate) ? definition.formula.trim() : ''
    if (definition && formula !== '') {
      const computed = fromFormula(definition, formula)
      if ('amount' in computed) return { totals: [computed], problems: [] }
      // A rate that the records state themselves still holds when the formula lacks something.
      const stated = definition.aggregate === 'ratio' ? fromFigures(label, definition, entries).totals : []
      return { totals: stated, problems: [{ label, ...computed }] }
    }
    if (definition?.aggregate === 'derived') {
      return { totals: [], problems: [{ label, code: 'bad-formula', detail: '' }] }
    }
    if (definition?.aggregate === 'count_years') {
      const total = yearsOf(all)
      return total ? { totals: [total], problems: [] } : nothing(label)
    }
    if (entries.length === 0) return nothing(label)
    const stated = fromFigures(label, definition, entries)
    return definition?.aggregate === 'text' ? disproveFirst(label, stated, all) : stated
  }

  /** The sum of one side of a formula with the figures behind it. */
  const side = (terms: readonly FormulaTerm[], label: string): { amount: Amount; parts: Total[] } | Fault => {
    const amounts: Amount[] = []
    const parts: Total[] = []
    for (const term of terms) {
      const { totals, problems } = resolve(term.label)
      const [total] = totals
      const circular = problems.find((problem) => problem.code === 'circular')
      if (circular) return { code: 'circular', detail: circular.detail }
      if (!known.has(term.label)) return { code: 'missing-label', detail: term.label }
      if (totals.length > 1) return mixed(totals.map((each) => each.amount.unit))
      if (!total) {
        // A label that the office uses but had nothing to report under adds nothing to a sum.
        if (problems.every((problem) => problem.code === 'no-records')) continue
        return { code: problems[0]?.code ?? 'missing-label', detail: problems[0]?.detail || term.label }
      }
      amounts.push(term.sign < 0 ? { ...total.amount, scaled: -total.amount.scaled } : total.amount)
      parts.push(total)
    }
    if (amounts.length === 0)
      return { code: 'no-records', detail: terms.map((term) => term.label).join('、') }
    const own = (tally.get(label) ?? []).filter((entry) => entry.inPeriod).map((entry) => entry.figure.unit)
    const amount = addUnderLabel(label, amounts, own.toSorted()[0] ?? null)
    return amount ? { amount, parts } : mixed(amounts.map((each) => each.unit))
  }

  const fromFormula = (definition: IndicatorDefinition, text: string): Total | Fault => {
    const formula = parseFormula(text, known)
    if (!formula || (definition.aggregate === 'derived') !== (formula.denominator === null)) {
      return { code: 'bad-formula', detail: text }
    }
    // The label names what a sum counts, not what a rate divides.
    const over = side(formula.numerator, formula.denominator ? '' : definition.label)
    if ('code' in over) return over
    let { amount, parts } = over
    if (formula.denominator) {
      const under = side(formula.denominator, '')
      if ('code' in under) return under
      if (under.amount.scaled === 0n) {
        return { code: 'division-by-zero', detail: formula.denominator.map((term) => term.label).join('、') }
      }
      amount = divide(definition.label, amount, under.amount)
      parts = [...parts, ...under.parts]
    }
    if (amount.scaled < 0n) return { code: 'bad-formula', detail: text }
    return {
      amount,
      aggregate: definition.aggregate,
      entries: parts.flatMap((part) => part.entries),
      evidence: parts.flatMap((part) => part.evidence),
      wording: null,
      divided: formula.denominator !== null,
    }
  }

  return resolve
}

function nothing(label: string): Resolution {
  return { totals: [], problems: [{ label, code: 'no-records', detail: '' }] }
}

function mixed(units: readonly string[]): Fault {
  return { code: 'mixed-units', detail: [...new Set(units)].join('、') }
}

/** One total for each kind of unit; more than one is told as a problem, never mixed (design 2). */
function fromFigures(
  label: string,
  definition: IndicatorDefinition | undefined,
  entries: readonly Entry[],
): Resolution {
  const totals = groupByUnit(entries).map((group) =>
    totalOf(label, aggregateOf(definition, group[0]?.figure.unit ?? ''), group),
  )
  if (totals.length < 2) return { totals, problems: [] }
  return { totals, problems: [{ label, ...mixed(totals.map((total) => total.amount.unit)) }] }
}
