import { isDeepStrictEqual } from 'node:util'
import { aggregateOf } from '#shared/figures/evaluate.ts'
import { proposeLabels } from '#shared/labels/propose-labels.ts'
import { plainTerm } from '#shared/labels/term.ts'
import type { Output } from '#shared/ipc/contract.ts'
import type { LabelProposal, LabelRow } from '#shared/ipc/contract/labels.ts'
import type { NameCount } from '../../db/label-repository.ts'
import type { Session } from '../session.ts'

/** Every label that records state or that is defined, by name, with what could be merged. */
export function listLabels(session: Session): Output<'labels:list'> {
  const counts = session.labels.listCounts()
  return { rows: labelRows(session, counts), proposals: propose(session, counts) }
}

/** What was last proposed, and from which names it was worked out. */
const kept = new WeakMap<Session, { readonly names: unknown; readonly count: number }>()

/** How much could be merged. Worked out anew only when names, units or the dictionary changed. */
export function countProposals(session: Session): number {
  const counts = session.labels.listCounts()
  const names = [
    counts.map(({ label, unit }) => [label, unit]),
    session.labels.listAliases(),
    session.labels.listTerms(),
    session.distinct.list('label'),
  ]
  const known = kept.get(session)
  if (known !== undefined && isDeepStrictEqual(known.names, names)) return known.count
  const count = propose(session, counts).length
  kept.set(session, { names, count })
  return count
}

function propose({ dictionary, distinct, labels }: Session, counts: readonly NameCount[]): LabelProposal[] {
  return proposeLabels({
    counts,
    names: dictionary.names(),
    distinct: distinct.list('label').map(({ first, second }) => [first, second] as const),
    categoriesOf: labels.listCategories,
  })
}

function labelRows({ dictionary, labels }: Session, counts: readonly NameCount[]): LabelRow[] {
  const names = dictionary.names()
  const definitions = new Map(dictionary.definitions().map((each) => [each.label, each]))
  const terms = new Map(labels.listTerms().map((each) => [each.label, { ...each }]))
  const reported = new Map<
    string,
    { records: number; units: Map<string, number>; names: Map<string, number> }
  >()
  const entryOf = (label: string) => {
    const known = reported.get(label) ?? { records: 0, units: new Map(), names: new Map() }
    reported.set(label, known)
    return known
  }
  for (const label of [...definitions.keys(), ...names.aliases.values()]) entryOf(names.labelOf(label))
  for (const { label: name, unit, records } of counts) {
    const entry = entryOf(names.labelOf(name))
    entry.records += records
    entry.units.set(unit, (entry.units.get(unit) ?? 0) + records)
    entry.names.set(name, (entry.names.get(name) ?? 0) + records)
  }
  return [...reported].map(([label, entry]) => {
    const definition = definitions.get(label)
    const units = [...entry.units]
      .map(([unit, records]) => ({ unit, records }))
      .toSorted((a, b) => b.records - a.records)
    return {
      label,
      records: entry.records,
      units,
      aggregate: aggregateOf(definition, units[0]?.unit ?? ''),
      basis: definition?.basis ?? '',
      definition: definition ?? null,
      term: terms.get(label) ?? plainTerm(label),
      aliases: names
        .namesOf(label)
        .slice(1)
        .map((name) => ({ name, records: entry.names.get(name) ?? 0 })),
    }
  })
}
