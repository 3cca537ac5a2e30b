import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FigureInline } from '#shared/document/model.ts'
import {
  figureKey,
  figureState,
  hasMoved,
  keyText,
  type FigureKey,
  type FigureState,
  type LedgerFigure,
} from '#shared/figures/status.ts'
import { call } from '../../bridge/call.ts'

export type FigureStates = {
  /** By figure id; a figure whose key the ledger has not been asked for yet has none. */
  readonly states: ReadonlyMap<string, FigureState>
  /** Hand values whose ledger number moved after they were set. */
  readonly moved: ReadonlySet<string>
  /** What the ledger says, by keyText; null where it says nothing. */
  readonly ledger: ReadonlyMap<string, LedgerFigure | null>
}

/** How every figure stands to the ledger as it is now, asked again whenever either changes. */
export function useFigureStates(figures: readonly FigureInline[]): FigureStates {
  const keys = useMemo(() => distinctKeys(figures), [figures])
  const asked = useQuery({
    // Read again with the channel of that name.
    queryKey: ['figures:now', keys],
    queryFn: () => askLedger(keys),
    enabled: keys.length > 0,
    // The answer for keys asked before still holds until the new one is there.
    placeholderData: keepPreviousData,
  })
  const ledger = asked.data ?? NOTHING
  return useMemo(() => {
    const states = new Map<string, FigureState>()
    const moved = new Set<string>()
    for (const figure of figures) {
      const now = ledger.get(keyText(figureKey(figure)))
      if (now === undefined) continue
      const state = figureState(figure, now ?? undefined)
      states.set(figure.id, state)
      if (state === 'overridden' && hasMoved(figure, now ?? undefined)) moved.add(figure.id)
    }
    return { states, moved, ledger }
  }, [figures, ledger])
}

const NOTHING: FigureStates['ledger'] = new Map()

async function askLedger(keys: readonly FigureKey[]): Promise<FigureStates['ledger']> {
  const { figures } = await call('figures:now', { keys: [...keys] })
  return new Map(keys.map((key, at) => [keyText(key), figures[at] ?? null]))
}

/** Sorted, so that texts which name the same keys ask the same question. */
function distinctKeys(figures: readonly FigureInline[]): FigureKey[] {
  const byText = new Map(figures.map((figure) => [keyText(figureKey(figure)), figureKey(figure)]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key)
}
