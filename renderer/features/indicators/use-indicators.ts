import type { Period } from '#shared/domain/period.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { toastError } from '../../ui/toast.tsx'
import { joinLines, type IndicatorLine } from './indicator-lines.ts'

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
