import type { Category } from '#shared/domain/category.ts'
import { isInPeriod, type Period } from '#shared/domain/period.ts'
import {
  computeLabels,
  labelsNeeded,
  listOutcomes,
  type IndicatorsOfPeriod,
  type LabelOutcome,
} from '#shared/figures/aggregate.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import { createIndicatorTable, type IndicatorTable } from '#shared/figures/indicator-table.ts'
import type { IndicatorRecord } from '#shared/figures/tally.ts'
import type { LedgerChange } from './ledger-steps.ts'

/** What the cache reads of an open library. */
export type LedgerReader = {
  listDefinitions(): IndicatorDefinition[]
  listStating(period: Period): IndicatorRecord[]
  listStatingLabels(labels: Iterable<string>, period: Period): IndicatorRecord[]
  listLabels(): string[]
  /** The label as which a name that a record states counts. */
  labelOf(name: string): string
}

type Kept = {
  readonly period: Period
  outcomes: Map<string, LabelOutcome>
  /** Labels whose records changed since. */
  readonly stale: Set<string>
  answer: (IndicatorsOfPeriod & { table: IndicatorTable }) | null
}

/** Periods kept at once: those of the drafts and the one before each, so that asking about all drafts reads none anew. */
const PERIODS = 32

const FIRST_DAY = '0000-01-01'

export type IndicatorCache = ReturnType<typeof createIndicatorCache>

/**
 * The indicators of periods, kept while the ledger stands and worked out anew only where it changed: a record that
 * changes costs the labels it states and what formulas make of them. Equal at any time to computing everything.
 */
export function createIndicatorCache(reader: LedgerReader, categories: readonly Category[]) {
  const kept = new Map<string, Kept>()
  const named = new Map<string, boolean>()
  let asking: ReadonlySet<string> | null = null
  let definitions: IndicatorDefinition[] | null = null

  const known = () => (definitions ??= reader.listDefinitions())
  /** Labels that a formula may name although no record of the period states them. */
  const ledgerLabels = () => (known().some(({ formula }) => formula !== '') ? reader.listLabels() : [])
  const askingLabels = () =>
    (asking ??= new Set(
      known()
        .filter(asksEarlier)
        .map(({ label }) => label),
    ))
  const isNamed = (label: string): boolean => {
    const answer = named.get(label) ?? known().some(({ formula }) => formula.includes(label))
    named.set(label, answer)
    return answer
  }

  /** Records of the period that state one of the labels, or any, and the earlier ones of labels that ask for them. */
  function recordsFor(period: Period, labels?: ReadonlySet<string>): IndicatorRecord[] {
    const earlier = [...askingLabels()].filter((label) => labels?.has(label) ?? true)
    const before =
      earlier.length === 0
        ? []
        : reader
            .listStatingLabels(earlier, { from: FIRST_DAY, to: period.to })
            .filter(({ date }) => date < period.from)
    const inside = labels ? reader.listStatingLabels(labels, period) : reader.listStating(period)
    return [...before, ...inside]
  }

  function compute(period: Period, labels?: ReadonlySet<string>): Map<string, LabelOutcome> {
    const ledger = ledgerLabels()
    const needed = labels && labelsNeeded(labels, known(), ledger)
    const records = recordsFor(period, needed)
    return computeLabels({ records, definitions: known(), categories, period, ledger }, labels)
  }

  function renew(entry: Kept): void {
    const labels = dependents(entry.stale, known())
    const fresh = compute(entry.period, labels)
    entry.stale.clear()
    entry.answer = null
    // How a circle is told depends on the label it is entered by, so it is worked out with all the others.
    if ([...fresh.values()].some(isCircular)) entry.outcomes = compute(entry.period)
    else {
      for (const label of labels) {
        const outcome = fresh.get(label)
        if (outcome === undefined) entry.outcomes.delete(label)
        else entry.outcomes.set(label, outcome)
      }
    }
  }

  function of(period: Period): IndicatorsOfPeriod & { table: IndicatorTable } {
    const key = `${period.from}/${period.to}`
    let entry = kept.get(key)
    if (entry === undefined) {
      const { from, to } = period
      entry = { period: { from, to }, outcomes: compute({ from, to }), stale: new Set(), answer: null }
    } else if (entry.stale.size > 0) renew(entry)
    // The period asked for last is forgotten last.
    kept.delete(key)
    kept.set(key, entry)
    for (const oldest of kept.keys()) {
      if (kept.size <= PERIODS) break
      kept.delete(oldest)
    }
    if (entry.answer === null) {
      const listed = listOutcomes(entry.outcomes)
      const table = createIndicatorTable(listed.indicators, listed.problems, reader.labelOf)
      entry.answer = { ...listed, table }
    }
    return entry.answer
  }

  /** Whether a figure of that day can move an indicator of the period. */
  function matters(label: string, day: string, period: Period): boolean {
    if (isInPeriod(day, period) || (day < period.from && askingLabels().has(label))) return true
    // Once any record states a label, a formula that names it counts it as nothing instead of missing.
    return isNamed(label)
  }

  return {
    of,
    definitionOf(name: string): IndicatorDefinition | undefined {
      const label = reader.labelOf(name)
      return known().find((definition) => definition.label === label)
    },
    /** Told of every change of the ledger, also those of undo and redo. */
    touch({ entity, before, after }: LedgerChange): void {
      if (entity !== 'record') {
        definitions = null
        asking = null
        named.clear()
        kept.clear()
        return
      }
      for (const record of [before, after]) {
        if (record === null || kept.size === 0) continue
        for (const figure of record.figures) {
          const label = reader.labelOf(figure.label)
          for (const { period, stale } of kept.values()) {
            if (!stale.has(label) && matters(label, record.date, period)) stale.add(label)
          }
        }
      }
    },
  }
}

/** 连续年数 counts earlier years, and they can disprove what a 表述 says of a first time. */
function asksEarlier({ aggregate }: IndicatorDefinition): boolean {
  return aggregate === 'count_years' || aggregate === 'text'
}

function isCircular({ problems }: LabelOutcome): boolean {
  return problems.some(({ code }) => code === 'circular')
}

/** The labels and everything a formula makes of them, however indirectly. A name that merely occurs in a formula counts. */
function dependents(labels: ReadonlySet<string>, definitions: readonly IndicatorDefinition[]): Set<string> {
  const all = new Set(labels)
  const formulas = definitions.filter(({ formula }) => formula !== '')
  // A set may grow while it is walked; what is added is walked, too.
  for (const label of all) {
    for (const definition of formulas) if (definition.formula.includes(label)) all.add(definition.label)
  }
  return all
}
