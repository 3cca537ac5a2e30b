import { z } from 'zod'
import { bindingSchema, type FigureInline } from '../document/model.ts'

/** How a bound figure stands to the ledger (一致 已变 手改 失联). */
export const FIGURE_STATES = ['fresh', 'changed', 'overridden', 'orphaned'] as const
export const figureStateSchema = z.enum(FIGURE_STATES)
export type FigureState = z.infer<typeof figureStateSchema>

/** What a figure is about: figures with equal keys show the same thing and move together. */
export const figureKeySchema = bindingSchema.pick({
  label: true,
  unit: true,
  from: true,
  to: true,
  measure: true,
})
export type FigureKey = z.infer<typeof figureKeySchema>

/** What the ledger says of a key now; `text` is what a review prints. */
export const ledgerFigureSchema = bindingSchema
  .pick({ aggregate: true, value: true, unit: true, approx: true })
  .extend({ text: z.string() })
export type LedgerFigure = z.infer<typeof ledgerFigureSchema>

export function figureKey({ binding }: Pick<FigureInline, 'binding'>): FigureKey {
  const { label, unit, from, to, measure } = binding
  return { label, unit, from, to, ...(measure === undefined ? {} : { measure }) }
}

/** The key as one string, for maps. */
export function keyText({ label, unit, from, to, measure }: FigureKey): string {
  return [label, unit, from, to, measure ?? ''].join('\u0000')
}

/**
 * `now` is what the ledger says of the figure's key, undefined when it says nothing. The figure's own text is held
 * against it as well: a text that nobody set from the ledger is never fresh, whatever its binding claims.
 */
export function figureState(figure: FigureInline, now: LedgerFigure | undefined): FigureState {
  if (figure.override !== undefined) return 'overridden'
  if (now === undefined) return 'orphaned'
  return figure.text === now.text && !hasMoved(figure, now) ? 'fresh' : 'changed'
}

/**
 * Whether the ledger no longer says what it said when the figure was last set or explained; for a hand value the reason
 * to look at it again.
 */
export function hasMoved({ binding }: FigureInline, now: LedgerFigure | undefined): boolean {
  return (
    now === undefined ||
    binding.value !== now.value ||
    binding.unit !== now.unit ||
    binding.approx !== now.approx
  )
}
