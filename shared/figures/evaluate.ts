import { fromScaled, ONE, toScaled } from '../domain/decimal.ts'
import { splitUnit } from '../domain/unit.ts'
import { addAmounts, amountOf, inBase } from './amount.ts'
import type { Amount } from './amount.ts'
import type { Aggregate, IndicatorDefinition } from './indicator.ts'
import type { Entry } from './tally.ts'
import { wordingOf } from './wording.ts'

/** One label aggregated, before it becomes text. */
export interface Total {
  amount: Amount
  aggregate: Aggregate
  /** Figures that decide part and category. */
  entries: readonly Entry[]
  /** Figures that prove the amount. */
  evidence: readonly Entry[]
  /** Set for 表述. */
  wording: string | null
  /** Whether a formula divided, so that the text is rounded to one decimal. */
  divided: boolean
}

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

/** By what the record says of time, then by value; the id decides only between figures that read the same. */
function compareByTime(a: Entry, b: Entry): number {
  return (
    compareText(a.record.date, b.record.date) ||
    compareText(a.record.endDate ?? a.record.date, b.record.endDate ?? b.record.date) ||
    compareText(a.record.createdAt, b.record.createdAt) ||
    compareByValue(a, b) ||
    compareText(a.record.id, b.record.id)
  )
}

/** By amount; of equal amounts an approximate one counts as larger, since 100多 is more than 100. */
function compareByValue(a: Entry, b: Entry): number {
  const difference = inBase(amountOf(a.figure)) - inBase(amountOf(b.figure))
  if (difference !== 0n) return difference < 0n ? -1 : 1
  return compareText(a.figure.approx, b.figure.approx)
}

function greatest(entries: readonly Entry[], compare: (a: Entry, b: Entry) => number): Entry {
  return entries.reduce((best, entry) => (compare(entry, best) > 0 ? entry : best))
}

/** Groups figures that convert into each other; the groups are in the order of their unit's name. */
export function groupByUnit(entries: readonly Entry[]): Entry[][] {
  const bases = new Map<string, string>()
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { unit } = entry.figure
    const base = bases.get(unit) ?? splitUnit(unit).base
    bases.set(unit, base)
    const group = groups.get(base)
    if (group) group.push(entry)
    else groups.set(base, [entry])
  }
  return [...groups].toSorted(([a], [b]) => compareText(a, b)).map(([, group]) => group)
}

/** The aggregate that counts for figures of one unit (design 3.2): the definition's, else 比率 for %, else 求和. */
export function aggregateOf(definition: IndicatorDefinition | undefined, unit: string): Aggregate {
  return definition?.aggregate ?? (unit === '%' ? 'ratio' : 'sum')
}

/**
 * Aggregates figures that share a unit's base; `entries` is not empty. 期末 and a stated 比率 take the last
 * figure by date (then end date, time of entry, larger value), 最大 the largest, both with the record that
 * states it.
 */
export function totalOf(label: string, aggregate: Aggregate, entries: readonly Entry[]): Total {
  const base = { aggregate, entries, wording: null, divided: false }
  if (aggregate === 'sum' || aggregate === 'derived') {
    return { ...base, amount: addAmounts(entries.map((entry) => amountOf(entry.figure))), evidence: entries }
  }
  const entry = greatest(entries, aggregate === 'max' ? compareByValue : compareByTime)
  const one = { ...base, amount: amountOf(entry.figure), evidence: [entry] }
  if (aggregate !== 'text') return one
  const newestFirst = entries.toSorted((a, b) => compareByTime(b, a)).map(({ record }) => record.title)
  return { ...one, evidence: entries, wording: wordingOf(label, newestFirst) }
}

/**
 * Counts the years back from the last year of the period with a record until the first gap; years before the
 * period count. A figure in 年 stands for that many years up to its record's. null when the period has none.
 */
export function yearsOf(entries: readonly Entry[]): Total | null {
  const years = new Map<number, Entry[]>()
  let last = 0
  for (const entry of entries) {
    const { value, unit } = entry.figure
    if (value === 0) continue
    const year = Number(entry.record.date.slice(0, 4))
    const span = unit === '年' && Number.isInteger(value) ? Math.min(value, 100) : 1
    for (let back = 0; back < span; back += 1) {
      const found = years.get(year - back)
      if (found) found.push(entry)
      else years.set(year - back, [entry])
    }
    if (entry.inPeriod) last = Math.max(last, year)
  }
  if (last === 0) return null
  const evidence: Entry[] = []
  let count = 0
  for (; years.has(last - count); count += 1) evidence.push(...(years.get(last - count) ?? []))
  return {
    amount: { scaled: toScaled(count), unit: '年', approx: '' },
    aggregate: 'count_years',
    entries: entries.filter((entry) => entry.inPeriod),
    evidence,
    wording: null,
    divided: false,
  }
}

/** Labels whose quotient is an average, not a rate (taxonomy 2, 人均次数). */
const AVERAGE = /人均|户均|场均|次均|平均/

/**
 * Divides exactly and cuts after four decimals: a rate in %, an average in the unit of what is divided (人次 by
 * 人 gives 次). The divisor is not zero. Approximate operands make the quotient 约.
 */
export function divide(label: string, numerator: Amount, denominator: Amount): Amount {
  const approx = numerator.approx !== '' || denominator.approx !== '' ? '约' : ''
  const [over, under] = [inBase(numerator), inBase(denominator)]
  if (!AVERAGE.test(label)) return { scaled: (over * 100n * ONE) / under, unit: '%', approx }
  const { base } = splitUnit(numerator.unit)
  return { scaled: (over * ONE) / under, unit: base === '人次' ? '次' : base, approx }
}

/** The number an indicator shows as its value. */
export function exactValue(amount: Amount): number {
  return fromScaled(amount.scaled)
}
