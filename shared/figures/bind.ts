import type { Binding } from '../document/model.ts'
import type { Period } from '../domain/period.ts'
import type { Indicator } from './indicator.ts'

/** What a figure newly set from an indicator is bound to. `revisions` holds those of its records, by id. */
export function bindIndicator(
  indicator: Indicator,
  period: Period,
  revisions: ReadonlyMap<string, number>,
): Binding {
  return bindEvidence({ label: indicator.label, ...period }, indicator, indicator.records, revisions)
}

/** What a figure is bound to that says `said` of a key by these records; their revisions as above. */
export function bindEvidence(
  { label, from, to, measure }: Pick<Binding, 'label' | 'from' | 'to' | 'measure'>,
  { aggregate, value, unit, approx }: Pick<Binding, 'aggregate' | 'value' | 'unit' | 'approx'>,
  records: readonly string[],
  revisions: ReadonlyMap<string, number>,
): Binding {
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
    ...(measure === undefined ? {} : { measure }),
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
