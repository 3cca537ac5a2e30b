import type { Binding } from '#shared/document/model.ts'
import { bindEvidence } from '#shared/figures/bind.ts'
import { compareIndicators } from '#shared/figures/comparison.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { printYears } from '#shared/figures/indicator-text.ts'
import { previousPeriod } from '#shared/figures/previous-period.ts'
import type { FigureKey, LedgerFigure } from '#shared/figures/status.ts'
import type { Session } from './session.ts'
import { provenFirst, provenYears } from './proven-claims.ts'

/** What the ledger says of a key, with the records that prove it. */
export type LedgerEvidence = { readonly now: LedgerFigure; readonly records: readonly string[] }

/** What the ledger says of a figure now; null when it says nothing, or no longer proves the claim. */
export function readLedger(session: Session, key: FigureKey): LedgerEvidence | null {
  const { table } = session.indicators.of(key)
  if (key.measure === 'change') return readChange(session, key)
  const indicator = table.find(key.label, key.measure === undefined ? key.unit : '')
  if (indicator === undefined) return null
  if (key.measure === undefined) return { now: asFigure(indicator), records: indicator.records }
  if (key.measure === 'first') {
    const first = provenFirst(session, key)
    if (first === null) return null
    const now = { aggregate: indicator.aggregate, value: 1, unit: key.unit, approx: '首次', text: '首次' }
    return { now, records: indicator.records }
  }
  const years = provenYears(session, key)
  if (years === null) return null
  const printed = printYears(years.count, 'chinese')
  const now = { aggregate: indicator.aggregate, value: years.count, unit: '年', ...printed }
  return { now, records: years.records }
}

/** The state of many keys, in their order. */
export function listLedger(session: Session, keys: readonly FigureKey[]): (LedgerFigure | null)[] {
  return keys.map((key) => readLedger(session, key)?.now ?? null)
}

/**
 * Text and binding of each key as the ledger stands, in their order; null where it says nothing. The binding names the
 * label that counts, also where the key names it otherwise.
 */
export function bindFigures(
  session: Session,
  keys: readonly FigureKey[],
): ({ text: string; binding: Binding } | null)[] {
  const found = keys.map((key) => readLedger(session, key))
  const revisions = session.records.listRevisions(
    new Set(found.flatMap((evidence) => evidence?.records ?? [])),
  )
  return found.map((evidence, at) => {
    const key = keys[at]
    if (evidence === null || key === undefined) return null
    const { now, records } = evidence
    const label = session.dictionary.labelOf(key.label)
    return { text: now.text, binding: bindEvidence({ ...key, label }, now, records, revisions) }
  })
}

function readChange(session: Session, key: FigureKey): LedgerEvidence | null {
  const previous = previousPeriod(key)
  // A change is kept in % or percentage points, so its own unit says nothing of the indicator's.
  const indicator = session.indicators.of(key).table.find(key.label, '')
  if (indicator === undefined) return null
  const before = session.indicators.of(previous).table.find(key.label, indicator.unit)
  const compared = compareIndicators(indicator, before, session.indicators.definitionOf(key.label), {
    current: key,
    previous,
  })
  if (compared.kind === 'blocked') return null
  const word = compared.kind === 'same' ? '持平' : compared.text.slice(0, 2)
  return {
    now: {
      aggregate: indicator.aggregate,
      value: compared.value,
      unit: compared.unit,
      approx: word,
      text: compared.text,
    },
    records: [...(before?.records ?? []), ...indicator.records],
  }
}

function asFigure({ aggregate, value, unit, approx, text }: Indicator): LedgerFigure {
  return { aggregate, value, unit, approx, text }
}
