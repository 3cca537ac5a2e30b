import { alignSequences } from './merge-align.ts'

/**
 * One order of all keys of `ours` and `theirs`: theirs for those that the writer left in the order of `base`, the
 * others of ours after the one they follow in ours, and what only theirs has after the one it follows there, behind
 * what the writer put at that place. With theirs = base, ours; with ours = base, theirs.
 */
export function mergeOrder<K extends string>(
  base: readonly K[],
  ours: readonly K[],
  theirs: readonly K[],
): K[] {
  const aligned = alignSequences(base, ours)
  const left = new Set(base.filter((_key, at) => aligned[at] !== undefined))
  const inOurs = new Set(ours)
  const inTheirs = new Set(theirs)
  const result = theirs.filter((key) => left.has(key) && inOurs.has(key))
  const placed = new Set(result)

  for (const [at, key] of ours.entries()) {
    if (!placed.has(key)) result.splice(placeAfter(result, ours[at - 1]), 0, key)
  }
  for (const [at, key] of theirs.entries()) {
    if (inOurs.has(key)) continue
    let place = placeAfter(result, theirs[at - 1])
    // What the writer put after a text stays directly after it.
    while (place > 0 && isOwn(result[place], inTheirs)) place += 1
    result.splice(place, 0, key)
  }
  return result
}

function placeAfter<K>(keys: readonly K[], before: K | undefined): number {
  return before === undefined ? 0 : keys.indexOf(before) + 1
}

function isOwn<K>(key: K | undefined, inTheirs: ReadonlySet<K>): boolean {
  return key !== undefined && !inTheirs.has(key)
}
