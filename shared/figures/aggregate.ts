import type { Category } from '../domain/category.ts'
import { PARTS } from '../domain/part.ts'
import type { Period } from '../domain/period.ts'
import { exactValue } from './evaluate.ts'
import type { Total } from './evaluate.ts'
import { formulaLabels } from './formula.ts'
import type { Indicator, IndicatorDefinition, IndicatorProblem } from './indicator.ts'
import { EXACT, printAmount, printRate, printYears } from './indicator-text.ts'
import type { Printed } from './indicator-text.ts'
import { createResolver } from './resolve.ts'
import { majorityCategory, majorityPart, recordIds, tallyFigures } from './tally.ts'
import type { IndicatorRecord } from './tally.ts'

export interface IndicatorsOfPeriod {
  /** By part, then first record of the period, then label and unit. */
  indicators: Indicator[]
  problems: IndicatorProblem[]
}

function print(total: Total, definition: IndicatorDefinition | undefined): Printed {
  if (total.aggregate === 'count_years')
    return printYears(exactValue(total.amount), definition?.numeral ?? 'chinese')
  if (total.wording !== null) return { text: total.wording, approx: total.wording }
  const style = definition ?? EXACT
  return total.divided ? printRate(total.amount, style) : printAmount(total.amount, style)
}

/**
 * The labels whose figures are needed to compute `labels`: themselves and, through formulas, those behind
 * them. With it a caller fetches only the records that state these. `known` are the ledger's labels, for
 * names with + or / in them.
 */
export function labelsNeeded(
  labels: Iterable<string>,
  definitions: readonly IndicatorDefinition[],
  known: Iterable<string> = [],
): Set<string> {
  const byLabel = new Map(definitions.map((definition) => [definition.label, definition]))
  const names = new Set([...byLabel.keys(), ...known])
  const needed = new Set<string>()
  const queue = [...labels]
  for (let label = queue.pop(); label !== undefined; label = queue.pop()) {
    if (needed.has(label)) continue
    needed.add(label)
    queue.push(...formulaLabels(byLabel.get(label)?.formula ?? '', names))
  }
  return needed
}

/**
 * Computes every indicator of the period (design 1 and 3.2). `records` may be in any order and must hold
 * everything up to `period.to` for 连续年数 to see earlier years; later ones are left out by date. Pure, exact
 * (no binary fractions), and independent of the order of records and definitions.
 *
 * A label has one indicator, or one for each kind of unit with the problem `mixed-units`. A defined label
 * without figures in the period has the problem `no-records`. With `only`, just these labels are computed.
 * `ledger` are labels of records that the caller left out: in a formula they count as nothing instead of missing.
 */
export function computeIndicators(
  records: readonly IndicatorRecord[],
  definitions: readonly IndicatorDefinition[],
  categories: readonly Category[],
  period: Period,
  only?: ReadonlySet<string>,
  ledger: Iterable<string> = [],
): IndicatorsOfPeriod {
  const byLabel = new Map(definitions.map((definition) => [definition.label, definition]))
  const known = new Set([...byLabel.keys(), ...ledger, ...ledgerLabels(records)])
  const needed = only && labelsNeeded(only, definitions, known)
  const tally = tallyFigures(records, categories, period, needed)
  const resolve = createResolver(tally, byLabel, known)
  const found: { indicator: Indicator; first: string }[] = []
  const problems: IndicatorProblem[] = []
  const inPeriod = [...tally].filter(([, entries]) => entries.some((entry) => entry.inPeriod))
  const labels = only ?? new Set([...byLabel.keys(), ...inPeriod.map(([label]) => label)])
  for (const label of [...labels].sort()) {
    const resolution = resolve(label)
    problems.push(...resolution.problems)
    const definition = byLabel.get(label)
    for (const total of resolution.totals) {
      const dates = total.entries.map((entry) => entry.record.date)
      const indicator: Indicator = {
        label,
        aggregate: total.aggregate,
        value: exactValue(total.amount),
        unit: total.amount.unit,
        ...print(total, definition),
        basis: definition?.basis ?? '',
        formula: definition?.formula ?? '',
        part: majorityPart(total.entries),
        category: majorityCategory(total.entries, categories),
        records: recordIds(total.evidence),
      }
      found.push({ indicator, first: dates.reduce((a, b) => (a < b ? a : b), '9999-12-31') })
    }
  }
  found.sort(
    (a, b) =>
      PARTS.indexOf(a.indicator.part) - PARTS.indexOf(b.indicator.part) ||
      compare(a.first, b.first) ||
      compare(a.indicator.label, b.indicator.label) ||
      compare(a.indicator.unit, b.indicator.unit),
  )
  return { indicators: found.map(({ indicator }) => indicator), problems }
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function ledgerLabels(records: readonly IndicatorRecord[]): Set<string> {
  const labels = new Set<string>()
  for (const record of records) for (const figure of record.figures) labels.add(figure.label)
  return labels
}
