import type { Period } from '#shared/domain/period.ts'
import type { Figure } from '#shared/domain/record.ts'
import { splitUnit } from '#shared/domain/unit.ts'
import type { IndicatorRecord } from '#shared/figures/tally.ts'
import { APPROXIMATIONS, type Approximation } from '#shared/domain/quantity.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { LedgerMatch } from '#shared/ipc/contract/texts.ts'
import { agrees, isSameQuantity } from '#shared/texts/agree.ts'
import type { Session } from '../session.ts'

type Compared = ParsedInput<'texts:compare'>['figures'][number]
type Held = { readonly figure: Figure; readonly record: IndicatorRecord }

/** A text that names more periods than this has its figures compared with single records only. */
const MOST_PERIODS = 24

const NONE: LedgerMatch = { state: 'none', held: null, count: 0, title: '' }

/**
 * What the ledger says of each figure, in their order. A figure is known when a record of its period states it, or when
 * all records of the period together do, as the indicator counts them; an approximation is known by what it covers.
 */
export function compareWithLedger(session: Session, figures: readonly Compared[]): LedgerMatch[] {
  const periods = new Map<string, Compared[]>()
  for (const figure of figures) {
    const key = `${figure.period.from}/${figure.period.to}`
    const same = periods.get(key)
    if (same) same.push(figure)
    else periods.set(key, [figure])
  }
  const withTotals = periods.size <= MOST_PERIODS
  const matches = new Map<Compared, LedgerMatch>()
  for (const group of periods.values()) {
    const [first] = group
    if (first === undefined) continue
    const labels = new Set(group.map(({ label }) => label))
    const held = byLabel(session.records.listStatingLabels(labels, first.period))
    for (const figure of group) {
      // The ledger is asked by any name of a label and answers under the one that counts.
      const stating = (held.get(session.dictionary.labelOf(figure.label)) ?? []).filter(
        ({ figure: { unit } }) => splitUnit(unit).base === splitUnit(figure.unit).base,
      )
      matches.set(figure, matchOf(session, figure, stating, withTotals ? first.period : null))
    }
  }
  return figures.map((figure) => matches.get(figure) ?? NONE)
}

function matchOf(
  session: Session,
  figure: Compared,
  stating: readonly Held[],
  period: Period | null,
): LedgerMatch {
  const [first] = stating
  if (first === undefined) return NONE
  const same = stating.find((held) => isSameQuantity(held.figure, figure))
  if (same) return { state: 'known', held: quantityOf(same.figure), count: 1, title: same.record.title }
  const count = new Set(stating.map(({ record }) => record.id)).size
  const total =
    period === null ? undefined : session.indicators.of(period).table.find(figure.label, figure.unit)
  const together =
    total === undefined
      ? first.figure
      : { value: total.value, unit: total.unit, approx: approximationOf(total.approx) }
  const known = agrees(together, figure) || stating.some((held) => count === 1 && agrees(held.figure, figure))
  return {
    state: known ? 'known' : 'other',
    held: quantityOf(together),
    count,
    title: first.record.title,
  }
}

function byLabel(records: readonly IndicatorRecord[]): Map<string, Held[]> {
  const held = new Map<string, Held[]>()
  for (const record of records) {
    for (const figure of record.figures) {
      const same = held.get(figure.label)
      if (same) same.push({ figure, record })
      else held.set(figure.label, [{ figure, record }])
    }
  }
  return held
}

function quantityOf({ value, unit, approx }: Pick<Figure, 'value' | 'unit' | 'approx'>): LedgerMatch['held'] {
  return { value, unit, approx }
}

/** An indicator may be worded in ways that no single figure is (连续); as a quantity it is then exact. */
function approximationOf(word: string): Approximation {
  return APPROXIMATIONS.find((approx) => approx === word) ?? ''
}
