/** A label the office uses, with the names that count as it. */
export type KnownLabel = {
  readonly label: string
  /** '' for any. */
  readonly unit: string
  readonly aliases: readonly string[]
}

/**
 * The office's own label for one that was found, itself where the office has none. `words` are those around the number
 * as far as they may name it, '' when the label is beyond doubt.
 */
export type LabelFinder = (label: string, unit: string, words: string) => string

/** Shorter names stand in too many words to tell anything. */
const SHORTEST = 4

/**
 * A finder for the office's dictionary: a label or alias by its name, else the longest one of the same unit that the
 * words name in full (召开有事好商量议事会 for a known 有事好商量议事会).
 */
export function knownLabels(labels: readonly KnownLabel[]): LabelFinder {
  const byName = new Map<string, string>()
  for (const { label, aliases } of labels) for (const alias of aliases) byName.set(alias, label)
  for (const { label } of labels) byName.set(label, label)
  const named = labels
    .flatMap(({ label, unit, aliases }) => [label, ...aliases].map((name) => ({ label, unit, name })))
    .filter(({ name }) => name.length >= SHORTEST)
    .sort((a, b) => b.name.length - a.name.length)
  return (label, unit, words) => {
    const own = byName.get(label)
    if (own !== undefined || words === '') return own ?? label
    const plain = words.replace(/[\s“”‘’《》]/g, '')
    const found = named.find(
      (known) => (known.unit === '' || known.unit === unit) && plain.includes(known.name),
    )
    return found?.label ?? label
  }
}
