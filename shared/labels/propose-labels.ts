import type { LabelProposal } from '../ipc/contract/labels.ts'
import { splitUnit } from '../domain/unit.ts'
import { compareLabels, labelSigns } from './compare-labels.ts'
import { countsAs, whyNotAs } from './counting-units.ts'
import type { LabelNames } from './label-names.ts'

/** How often a name is reported in a unit. */
export type ReportedName = { readonly label: string; readonly unit: string; readonly records: number }

export type ProposalSource = {
  readonly counts: readonly ReportedName[]
  readonly names: LabelNames
  /** Pairs that the writer called different, in either order. */
  readonly distinct: readonly (readonly [string, string])[]
  /** Asked for only where the names alone do not settle it. */
  readonly categoriesOf: (name: string) => readonly string[]
}

/** How many times more usual the right name is than a slip of the keys. */
const SLIP = 3

/** The second name of a pair that says the units of a label stay apart. */
export function unitsName(label: string): string {
  return `${label}（单位）`
}

type Entry = { label: string; records: number; units: Map<string, number> }

/**
 * Names that seem to mean one thing, and labels whose units differ, most reported first. The order of `counts` does
 * not matter; what was merged or called different is not proposed again.
 */
export function proposeLabels({ counts, names, distinct, categoriesOf }: ProposalSource): LabelProposal[] {
  const apart = new Set(distinct.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]))
  const entries = gather(counts, names)
  const found: { proposal: LabelProposal; records: number }[] = []
  for (const [one, other] of likelyPairs(entries)) {
    if (apart.has(`${one.label}\n${other.label}`)) continue
    const why = compareLabels(one.label, other.label)
    if (why === null || !unitsMeet(one, other)) continue
    if (why === 'typo' && one.records < other.records * SLIP) continue
    const needsProof = why === 'typo' || why === 'weak-word'
    if (needsProof && !meet(categoriesOf(one.label), categoriesOf(other.label))) continue
    const proposal: LabelProposal = {
      kind: 'names',
      names: [one.label, other.label],
      records: [one.records, other.records],
      units: [...new Set([...usualUnits(one), ...usualUnits(other)].map(([unit]) => unit))],
      why,
    }
    found.push({ proposal, records: one.records + other.records })
  }
  for (const entry of entries) {
    const proposal = unitProposal(entry, names)
    if (proposal === null || apart.has(`${entry.label}\n${unitsName(entry.label)}`)) continue
    found.push({ proposal, records: entry.records })
  }
  return found.toSorted((a, b) => b.records - a.records).map(({ proposal }) => proposal)
}

/** Labels with all their names, most reported first, then by code point. */
function gather(counts: readonly ReportedName[], names: LabelNames): Entry[] {
  const byLabel = new Map<string, Entry>()
  for (const { label: name, unit, records } of counts) {
    const label = names.labelOf(name)
    const entry = byLabel.get(label) ?? { label, records: 0, units: new Map<string, number>() }
    entry.records += records
    entry.units.set(unit, (entry.units.get(unit) ?? 0) + records)
    byLabel.set(label, entry)
  }
  return [...byLabel.values()].toSorted((a, b) => b.records - a.records || (a.label < b.label ? -1 : 1))
}

/** Pairs of entries whose names share a sign, in the order of the entries. */
function likelyPairs(entries: readonly Entry[]): (readonly [Entry, Entry])[] {
  const bySign = new Map<string, number[]>()
  const pairs: (readonly [Entry, Entry])[] = []
  for (const [at, entry] of entries.entries()) {
    const before = new Set<number>()
    for (const sign of labelSigns(entry.label)) {
      const known = bySign.get(sign) ?? []
      for (const place of known) before.add(place)
      bySign.set(sign, [...known, at])
    }
    for (const place of [...before].toSorted((a, b) => a - b)) {
      const other = entries[place]
      if (other !== undefined) pairs.push([other, entry])
    }
  }
  return pairs
}

/** Whether all of the rarer name counts in the usual unit of the other. */
function unitsMeet(one: Entry, other: Entry): boolean {
  const usual = usualUnits(one)[0]?.[0] ?? ''
  return [...other.units.keys()].every((unit) => countsAs(unit, usual))
}

/** The units with their counts, the usual one first. */
function usualUnits({ units }: Entry): [string, number][] {
  return [...units].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((name) => other.includes(name))
}

function unitProposal(entry: Entry, names: LabelNames): LabelProposal | null {
  const { label } = entry
  const printed = names.terms.get(label)?.unit ?? ''
  if (printed !== '') return null
  const counts = usualUnits(entry)
  const [usual] = counts[0] ?? ['']
  const others = counts.slice(1).filter(([unit]) => splitUnit(unit).base !== splitUnit(usual).base)
  if (others.length === 0) return null
  return {
    kind: 'units',
    label,
    units: counts.map(([unit, records]) => ({ unit, records })),
    apart: others.flatMap(([unit]) => whyNotAs(unit, usual) ?? []),
  }
}
