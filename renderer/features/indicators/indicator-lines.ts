import type {
  Aggregate,
  Indicator,
  IndicatorDefinition,
  IndicatorProblem,
} from '#shared/figures/indicator.ts'

/** One line of the room: a label with its result, or with the reason why it has none. */
export type IndicatorLine = Readonly<{
  label: string
  indicator: Indicator | null
  problem: IndicatorProblem | null
  definition: IndicatorDefinition
  /** Whether the office set it; otherwise the default rule holds. */
  own: boolean
}>

/** Labels of the period joined with their definitions, by label. */
export function joinLines(
  indicators: readonly Indicator[],
  problems: readonly IndicatorProblem[],
  definitions: readonly IndicatorDefinition[],
): IndicatorLine[] {
  const labels = new Set([...indicators.map(({ label }) => label), ...problems.map(({ label }) => label)])
  return [...labels].map((label) => {
    const indicator = indicators.find((one) => one.label === label) ?? null
    const definition = definitions.find((one) => one.label === label)
    return {
      label,
      indicator,
      problem: problems.find((one) => one.label === label) ?? null,
      definition: definition ?? defaultDefinition(label, indicator?.aggregate ?? 'sum'),
      own: definition !== undefined,
    }
  })
}

/** What holds for a label that the office said nothing of. */
export function defaultDefinition(label: string, aggregate: Aggregate): IndicatorDefinition {
  return {
    label,
    aggregate,
    formula: '',
    approx: '',
    digits: null,
    numeral: 'arabic',
    basis: '',
    basisSince: null,
  }
}
