import { PARTS } from '#shared/domain/part.ts'
import type { Glance, GlanceAxis } from '#shared/glance/glance.ts'
import type { GlanceText } from '../../text/zh-CN/glance.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import { NO_FILTER, type LedgerFilter } from '../ledger/ledger-filter.ts'
import { changeFilter } from '../ledger/ledger-store.ts'

/** What a line of the glance is called. */
export function entryName(axis: GlanceAxis, key: string, text: GlanceText, ledger: LedgerText): string {
  if (axis === 'month') return text.month(key)
  const part = axis === 'part' ? PARTS.find((id) => id === key) : undefined
  return part === undefined ? key || text.noDepartment : ledger.part(part)
}

/** The filter that shows the records of this year behind a line; null for a month that has not begun, which has none. */
export function entryFilter({ year, until }: Glance, axis: GlanceAxis, key: string): LedgerFilter | null {
  const whole = until.endsWith('-12-31')
  const period = whole
    ? ({ kind: 'year', year } as const)
    : ({ kind: 'custom', from: `${year}-01-01`, to: until } as const)
  if (axis === 'month') {
    const from = `${year}-${key}-01`
    if (from > until) return null
    const last = new Date(Date.UTC(Number(year), Number(key), 0)).getUTCDate()
    const to = `${year}-${key}-${last}`
    return { ...NO_FILTER, period: { kind: 'custom', from, to: to < until ? to : until } }
  }
  if (axis === 'part') return { ...NO_FILTER, period, part: PARTS.find((id) => id === key) ?? null }
  return { ...NO_FILTER, period, [axis]: key }
}

/** What shows the records behind a line in the ledger and leaves the glance; null where there is nothing to show. */
export function entryOpener(
  glance: Glance,
  axis: GlanceAxis,
  key: string,
  onOpened: () => void,
): (() => void) | null {
  const filter = entryFilter(glance, axis, key)
  if (filter === null) return null
  return () => {
    changeFilter(filter)
    onOpened()
  }
}
