import { renameInFormula } from '../figures/formula.ts'
import type { IndicatorDefinition } from '../figures/indicator.ts'
import type { LabelNames } from './label-names.ts'

/**
 * The definitions as indicators go by them: formulas name labels where they were written with other names of them, and
 * what is defined under a name that counts as another label rests. `known` are all labels of the ledger; they are asked
 * for only where a formula names an alias.
 */
export function resolveDefinitions(
  definitions: readonly IndicatorDefinition[],
  names: LabelNames,
  known: () => Iterable<string>,
): IndicatorDefinition[] {
  if (names.aliases.size === 0) return [...definitions]
  const aliases = [...names.aliases.keys()]
  const touched = ({ formula }: IndicatorDefinition) => aliases.some((alias) => formula.includes(alias))
  const all = definitions.some(touched)
    ? [...definitions.map(({ label }) => label), ...aliases, ...names.aliases.values(), ...known()]
    : []
  return definitions
    .filter(({ label }) => !names.aliases.has(label))
    .map((definition) =>
      touched(definition)
        ? { ...definition, formula: renameInFormula(definition.formula, all, names.labelOf) }
        : definition,
    )
}
