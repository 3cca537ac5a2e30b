import type { FigureInline } from '#shared/document/model.ts'
import {
  figureKey,
  keyText,
  type FigureKey,
  type FigureState,
  type LedgerFigure,
} from '#shared/figures/status.ts'
import type { FigureStates } from './use-figure-states.ts'

/** Mentions of one thing that need the same decision. */
export type FigureGroup = {
  readonly key: FigureKey
  readonly state: Exclude<FigureState, 'fresh'>
  /** In reading order. */
  readonly figures: readonly [FigureInline, ...FigureInline[]]
  readonly now: LedgerFigure | null
}

/**
 * What the writer has to look at: changed and lost figures, and hand values whose ledger number moved. Mentions that show
 * the same text of the same indicator are one entry, at the place of the first.
 */
export function groupChanges(
  figures: readonly FigureInline[],
  { states, moved, ledger }: FigureStates,
): FigureGroup[] {
  const groups = new Map<string, FigureGroup & { figures: [FigureInline, ...FigureInline[]] }>()
  for (const figure of figures) {
    const state = states.get(figure.id) ?? 'fresh'
    if (state === 'fresh' || (state === 'overridden' && !moved.has(figure.id))) continue
    const key = figureKey(figure)
    const text = keyText(key)
    const name = [text, state, figure.text].join('\u0000')
    const known = groups.get(name)
    if (known === undefined)
      groups.set(name, { key, state, figures: [figure], now: ledger.get(text) ?? null })
    else known.figures.push(figure)
  }
  return [...groups.values()]
}
