import type { MaterialRecord } from './coverage-material.ts'
import { FREE } from './coverage-pairs.ts'

/** Groups of words by their pairs, and the judgement of one record after another by how many of each it holds. */
export type Trial = {
  readonly groups: readonly ReadonlySet<number>[]
  /** Asked of every record that holds something of it, until it answers true. */
  judge(held: readonly number[]): boolean
}

/** Where a pair is looked for; `record` is the one that was counted for it last. */
type Place = { readonly groups: { readonly trial: number; readonly group: number }[]; record: number }

/** Walks the records once for any number of trials and returns those that a record won. */
export function holdTogether(
  trials: readonly Trial[],
  records: readonly MaterialRecord[],
): ReadonlySet<Trial> {
  const places = new Map<number, Place>()
  // Most pairs of a ledger are in no trial; this finds out without asking the map.
  const maybe = new Uint8Array(65_536)
  for (const [trial, { groups }] of trials.entries()) {
    for (const [group, pairs] of groups.entries()) {
      for (const pair of pairs) {
        const place = places.get(pair) ?? { groups: [], record: -1 }
        place.groups.push({ trial, group })
        places.set(pair, place)
        maybe[mix(Math.floor(pair / 65_536), pair % 65_536)] = 1
      }
    }
  }
  const held = trials.map(({ groups }) => groups.map(() => 0))
  const won = new Set<number>()
  const touched = new Set<number>()
  for (const [at, record] of records.entries()) {
    if (won.size === trials.length) break
    const letters = lettersOf(record)
    for (let index = 1; index < letters.length; index += 1) {
      const first = letters.charCodeAt(index - 1)
      const second = letters.charCodeAt(index)
      if (maybe[mix(first, second)] === 0) continue
      const place = places.get(first * 65_536 + second)
      if (place === undefined || place.record === at) continue
      place.record = at
      for (const { trial, group } of place.groups) {
        const counts = held[trial]
        if (counts === undefined || won.has(trial)) continue
        counts[group] = (counts[group] ?? 0) + 1
        touched.add(trial)
      }
    }
    for (const trial of touched) {
      const counts = held[trial] ?? []
      if (trials[trial]?.judge(counts) === true) won.add(trial)
      counts.fill(0)
    }
    touched.clear()
  }
  return new Set(trials.filter((_trial, at) => won.has(at)))
}

function mix(first: number, second: number): number {
  return (first * 31 + second) & 65_535
}

/** Stripped once a record: the text changes with every pause, the ledger seldom. */
const known = new WeakMap<MaterialRecord, string>()

/** All words of a record; lines keep the end of one text from making a pair with the start of the next. */
function lettersOf(record: MaterialRecord): string {
  const before = known.get(record)
  if (before !== undefined) return before
  const { title, summary, outcome, people, department, labels } = record
  const texts = [title, summary, outcome, people, department, ...labels]
  const letters = texts.map((text) => text.replace(FREE, '')).join('\n')
  known.set(record, letters)
  return letters
}
