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
  const named = namesByStart(labels)
  return (label, unit, words) => {
    const own = byName.get(label)
    if (own !== undefined || words === '') return own ?? label
    const plain = words.replace(/[\s“”‘’《》]/g, '')
    let best: NamedLabel | null = null
    for (let at = 0; at + SHORTEST <= plain.length; at += 1) {
      for (const known of named.get(plain.slice(at, at + START)) ?? []) {
        if (known.unit !== '' && known.unit !== unit) continue
        if (known.name.length > (best?.name.length ?? 0) && plain.startsWith(known.name, at)) best = known
      }
    }
    return best?.label ?? label
  }
}

type NamedLabel = { readonly label: string; readonly unit: string; readonly name: string }

/** How many characters the names are looked up by, so that thousands of them cost no more than a few. */
const START = 2

function namesByStart(labels: readonly KnownLabel[]): Map<string, NamedLabel[]> {
  const named = new Map<string, NamedLabel[]>()
  for (const { label, unit, aliases } of labels) {
    for (const name of [label, ...aliases]) {
      if (name.length < SHORTEST) continue
      const start = name.slice(0, START)
      const same = named.get(start)
      if (same === undefined) named.set(start, [{ label, unit, name }])
      else same.push({ label, unit, name })
    }
  }
  return named
}
