import type { SheetProof } from '#shared/checking/sheet-proof.ts'
import type { Period } from '#shared/domain/period.ts'
import { splitUnit } from '#shared/domain/unit.ts'
import { formulaLabels } from '#shared/figures/formula.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { previousPeriod } from '#shared/figures/previous-period.ts'
import { describeIndicatorProblem } from '#shared/figures/problem-text.ts'
import type { FigureKey } from '#shared/figures/status.ts'
import { lastYearOf } from './figure-detail.ts'
import { readLedger } from './ledger-figures.ts'
import type { Session } from './session.ts'

/** What the ledger proves of one key as it stands now; never looks at what a text claims. */
export function proveFigure(session: Session, key: FigureKey): SheetProof {
  const { table } = session.indicators.of(key)
  const evidence = readLedger(session, key)
  const indicator = table.find(key.label, key.measure === undefined ? key.unit : '')
  const problem = table.problemOf(key.label)
  const definition = session.indicators.definitionOf(key.label)
  // A rate whose formula lacks something is the one that a record states (resolve.ts).
  const terms = indicator === undefined || problem !== undefined ? [] : termsOf(session, key, indicator)
  const present = indicator === undefined ? [] : [{ label: '本期', text: indicator.text }]
  return {
    now: evidence?.now ?? null,
    indicator,
    terms: key.measure === 'change' ? present : terms,
    basis: definition?.basis ?? '',
    formula: terms.length > 0 ? (indicator?.formula ?? '') : '',
    problem: problem === undefined ? null : describeIndicatorProblem(problem),
    records: evidence === null ? [] : proofRecords(session, key, indicator, evidence.records),
    last: indicator === undefined ? null : lastYearOf(session, indicator, key),
  }
}

/** The labels of the indicator's formula with what each comes to in the period; 无 for one without records. */
function termsOf(session: Session, period: Period, { formula }: Indicator): SheetProof['terms'] {
  const { table } = session.indicators.of(period)
  return labelsOf(session, formula).map((label) => ({ label, text: table.find(label, '')?.text ?? '无' }))
}

function labelsOf({ dictionary, records }: Session, formula: string): string[] {
  if (formula === '') return []
  const known = [...dictionary.definitions().map(({ label }) => label), ...records.labels()]
  return [...new Set(formulaLabels(formula, known))]
}

/**
 * The records with those of their figures that count: of a formula the figures of its labels, each only in the records
 * that prove that label; else the label's own in its kind of unit.
 */
function proofRecords(
  session: Session,
  key: FigureKey,
  indicator: Indicator | undefined,
  ids: readonly string[],
): SheetProof['records'] {
  const base = splitUnit(indicator?.unit ?? key.unit).base
  const { counted, labelOf } = session.dictionary.names()
  const wanted = labelOf(key.label)
  const periods = key.measure === 'change' ? [key, previousPeriod(key)] : [key]
  const leaves =
    indicator === undefined
      ? []
      : periods.flatMap((period) => leavesOf(session, period, indicator.formula, new Set()))
  return session.records.list(ids).map(({ id, date, department, title, figures }) => {
    // Shown as they were reported, chosen by what they count as.
    const proving = figures.filter((figure) => {
      const { label, unit } = counted(figure)
      return leaves.some(
        (leaf) => leaf.label === label && leaf.base === splitUnit(unit).base && leaf.records.has(id),
      )
    })
    const stated = figures.filter((figure) => {
      const { label, unit } = counted(figure)
      return label === wanted && splitUnit(unit).base === base
    })
    return { date, department, title, figures: proving.length > 0 ? proving : stated }
  })
}

type Leaf = { readonly label: string; readonly base: string; readonly records: ReadonlySet<string> }

/** The indicators without a formula that one with a formula is made of, however indirectly. */
function leavesOf(session: Session, period: Period, formula: string, seen: Set<string>): Leaf[] {
  const { table } = session.indicators.of(period)
  return labelsOf(session, formula).flatMap((label) => {
    const indicator = table.find(label, '')
    if (indicator === undefined || seen.has(label)) return []
    seen.add(label)
    if (indicator.formula !== '') return leavesOf(session, period, indicator.formula, seen)
    return [{ label, base: splitUnit(indicator.unit).base, records: new Set(indicator.records) }]
  })
}
