import type { Binding, FigureInline } from '#shared/document/model.ts'
import type { Indicator } from '#shared/figures/indicator.ts'

/** How a figure of the text stands to the ledger as it is now. */
export type FigureState = 'fresh' | 'changed' | 'gone'

/**
 * `changed` when the ledger's value, unit or approximation is no longer the one the text was set from; a wording
 * is compared as text. Another spelling of the same value is fresh.
 */
export function figureState(figure: FigureInline, indicator: Indicator | undefined): FigureState {
  if (indicator === undefined) return 'gone'
  const { binding } = figure
  const same =
    binding.value === indicator.value &&
    binding.unit === indicator.unit &&
    binding.approx === indicator.approx &&
    (indicator.aggregate !== 'text' || figure.text === indicator.text)
  return same ? 'fresh' : 'changed'
}

/** What a figure newly put into the text is bound to. */
export function bindingOf(indicator: Indicator, period: { from: string; to: string }): Binding {
  const { label, aggregate, value, unit, approx, records } = indicator
  return { label, aggregate, from: period.from, to: period.to, value, unit, approx, records: [...records] }
}
