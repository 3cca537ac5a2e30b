import type { Binding } from '#shared/document/model.ts'
import { compareIndicators } from '#shared/figures/comparison.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { printYears } from '#shared/figures/indicator-text.ts'
import { previousPeriod } from '#shared/figures/previous-period.ts'
import type { FigureDetail, LastYear } from '#shared/ipc/contract/figures.ts'
import { findCauses } from './figure-causes.ts'
import { readLedger } from './ledger-figures.ts'
import { provenFirst, provenYears } from './proven-claims.ts'
import type { Session } from './session.ts'

const CANDIDATES = 5

/** Everything the evidence shows of one figure; computed from the ledger, whatever the binding claims. */
export function figureDetail(session: Session, binding: Binding): FigureDetail {
  const { table } = session.indicators.of(binding)
  const evidence = readLedger(session, binding)
  const indicator = table.find(binding.label, binding.measure === undefined ? binding.unit : '')
  const problem = table.problemOf(binding.label)
  const definition = session.indicators.definitionOf(binding.label)
  const left = () => session.records.list(binding.records).map(({ id }) => id)
  const records = evidence?.records ?? left()
  return {
    now: evidence?.now ?? null,
    basis: definition?.basis ?? '',
    formula: definition?.formula ?? '',
    names: session.dictionary.names().allNames([binding.label]),
    records: [...records],
    problem: problem ?? null,
    causes: findCauses(session, binding, evidence === null ? [] : evidence.records),
    last: indicator === undefined ? null : lastYearOf(session, indicator, binding),
    ...claimsOf(session, indicator, binding),
    candidates: evidence === null && binding.measure === undefined ? candidatesFor(session, binding) : [],
  }
}

/** The indicator in the period before, and how it moved since. */
export function lastYearOf(
  session: Session,
  indicator: Indicator,
  period: Pick<Binding, 'from' | 'to'>,
): LastYear {
  const previous = previousPeriod(period)
  const before = session.indicators.of(previous).table.find(indicator.label, indicator.unit)
  const definition = session.indicators.definitionOf(indicator.label)
  return {
    ...previous,
    text: before?.text ?? null,
    comparison: compareIndicators(indicator, before, definition, { current: period, previous }),
  }
}

function claimsOf(
  session: Session,
  indicator: Indicator | undefined,
  binding: Binding,
): Pick<FigureDetail, 'years' | 'first'> {
  // What is computed from other labels, or is a claim itself, has no years of its own.
  if (indicator === undefined || indicator.formula !== '' || indicator.aggregate === 'count_years') {
    return { years: null, first: null }
  }
  const years = provenYears(session, binding)
  const first = provenFirst(session, binding)
  return {
    years: years && { text: printYears(years.count, 'chinese').text, from: years.from, to: years.to },
    first: first && { text: '首次', since: first.since },
  }
}

/**
 * Labels that share records with the lost figure, those that state most of them first, of equals those of its value; last
 * those of its value alone.
 */
function candidatesFor(session: Session, binding: Binding): FigureDetail['candidates'] {
  const behind = new Set(binding.records)
  return session.indicators
    .of(binding)
    .indicators.map((indicator) => ({
      indicator,
      shared: indicator.records.filter((id) => behind.has(id)).length,
      isSame: indicator.value === binding.value && indicator.unit === binding.unit,
    }))
    .filter(({ shared, isSame }) => shared > 0 || isSame)
    .toSorted((a, b) => b.shared - a.shared || Number(b.isSame) - Number(a.isSame))
    .slice(0, CANDIDATES)
    .map(({ indicator: { label, unit, text } }) => ({
      label,
      unit,
      text,
      from: binding.from,
      to: binding.to,
    }))
}
