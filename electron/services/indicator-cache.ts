import type { Category } from '#shared/domain/category.ts'
import type { Period } from '#shared/domain/period.ts'
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
  listStatingLabels(labels: Iterable<string>, to: string): IndicatorRecord[]
  listLabels(): string[]
}

type Kept = {
  readonly period: Period
  readonly outcomes: Map<string, LabelOutcome>
  /** Labels whose records changed since. */
  readonly stale: Set<string>
  answer: (IndicatorsOfPeriod & { table: IndicatorTable }) | null
}

/** Periods kept at once: this and the one before for a few drafts. */
const PERIODS = 8

export type IndicatorCache = ReturnType<typeof createIndicatorCache>

/**
 * The indicators of periods, kept while the ledger stands and worked out anew only where it changed: a record that
 * changes costs the labels it states and what formulas make of them. Equal at any time to computing everything.
 */
export function createIndicatorCache(reader: LedgerReader, categories: readonly Category[]) {
  const kept = new Map<string, Kept>()
  let definitions: IndicatorDefinition[] | null = null

  const known = () => (definitions ??= reader.listDefinitions())
  /** Labels that a formula may name although no record of the period states them. */
  const ledgerLabels = () => (known().some(({ formula }) => formula !== '') ? reader.listLabels() : [])

  function computeAll(period: Period): Kept {
    const asking = known().filter(asksEarlier)
    const inPeriod = reader.listStating(period)
    const before =
      asking.length === 0
        ? []
        : reader
            .listStatingLabels(
              asking.map(({ label }) => label),
              period.to,
            )
            .filter(({ date }) => date < period.from)
    const outcomes = computeLabels({
      records: [...before, ...inPeriod],
      definitions: known(),
      categories,
      period,
      ledger: ledgerLabels(),
    })
    return { period, outcomes, stale: new Set(), answer: null }
  }

  function renew(entry: Kept): void {
    const labels = dependents(entry.stale, known())
    const ledger = ledgerLabels()
    const records = reader.listStatingLabels(labelsNeeded(labels, known(), ledger), entry.period.to)
    const fresh = computeLabels(
      { records, definitions: known(), categories, period: entry.period, ledger },
      labels,
    )
    for (const label of labels) {
      const outcome = fresh.get(label)
      if (outcome === undefined) entry.outcomes.delete(label)
      else entry.outcomes.set(label, outcome)
    }
    entry.stale.clear()
    entry.answer = null
  }

  function of(period: Period): IndicatorsOfPeriod & { table: IndicatorTable } {
    const key = `${period.from}/${period.to}`
    let entry = kept.get(key)
    if (entry === undefined) entry = computeAll({ from: period.from, to: period.to })
    else if (entry.stale.size > 0) renew(entry)
    // The period asked for last is forgotten last.
    kept.delete(key)
    kept.set(key, entry)
    for (const oldest of kept.keys()) {
      if (kept.size <= PERIODS) break
      kept.delete(oldest)
    }
    if (entry.answer === null) {
      const listed = listOutcomes(entry.outcomes)
      entry.answer = { ...listed, table: createIndicatorTable(listed.indicators, listed.problems) }
    }
    return entry.answer
  }

  return {
    of,
    definitionOf: (label: string) => known().find((definition) => definition.label === label),
    /** Told of every change of the ledger, also those of undo and redo. */
    touch({ entity, before, after }: LedgerChange): void {
      if (entity === 'definition') {
        definitions = null
        kept.clear()
        return
      }
      for (const record of [before, after]) {
        if (record === null) continue
        for (const { period, stale } of kept.values()) {
          if (record.date > period.to) continue
          for (const { label } of record.figures) stale.add(label)
        }
      }
    },
  }
}

/** 连续年数 counts earlier years, and they can disprove what a 表述 says of a first time. */
function asksEarlier({ aggregate }: IndicatorDefinition): boolean {
  return aggregate === 'count_years' || aggregate === 'text'
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
