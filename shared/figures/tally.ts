import type { Category } from '../domain/category.ts'
import { partOfFigure } from '../domain/category-match.ts'
import { PARTS } from '../domain/part.ts'
import type { PartId } from '../domain/part.ts'
import type { Period } from '../domain/period.ts'
import type { ActivityRecord, Figure } from '../domain/record.ts'

/** What an indicator needs to know of a record. */
export type IndicatorRecord = Pick<
  ActivityRecord,
  'id' | 'date' | 'endDate' | 'createdAt' | 'category' | 'title' | 'part' | 'figures'
>

/** One figure with the record that states it. */
export interface Entry {
  record: IndicatorRecord
  figure: Figure
  part: PartId
  inPeriod: boolean
}

/** The figures of each label up to the end of the period; those before it only serve 连续年数 and 首次. */
export type Tally = Map<string, Entry[]>

/**
 * Sorts the figures of the records by label. A record belongs to the period in which it begins; later ones
 * are left out. `labels` limits the work to these labels.
 */
export function tallyFigures(
  records: Iterable<IndicatorRecord>,
  categories: readonly Category[],
  period: Period,
  labels?: ReadonlySet<string>,
): Tally {
  const tally: Tally = new Map()
  const parts = new Map<string, Map<string, PartId>>()
  for (const record of records) {
    if (record.date > period.to) continue
    const inPeriod = record.date >= period.from
    const known = parts.get(record.category) ?? new Map<string, PartId>()
    parts.set(record.category, known)
    for (const figure of record.figures) {
      if (labels && !labels.has(figure.label)) continue
      let part = record.part ?? known.get(figure.label)
      if (part === undefined) {
        part = partOfFigure(record, figure.label, categories)
        known.set(figure.label, part)
      }
      const entry = { record, figure, part, inPeriod }
      const entries = tally.get(figure.label)
      if (entries) entries.push(entry)
      else tally.set(figure.label, [entry])
    }
  }
  return tally
}

function mostFrequent<T>(items: Iterable<T>, before: (a: T, b: T) => boolean): T | undefined {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  let best: T | undefined
  let most = 0
  for (const [item, count] of counts) {
    if (count > most || (count === most && best !== undefined && before(item, best))) {
      best = item
      most = count
    }
  }
  return best
}

/** The part that most of the figures belong to; of equals the first in the review's order. */
export function majorityPart(entries: readonly Entry[]): PartId {
  const parts = entries.map((entry) => entry.part)
  return mostFrequent(parts, (a, b) => PARTS.indexOf(a) < PARTS.indexOf(b)) ?? 'consultation'
}

/** The category that most of the figures belong to; of equals the first in the list, then by code point. */
export function majorityCategory(entries: readonly Entry[], categories: readonly Category[]): string {
  const place = (name: string) => {
    const at = categories.findIndex((category) => category.name === name)
    return at < 0 ? categories.length : at
  }
  const names = entries.map((entry) => entry.record.category)
  const before = (a: string, b: string) => (place(a) === place(b) ? a < b : place(a) < place(b))
  return mostFrequent(names, before) ?? ''
}

/** The ids of the records behind the entries, each once, by date, then id. */
export function recordIds(entries: readonly Entry[]): string[] {
  const dates = new Map(entries.map(({ record }) => [record.id, record.date]))
  return [...dates]
    .toSorted(([a, dateA], [b, dateB]) => (dateA === dateB ? (a < b ? -1 : 1) : dateA < dateB ? -1 : 1))
    .map(([id]) => id)
}
