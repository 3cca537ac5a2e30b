import type { Period } from '#shared/domain/period.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import type { Output } from '#shared/ipc/contract.ts'
import { applyStep, type LedgerChange } from './ledger-steps.ts'
import type { Session } from './session.ts'

/**
 * The records that the indicators of a period rest on: those of the period, and for 连续年数 the earlier years
 * that show how long.
 */
export function indicatorRecords(session: Session, period: Period): ActivityRecord[] {
  const inPeriod = session.records.listOfPeriod(period)
  const yearly = session.definitions.list().filter(({ aggregate }) => aggregate === 'count_years')
  if (yearly.length === 0) return inPeriod
  const labels = yearly.map(({ label }) => label)
  return [...session.records.listBefore(period.from, labels), ...inPeriod]
}

/** All indicators of a period with what could not be computed. */
export function listIndicators(session: Session, period: Period): Output<'indicators:list'> {
  return indicatorsOf(session, indicatorRecords(session, period), period)
}

export function indicatorsOf(
  { definitions, categories }: Session,
  records: readonly ActivityRecord[],
  period: Period,
): Output<'indicators:list'> {
  return computeIndicators(records, definitions.list(), categories.categories, period)
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
      if (removed.includes(after.label)) continue
      changes.push({ entity: 'definition', key: after.label, before: repository.get(after.label), after })
    }
    if (changes.length > 0) applyStep(session, 'define', () => changes)
  })
  session.ports.emit('data:changed', { kinds: ['indicators'] })
  return repository.list()
}
