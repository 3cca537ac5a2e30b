import type { Figure } from '#shared/domain/record.ts'
import { splitUnit } from '#shared/domain/unit.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import type { IndicatorRecord } from '#shared/figures/tally.ts'
import { APPROXIMATIONS, type Approximation, type Quantity } from '#shared/domain/quantity.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { LedgerMatch } from '#shared/ipc/contract/texts.ts'
import { agrees, quantityKey } from '#shared/texts/agree.ts'
import type { Session } from '../session.ts'

type Compared = ParsedInput<'texts:compare'>['figures'][number]
/** What records of a period state under one label in one kind of unit. */
type Holding = {
  readonly first: { readonly figure: Figure; readonly title: string }
  readonly records: Set<string>
  /** Titles of the records by the quantity they state. */
  readonly titles: Map<string, string>
}

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
    const { period } = first
    const labels = new Set(group.map(({ label }) => label))
    const holdings = holdingsOf(session.records.listStatingLabels(labels, period))
    const table = withTotals ? session.indicators.of(period).table : null
    for (const figure of group) {
      // The ledger is asked by any name of a label and answers under the one that counts.
      const holding = holdings.get(keyOf(session.dictionary.labelOf(figure.label), figure.unit))
      if (holding) matches.set(figure, matchOf(figure, holding, table?.find(figure.label, figure.unit)))
    }
  }
  return figures.map((figure) => matches.get(figure) ?? NONE)
}

function matchOf(figure: Compared, holding: Holding, total: Indicator | undefined): LedgerMatch {
  const { first, records, titles } = holding
  const title = titles.get(quantityKey(figure))
  if (title !== undefined) return { state: 'known', held: quantityOf(figure), count: 1, title }
  const count = records.size
  const together =
    total === undefined || count === 1
      ? quantityOf(first.figure)
      : { value: total.value, unit: total.unit, approx: approximationOf(total.approx) }
  return { state: agrees(together, figure) ? 'known' : 'other', held: together, count, title: first.title }
}

function holdingsOf(records: readonly IndicatorRecord[]): Map<string, Holding> {
  const holdings = new Map<string, Holding>()
  for (const { id, title, figures } of records) {
    for (const figure of figures) {
      const key = keyOf(figure.label, figure.unit)
      const holding = holdings.get(key) ?? { first: { figure, title }, records: new Set(), titles: new Map() }
      holdings.set(key, holding)
      holding.records.add(id)
      const quantity = quantityKey(figure)
      if (!holding.titles.has(quantity)) holding.titles.set(quantity, title)
    }
  }
  return holdings
}

function keyOf(label: string, unit: string): string {
  return `${splitUnit(unit).base} ${label}`
}

function quantityOf({ value, unit, approx }: Quantity): Quantity {
  return { value, unit, approx }
}

/** An indicator may be worded in ways that no single figure is (连续); as a quantity it is then exact. */
function approximationOf(word: string): Approximation {
  return APPROXIMATIONS.find((approx) => approx === word) ?? ''
}
