import type { MaterialRecord } from './coverage-material.ts'
import { FREE } from './coverage-pairs.ts'

/** Groups of words by their pairs, and the judgement of one record after another by how many of each it holds. */
export type Trial = {
  readonly groups: readonly ReadonlySet<number>[]
  /** Asked of every record that holds something of it, until it answers true; one number a group. */
  judge(held: Uint16Array): boolean
}

/** The groups in which a pair is looked for; `record` is the one that was counted for it last. */
type Place = { readonly groups: number[]; record: number }

/** Walks the records once for any number of trials and returns those that a record won. */
export function holdTogether(
  trials: readonly Trial[],
  records: readonly MaterialRecord[],
): ReadonlySet<Trial> {
  const places = new Map<number, Place>()
  // Most pairs of a ledger are in no trial; this finds out without asking the map.
  const maybe = new Uint8Array(65_536)
  const starts: number[] = []
  const trialOf: number[] = []
  for (const [trial, { groups }] of trials.entries()) {
    starts.push(trialOf.length)
    for (const pairs of groups) {
      for (const pair of pairs) {
        const place = places.get(pair) ?? { groups: [], record: -1 }
        place.groups.push(trialOf.length)
        places.set(pair, place)
        maybe[mix(Math.floor(pair / 65_536), pair % 65_536)] = 1
      }
      trialOf.push(trial)
    }
  }
  // Ten thousand records touch hundreds of trials each: plain arrays, no sets.
  const counts = new Uint16Array(trialOf.length)
  const held = trials.map(({ groups }, at) => counts.subarray(starts[at], (starts[at] ?? 0) + groups.length))
  const touchedBy = new Int32Array(trials.length).fill(-1)
  const won = new Uint8Array(trials.length)
  let open = trials.length
  for (let at = 0; at < records.length && open > 0; at += 1) {
    const record = records[at]
    if (record === undefined) break
    const letters = lettersOf(record)
    const touched: number[] = []
    for (let index = 1; index < letters.length; index += 1) {
      const first = letters.charCodeAt(index - 1)
      const second = letters.charCodeAt(index)
      if (maybe[mix(first, second)] === 0) continue
      const place = places.get(first * 65_536 + second)
      if (place === undefined || place.record === at) continue
      place.record = at
      for (const group of place.groups) {
        const trial = trialOf[group] ?? 0
        counts[group] = (counts[group] ?? 0) + 1
        if (touchedBy[trial] === at) continue
        touchedBy[trial] = at
        touched.push(trial)
      }
    }
    for (const trial of touched) {
      const numbers = held[trial]
      if (numbers === undefined) continue
      if (won[trial] === 0 && trials[trial]?.judge(numbers) === true) {
        won[trial] = 1
        open -= 1
      }
      numbers.fill(0)
    }
  }
  return new Set(trials.filter((_trial, at) => won[at] === 1))
}

function mix(first: number, second: number): number {
  return (first * 31 + second) & 65_535
}

/** Stripped once a record: the text changes with every pause, the ledger seldom. */
const known = new WeakMap<MaterialRecord, string>()

/** All words of a record; what stands between two texts is no letter and in no pair. */
function lettersOf(record: MaterialRecord): string {
  const before = known.get(record)
  if (before !== undefined) return before
  const { category, title, summary, outcome, people, department, labels } = record
  const texts = [category, title, summary, outcome, people, department, ...labels]
  const letters = texts.join('\u0000').replace(FREE, '')
  known.set(record, letters)
  return letters
}
