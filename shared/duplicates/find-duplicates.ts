import { compareReports, LONGEST, NEAR_DAYS, type Likeness } from './compare-reports.ts'
import type { Signature } from './signature.ts'

/** Two records that may be one, in the order of their ids. */
export type Pair = Likeness & { readonly first: string; readonly second: string }

/** Records compared between two breaths. */
const BREATH = 200
/** The same where little is done for each. */
const LONG_BREATH = 5_000
/** In a ledger larger than this, words in more than this part of it lead to no candidates. */
const LARGE = 5_000
const COMMON = 0.02
/** Records of one title within the days of one matter: more of them are a row, each its own matter. */
const ROW = 12

/**
 * All pairs that may be one matter, in the order of ids. Yields between so that a caller can let others go first; the
 * order of `signatures` does not matter. Instead of each with each, records are compared that are near in time and of
 * which one has some of the rarer words of the other's title; where half of a title's words are met, one of these is.
 */
export function* scanDuplicates(signatures: readonly Signature[]): Generator<undefined, Pair[]> {
  const ordered = byDay(signatures)
  const rare = yield* readRareWords(ordered)
  const rows = yield* findRows(ordered)
  const [near, long] = [createWindow(NEAR_DAYS), createWindow(LONGEST)]
  const met = new Int32Array(ordered.length).fill(-1)
  const pairs: Pair[] = []
  for (const [at, one] of ordered.entries()) {
    const [words, rarer] = [rare.words(one), rare.rarest(one)]
    for (const window of [near, long]) {
      for (const place of window.find(one.day, words, rarer)) {
        const other = ordered[place]
        if (other === undefined || met[place] === at) continue
        met[place] = at
        if (one.core === other.core && rows.has(`${one.core}\n${one.day}`)) continue
        const likeness = compareReports(one, other)
        if (likeness !== null) pairs.push(pairOf(one, other, likeness))
      }
    }
    const isLong = one.lastDay > one.day + NEAR_DAYS && one.lastDay - one.day <= LONGEST
    for (const window of isLong ? [near, long] : [near]) window.add(at, one.day, words, rarer)
    if (at % BREATH === BREATH - 1) yield
  }
  return pairs.toSorted(byIds)
}

/** The pairs of one record among all that are near it. */
export function pairsOf(one: Signature, near: Iterable<Signature>): Pair[] {
  const pairs: Pair[] = []
  const others = [...near]
  const isInRow = others.filter(({ core, id }) => core === one.core && id !== one.id).length >= ROW
  for (const other of others) {
    if (isInRow && other.core === one.core) continue
    const likeness = other.id === one.id ? null : compareReports(one, other)
    if (likeness !== null) pairs.push(pairOf(one, other, likeness))
  }
  return pairs
}

function pairOf(one: Signature, other: Signature, likeness: Likeness): Pair {
  const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
  return { first, second, ...likeness }
}

function byIds(a: Pair, b: Pair): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1
  return a.second < b.second ? -1 : 1
}

/** By day, then id; sorting within days is much less to do than sorting all. */
function byDay(signatures: readonly Signature[]): Signature[] {
  const days = new Map<number, Signature[]>()
  for (const signature of signatures) {
    const known = days.get(signature.day)
    if (known === undefined) days.set(signature.day, [signature])
    else known.push(signature)
  }
  return [...days]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, found]) => found.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}

function* readRareWords(signatures: readonly Signature[]) {
  const counts = new Map<number, number>()
  for (const [at, { words }] of signatures.entries()) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    if (at % LONG_BREATH === LONG_BREATH - 1) yield
  }
  const most = signatures.length > LARGE ? signatures.length * COMMON : Number.POSITIVE_INFINITY
  // A word of no title is never looked for.
  const leads = (word: number) => {
    const count = counts.get(word)
    return count !== undefined && count <= most
  }
  return {
    /** Those of title and summary. */
    words({ words, summary }: Signature): number[] {
      const found: number[] = []
      for (const word of words) if (leads(word)) found.push(word)
      for (const word of summary) if (leads(word) && !words.includes(word)) found.push(word)
      return found
    },
    /** So many of the rarest that another title with half of the words has one of them. */
    rarest(signature: Signature): number[] {
      const words = [...signature.words]
        .filter(leads)
        .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b)
      return words.slice(0, Math.ceil(words.length / 2) + 1)
    },
  }
}

/** Titles and days around which more records bear the title than one matter has reports. */
function* findRows(ordered: readonly Signature[]): Generator<undefined, ReadonlySet<string>> {
  const days = new Map<string, number[]>()
  for (const [at, { core, day }] of ordered.entries()) {
    const known = days.get(core)
    if (known === undefined) days.set(core, [day])
    else known.push(day)
    if (at % LONG_BREATH === LONG_BREATH - 1) yield
  }
  yield
  const rows = new Set<string>()
  for (const [core, found] of days) {
    let [from, to] = [0, 0]
    for (const day of found) {
      while ((found[from] ?? day) < day - NEAR_DAYS) from += 1
      while (to < found.length && (found[to] ?? 0) <= day + NEAR_DAYS) to += 1
      if (to - from > ROW) rows.add(`${core}\n${day}`)
    }
  }
  return rows
}

/** Places that are past before they are let go. */
const PAST = 64

type Postings = { places: number[]; days: number[]; head: number }

/** Places of the records of the last `span` days by their words. */
function createWindow(span: number) {
  const byWord = new Map<number, Postings>()
  const byRare = new Map<number, Postings>()

  function add(index: Map<number, Postings>, words: readonly number[], place: number, day: number): void {
    for (const word of words) {
      const known = index.get(word)
      if (known === undefined) index.set(word, { places: [place], days: [day], head: 0 })
      else {
        known.places.push(place)
        known.days.push(day)
      }
    }
  }
  function* look(index: Map<number, Postings>, words: readonly number[], from: number): Generator<number> {
    for (const word of words) {
      const known = index.get(word)
      if (known === undefined) continue
      while (known.head < known.days.length && (known.days[known.head] ?? 0) < from) known.head += 1
      if (known.head > PAST && known.head * 2 > known.days.length) {
        known.places.splice(0, known.head)
        known.days.splice(0, known.head)
        known.head = 0
      }
      for (let at = known.head; at < known.places.length; at += 1) yield known.places[at] ?? -1
    }
  }
  return {
    add(place: number, day: number, words: readonly number[], rarest: readonly number[]): void {
      add(byWord, words, place, day)
      add(byRare, rarest, place, day)
    },
    /** Records of the span that have one of the rarest words, or one of whose rarest is among the words. */
    *find(day: number, words: readonly number[], rarest: readonly number[]): Generator<number> {
      yield* look(byWord, rarest, day - span)
      yield* look(byRare, words, day - span)
    },
  }
}
