import type { Period } from '#shared/domain/period.ts'
import type { Indicator, IndicatorDefinition, IndicatorProblem } from '#shared/figures/indicator.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { toastError } from '../../ui/toast.tsx'

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
      definition: definition ?? defaultDefinition(label, indicator),
      own: definition !== undefined,
    }
  })
}

function defaultDefinition(label: string, indicator: Indicator | null): IndicatorDefinition {
  return {
    label,
    aggregate: indicator?.aggregate ?? 'sum',
    formula: '',
    approx: '',
    digits: null,
    numeral: 'arabic',
    basis: '',
  }
}

export function useIndicatorLines(period: Period): { lines: IndicatorLine[]; loaded: boolean } {
  const list = useBridgeQuery('indicators:list', period, { keepPrevious: true })
  const definitions = useBridgeQuery('indicators:definitions', {})
  if (!list.data || !definitions.data) return { lines: [], loaded: false }
  const { indicators, problems } = list.data
  return { lines: joinLines(indicators, problems, definitions.data.definitions), loaded: true }
}

/** Stores a definition; the result on the screen follows. */
export async function define(definition: IndicatorDefinition): Promise<void> {
  await change({ definitions: [definition], removed: [] })
}

/** Lets the default rule hold again. */
export async function undefine(label: string): Promise<void> {
  await change({ definitions: [], removed: [label] })
}

async function change(input: { definitions: IndicatorDefinition[]; removed: string[] }): Promise<void> {
  try {
    await call('indicators:define', input)
    refresh(['indicators'])
  } catch (error) {
    toastError(error)
  }
}
