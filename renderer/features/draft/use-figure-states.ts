import { useMemo, useRef } from 'react'
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
import { useBridgeQuery } from '../../bridge/use-bridge.ts'

export type FigureStates = {
  /** By figure id; a figure whose key the ledger has not been asked for yet has none. */
  readonly states: ReadonlyMap<string, FigureState>
  /** Hand values whose ledger number moved after they were set. */
  readonly moved: ReadonlySet<string>
  /** What the ledger says, by keyText; null where it says nothing. */
  readonly ledger: ReadonlyMap<string, LedgerFigure | null>
}

type Ledger = FigureStates['ledger']

/** How every figure stands to the ledger as it is now, asked again whenever either changes. */
export function useFigureStates(figures: readonly FigureInline[]): FigureStates {
  const keys = useDistinctKeys(figures)
  const asked = useBridgeQuery('figures:now', { keys: [...keys] }, { enabled: keys.length > 0 })
  const last = useRef<Ledger>(new Map())
  const ledger = useMemo((): Ledger => {
    // The answer for keys asked before still holds until the new one is there.
    if (asked.data === undefined) return last.current
    const found = asked.data.figures
    return new Map(keys.map((key, at) => [keyText(key), found[at] ?? null]))
  }, [asked.data, keys])
  last.current = ledger
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

/** The same array as long as the text names the same keys, so that typing asks nothing anew. */
function useDistinctKeys(figures: readonly FigureInline[]): readonly FigureKey[] {
  const last = useRef<{ text: string; keys: readonly FigureKey[] }>({ text: '', keys: [] })
  return useMemo(() => {
    const byText = new Map(figures.map((figure) => [keyText(figureKey(figure)), figureKey(figure)]))
    const text = [...byText.keys()].sort().join('\n')
    if (last.current.text !== text) {
      last.current = { text, keys: [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key) }
    }
    return last.current.keys
  }, [figures])
}
