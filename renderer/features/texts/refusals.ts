type Place = { readonly start: number; readonly end: number }

/** Texts whose refusals are remembered; a writer has few open in a sitting. */
const MOST_TEXTS = 20

/** Places the writer said to be no figures, by the text; kept until the program is closed. */
const refusals = new Map<string, Set<string>>()

const keyOf = ({ start, end }: Place): string => `${start}-${end}`

/** Remembers, or with `on` false forgets, that places of a text state no figures. */
export function rememberRefusal(text: string, places: readonly Place[], on: boolean): void {
  const known = refusals.get(text) ?? new Set<string>()
  for (const place of places) {
    if (on) known.add(keyOf(place))
    else known.delete(keyOf(place))
  }
  refusals.delete(text)
  refusals.set(text, known)
  for (const oldest of refusals.keys()) {
    if (refusals.size <= MOST_TEXTS) break
    refusals.delete(oldest)
  }
}

/** Whether the writer said, of this very text, that the figure at the place is none. */
export function isRefused(text: string, place: Place): boolean {
  return refusals.get(text)?.has(keyOf(place)) ?? false
}
