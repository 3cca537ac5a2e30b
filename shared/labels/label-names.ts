import type { Figure } from '../domain/record.ts'
import { splitUnit } from '../domain/unit.ts'
import { countsAs } from './counting-units.ts'
import type { LabelAlias, LabelTerm } from './term.ts'

/** By which label and in which unit a reported figure counts. */
export type LabelNames = {
  /** The label under which a name counts; itself when the dictionary does not know it. */
  labelOf(name: string): string
  /** All names that count as this label, itself first. */
  namesOf(label: string): readonly string[]
  /** Each label and every other name that counts as one of them. */
  allNames(labels: Iterable<string>): string[]
  /** The figure as indicators count it; the same object where the dictionary says nothing of it. */
  counted<F extends Figure>(figure: F): F
  /** Whether the dictionary changes nothing at all. */
  readonly isPlain: boolean
  readonly aliases: ReadonlyMap<string, string>
  readonly terms: ReadonlyMap<string, LabelTerm>
}

/** Reads the dictionary; `aliases` never name another alias. */
export function createLabelNames(aliases: readonly LabelAlias[], terms: readonly LabelTerm[]): LabelNames {
  const labels = new Map(aliases.map(({ alias, label }) => [alias, label]))
  const units = new Map(terms.filter(({ unit }) => unit !== '').map(({ label, unit }) => [label, unit]))
  const names = new Map<string, string[]>()
  for (const { alias, label } of aliases) names.set(label, [...(names.get(label) ?? [label]), alias])
  const labelOf = (name: string) => labels.get(name) ?? name
  const namesOf = (label: string) => names.get(label) ?? [label]
  const isPlain = labels.size === 0 && units.size === 0
  return {
    labelOf,
    namesOf,
    isPlain,
    aliases: labels,
    terms: new Map(terms.map((term) => [term.label, term])),
    allNames: (wanted) =>
      isPlain ? [...wanted] : [...new Set([...wanted].flatMap((name) => namesOf(labelOf(name))))],
    counted(figure) {
      if (isPlain) return figure
      const label = labelOf(figure.label)
      const unit = unitOf(figure.unit, units.get(label))
      return label === figure.label && unit === figure.unit ? figure : { ...figure, label, unit }
    },
  }
}

/** Units that convert into each other stay as they are: 万元 and 元 are added exactly without the dictionary. */
function unitOf(unit: string, wanted: string | undefined): string {
  if (wanted === undefined || splitUnit(unit).base === splitUnit(wanted).base) return unit
  return countsAs(unit, wanted) ? wanted : unit
}
