import type { Binding } from '../document/model.ts'
import type { Period } from '../domain/period.ts'
import type { Indicator } from './indicator.ts'

/** What a figure newly set from an indicator is bound to. `revisions` holds those of its records, by id. */
export function bindIndicator(
  indicator: Indicator,
  { from, to }: Period,
  revisions: ReadonlyMap<string, number>,
): Binding {
  const { label, aggregate, value, unit, approx, records } = indicator
  return {
    label,
    aggregate,
    from,
    to,
    value,
    unit,
    approx,
    records: [...records],
    ...revisionsOf(records, revisions),
  }
}

/** The revisions of the records in their order; nothing when one is not known. */
export function revisionsOf(
  records: readonly string[],
  known: ReadonlyMap<string, number>,
): { revisions?: number[] } {
  const revisions = records.flatMap((id) => known.get(id) ?? [])
  return revisions.length === records.length ? { revisions } : {}
}
