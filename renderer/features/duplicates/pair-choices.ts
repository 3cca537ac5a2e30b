import type { RecordInput } from '#shared/domain/record.ts'
import {
  figureRows,
  mergeRecords,
  usualChoices,
  type MergeChoice,
  type MergeChoices,
  type MergeField,
} from '#shared/duplicates/merge-records.ts'
import type { LikelyPair } from '#shared/ipc/contract/duplicates.ts'

/** What the writer decided of a pair so far. */
export type PairChoices = {
  readonly fields: MergeChoices
  readonly figures: ReadonlyMap<string, MergeChoice>
}

/** What is proposed for a pair before the writer decides: the usual side of each field, no figure that differs. */
export function startChoices({ one, other }: LikelyPair): PairChoices {
  return { fields: usualChoices(one, other), figures: new Map() }
}

/** The choices with one field decided. */
export function chooseField(choices: PairChoices, field: MergeField, choice: MergeChoice): PairChoices {
  return { ...choices, fields: { ...choices.fields, [field]: choice } }
}

/** The choices with one differing figure decided; `key` as figureRows names it. */
export function chooseFigure(choices: PairChoices, key: string, choice: MergeChoice): PairChoices {
  return { ...choices, figures: new Map(choices.figures).set(key, choice) }
}

/** How many figures differ and are not decided yet. */
export function openFigures({ one, other }: LikelyPair, { figures }: PairChoices): number {
  return figureRows(one, other).filter(({ kind, key }) => kind === 'differ' && !figures.has(key)).length
}

/** The record that merging would make. Of two figures that are still open the first stands. */
export function mergedRecord({ one, other }: LikelyPair, { fields, figures }: PairChoices): RecordInput {
  return mergeRecords(one, other, fields, figures)
}

/** Names a pair while the list is shown; ids hold no line break. */
export function pairKey({ one, other }: LikelyPair): string {
  return `${one.id}\n${other.id}`
}
