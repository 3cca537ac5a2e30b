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

/** What one label comes to: an indicator for each kind of unit, each with the first day of its figures. */
export interface LabelOutcome {
  found: readonly { indicator: Indicator; first: string }[]
  problems: readonly IndicatorProblem[]
}

/** Everything indicators are computed from; see computeIndicators. */
export interface IndicatorSource {
  records: readonly IndicatorRecord[]
  definitions: readonly IndicatorDefinition[]
  categories: readonly Category[]
  period: Period
  /** Labels of records that the caller left out: in a formula they count as nothing instead of missing. */
  ledger?: Iterable<string>
}

/**
 * Computes label by label, all of them or `only` some. A label that is neither defined nor stated in the period has
 * no outcome.
 */
export function computeLabels(
  source: IndicatorSource,
  only?: ReadonlySet<string>,
): Map<string, LabelOutcome> {
  const { records, definitions, categories, period } = source
  const byLabel = new Map(definitions.map((definition) => [definition.label, definition]))
  const known = new Set([...byLabel.keys(), ...(source.ledger ?? []), ...ledgerLabels(records)])
  const needed = only && labelsNeeded(only, definitions, known)
  const tally = tallyFigures(records, categories, period, needed)
  const resolve = createResolver(tally, byLabel, known)
  const isStated = (label: string) => tally.get(label)?.some((entry) => entry.inPeriod) === true
  const labels = only ?? new Set([...byLabel.keys(), ...tally.keys()])
  const outcomes = new Map<string, LabelOutcome>()
  for (const label of labels) {
    if (!byLabel.has(label) && !isStated(label)) continue
    const { totals, problems } = resolve(label)
    const definition = byLabel.get(label)
    outcomes.set(label, {
      problems,
      found: totals.map((total) => ({
        indicator: toIndicator(label, total, definition, categories),
        first: total.entries.map((entry) => entry.record.date).reduce((a, b) => (a < b ? a : b), LAST_DAY),
      })),
    })
  }
  return outcomes
}

/** The outcomes as one list: by part, then first record of the period, then label and unit; problems by label. */
export function listOutcomes(outcomes: ReadonlyMap<string, LabelOutcome>): IndicatorsOfPeriod {
  const ordered = [...outcomes].toSorted(([a], [b]) => compare(a, b)).map(([, outcome]) => outcome)
  const found = ordered.flatMap((outcome) => outcome.found)
  found.sort(
    (a, b) =>
      PARTS.indexOf(a.indicator.part) - PARTS.indexOf(b.indicator.part) ||
      compare(a.first, b.first) ||
      compare(a.indicator.label, b.indicator.label) ||
      compare(a.indicator.unit, b.indicator.unit),
  )
  return {
    indicators: found.map(({ indicator }) => indicator),
    problems: ordered.flatMap(({ problems }) => problems),
  }
}

/**
 * Computes every indicator of the period (design 1 and 3.2). `records` may be in any order and must hold
 * everything up to `period.to` for 连续年数 to see earlier years and for 首次 to be disproved by them; later ones are
 * left out by date. Pure, exact (no binary fractions), and independent of the order of records and definitions.
 *
 * A label has one indicator, or one for each kind of unit with the problem `mixed-units`. A defined label
 * without figures in the period has the problem `no-records`. With `only`, just these labels are computed.
 */
export function computeIndicators(
  records: readonly IndicatorRecord[],
  definitions: readonly IndicatorDefinition[],
  categories: readonly Category[],
  period: Period,
  only?: ReadonlySet<string>,
  ledger: Iterable<string> = [],
): IndicatorsOfPeriod {
  return listOutcomes(computeLabels({ records, definitions, categories, period, ledger }, only))
}

const LAST_DAY = '9999-12-31'

function toIndicator(
  label: string,
  total: Total,
  definition: IndicatorDefinition | undefined,
  categories: readonly Category[],
): Indicator {
  return {
    label,
    aggregate: total.aggregate,
    value: exactValue(total.amount),
    unit: total.amount.unit,
    ...print(total, definition),
    exact: total.amount.approx === '' && total.wording === null,
    basis: definition?.basis ?? '',
    formula: definition?.formula ?? '',
    part: majorityPart(total.entries),
    category: majorityCategory(total.entries, categories),
    records: recordIds(total.evidence),
  }
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function ledgerLabels(records: readonly IndicatorRecord[]): Set<string> {
  const labels = new Set<string>()
  for (const record of records) for (const figure of record.figures) labels.add(figure.label)
  return labels
}
