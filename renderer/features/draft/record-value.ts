import type { ActivityRecord } from '#shared/domain/record.ts'

/**
 * What a record contributes to a label, as the ledger writes it: 96件, 2000多个, 98%以上. Empty when it states
 * another label, as the addends of a derived indicator do.
 */
export function recordValue(record: Pick<ActivityRecord, 'figures'>, label: string): string {
  return record.figures
    .filter((figure) => figure.label === label)
    .map(({ value, unit, approx }) => {
      if (approx === '余' || approx === '多') return `${value}${approx}${unit}`
      return approx === '以上' ? `${value}${unit}${approx}` : `${approx}${value}${unit}`
    })
    .join('、')
}
