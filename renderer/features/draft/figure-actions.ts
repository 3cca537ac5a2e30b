import type { FigureInline } from '#shared/document/model.ts'
import { figureKey, keyText, type FigureKey } from '#shared/figures/status.ts'
import { call } from '../../bridge/call.ts'
import { changeFigures, unbindFigures, type FigureChange } from '../../editor/commands/figures.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'

/** What the ledger prints for each key now, with its binding, by keyText; keys it says nothing of are left out. */
export async function bindKeys(
  keys: readonly FigureKey[],
): Promise<Map<string, Pick<FigureChange, 'text' | 'binding'>>> {
  const distinct = [...new Map(keys.map((key) => [keyText(key), key])).entries()]
  const { figures } = await call('figures:bind', { keys: distinct.map(([, key]) => key) })
  return new Map(
    distinct.flatMap(([text], at) => {
      const found = figures[at]
      return found ? [[text, found] as const] : []
    }),
  )
}

/** Sets figures to what the ledger says now, hand values too, in one undo step. Returns how many were set. */
export async function acceptFigures(handle: DraftHandle, figures: readonly FigureInline[]): Promise<number> {
  const bound = await bindKeys(figures.map(figureKey))
  const changes = figures.flatMap((figure) => {
    const change = bound.get(keyText(figureKey(figure)))
    return change ? [[figure.id, change] as const] : []
  })
  return changeFigures(handle.lexical, new Map(changes))
}

/**
 * Lets figures show a text of the writer's own, with the reason. They stay bound to what the ledger says now, so that
 * any later change is told; where the ledger says nothing the old binding stays.
 */
export async function overrideFigures(
  handle: DraftHandle,
  figures: readonly FigureInline[],
  hand: { text: string; reason: string; by: string },
): Promise<void> {
  const bound = await bindKeys(figures.map(figureKey))
  const override = { reason: hand.reason, by: hand.by, at: new Date().toISOString() }
  const changes = figures.map((figure) => {
    const binding = bound.get(keyText(figureKey(figure)))?.binding ?? figure.binding
    return [figure.id, { text: hand.text, binding, override }] as const
  })
  changeFigures(handle.lexical, new Map(changes))
}

/** Binds figures to another indicator of the ledger and shows its text. False when the ledger does not state it. */
export async function rebindFigures(
  handle: DraftHandle,
  figures: readonly FigureInline[],
  { label, unit, from, to }: FigureKey,
): Promise<boolean> {
  const key = { label, unit, from, to }
  const change = (await bindKeys([key])).get(keyText(key))
  if (change === undefined) return false
  changeFigures(handle.lexical, new Map(figures.map(({ id }) => [id, change])))
  return true
}

/** Makes plain text of figures; they count as 未核 from then on. */
export function releaseFigures(handle: DraftHandle, figures: readonly FigureInline[]): void {
  unbindFigures(handle.lexical, new Set(figures.map(({ id }) => id)))
}
