import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import { createLabelNames, type LabelNames } from '#shared/labels/label-names.ts'
import { resolveDefinitions } from '#shared/labels/resolve-definitions.ts'
import type { LabelAlias, LabelTerm } from '#shared/labels/term.ts'

/** What the dictionary reads of an open library. */
export type DictionaryReader = {
  listAliases(): LabelAlias[]
  listTerms(): LabelTerm[]
  listDefinitions(): IndicatorDefinition[]
  listLabels(): string[]
}

export type LabelDictionary = ReturnType<typeof createLabelDictionary>

/** The office's dictionary of labels, read once and anew after a change. */
export function createLabelDictionary(reader: DictionaryReader) {
  let names: LabelNames | null = null
  const read = () => (names ??= createLabelNames(reader.listAliases(), reader.listTerms()))
  return {
    names: read,
    labelOf: (name: string): string => read().labelOf(name),
    /** The definitions that count, their formulas in the labels that count. */
    definitions: (): IndicatorDefinition[] =>
      resolveDefinitions(reader.listDefinitions(), read(), reader.listLabels),
    /** Told of every change of aliases and terms, also those of undo and redo. */
    touch(): void {
      names = null
    },
  }
}
