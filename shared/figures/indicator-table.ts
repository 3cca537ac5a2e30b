import { splitUnit } from '../domain/unit.ts'
import type { Indicator, IndicatorProblem } from './indicator.ts'

/** The indicators of one period, to be asked for one by one. */
export type IndicatorTable = {
  /**
   * The indicator of a label. Of several, one a kind of unit, the one in `unit` or in a unit of the same base; a
   * label that is counted otherwise now gives the only one it has, and a name that counts as another label that one's.
   */
  find(label: string, unit: string): Indicator | undefined
  /** Why a label has no indicator, or only some. */
  problemOf(label: string): IndicatorProblem | undefined
  readonly indicators: readonly Indicator[]
}

/** `labelOf` says under which label a name counts. */
export function createIndicatorTable(
  indicators: readonly Indicator[],
  problems: readonly IndicatorProblem[],
  labelOf: (name: string) => string = (name) => name,
): IndicatorTable {
  const byLabel = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    const known = byLabel.get(indicator.label)
    if (known === undefined) byLabel.set(indicator.label, [indicator])
    else known.push(indicator)
  }
  const problemsOf = new Map(problems.map((problem) => [problem.label, problem]))
  return {
    indicators,
    problemOf: (name) => problemsOf.get(labelOf(name)),
    find(name, unit) {
      const found = byLabel.get(labelOf(name)) ?? []
      const { base } = splitUnit(unit)
      return (
        found.find((indicator) => indicator.unit === unit) ??
        found.find((indicator) => splitUnit(indicator.unit).base === base) ??
        (found.length === 1 ? found[0] : undefined)
      )
    },
  }
}
