import { isDeepStrictEqual } from 'node:util'
import type { Period } from '#shared/domain/period.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import type { Output } from '#shared/ipc/contract.ts'
import { applyStep, type LedgerChange } from './ledger-steps.ts'
import type { Session } from './session.ts'

/**
 * The records that the indicators of a period rest on: those of the period, and for 连续年数 the earlier years
 * that show how long. Their figures stand under the labels and in the units that they count in.
 */
export function indicatorRecords(session: Session, period: Period): ActivityRecord[] {
  const records = [...earlierYears(session, period), ...session.records.listOfPeriod(period)]
  const { isPlain, counted } = session.dictionary.names()
  return isPlain ? records : records.map((record) => ({ ...record, figures: record.figures.map(counted) }))
}

/** All indicators of a period with what could not be computed. */
export function listIndicators({ indicators }: Session, period: Period): Output<'indicators:list'> {
  const listed = indicators.of(period)
  return { indicators: listed.indicators, problems: listed.problems }
}

function earlierYears({ dictionary, records }: Session, { from }: Period): ActivityRecord[] {
  const yearly = dictionary.definitions().filter(({ aggregate }) => aggregate === 'count_years')
  return yearly.length === 0
    ? []
    : records.listBefore(
        from,
        yearly.map(({ label }) => label),
      )
}

/** Inserts or replaces definitions and drops the removed ones in one undoable step; returns all there are. */
export function defineIndicators(
  session: Session,
  { definitions, removed }: { definitions: readonly IndicatorDefinition[]; removed: readonly string[] },
): IndicatorDefinition[] {
  const repository = session.definitions
  session.transaction(() => {
    const changes: LedgerChange[] = []
    for (const label of new Set(removed)) {
      const before = repository.get(label)
      if (before !== null) changes.push({ entity: 'definition', key: label, before, after: null })
    }
    for (const after of new Map(definitions.map((each) => [each.label, each])).values()) {
      const before = repository.get(after.label)
      if (removed.includes(after.label) || isDeepStrictEqual({ ...before }, after)) continue
      changes.push({ entity: 'definition', key: after.label, before, after })
    }
    if (changes.length > 0) applyStep(session, 'define', () => changes)
  })
  session.ports.emit('data:changed', { kinds: ['indicators'] })
  return session.dictionary.definitions()
}
