import type { ActivityRecord, Figure } from '#shared/domain/record.ts'

/**
 * What a record contributes to a label, as the ledger writes it: 96件, 2000多个, 98%以上. Empty when it states
 * another label, as the addends of a derived indicator do. What it states under one of `others`, which count as the
 * label, is told with that name.
 */
export function recordValue(
  record: Pick<ActivityRecord, 'figures'>,
  label: string,
  others: readonly string[] = [],
): string {
  return record.figures
    .filter((figure) => figure.label === label || others.includes(figure.label))
    .map((figure) => (figure.label === label ? '' : figure.label) + quantity(figure))
    .join('、')
}

function quantity({ value, unit, approx }: Figure): string {
  if (approx === '余' || approx === '多') return `${value}${approx}${unit}`
  return approx === '以上' ? `${value}${unit}${approx}` : `${approx}${value}${unit}`
}
