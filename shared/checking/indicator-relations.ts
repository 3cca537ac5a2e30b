import { scaledText, toScaled } from '../domain/decimal.ts'
import { joinQuantity } from '../domain/quantity-format.ts'
import { splitUnit } from '../domain/unit.ts'
import { inBase } from '../figures/amount.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { CheckedLine } from './checked-line.ts'
import { isWithin } from './label-relations.ts'
import type { Draft, Words } from './make-finding.ts'

/**
 * N09: sums of the ledger that are taken from another sum are not more than it (社情民意信息·抗疫防汛 and 社情民意信息).
 * Only exact sums of one unit are compared, and only where the draft prints at least one of the two.
 */
export function checkIndicatorRelations(
  lines: readonly CheckedLine[],
  indicators: readonly Indicator[],
): Draft[] {
  const sums = indicators.filter(({ aggregate, exact }) => aggregate === 'sum' && exact)
  if (sums.length === 0) return []
  const printed = placesByLabel(lines)
  return sums.flatMap((part) =>
    sums.flatMap((whole): Draft[] => {
      if (part === whole || !isWithin(part.label, whole.label) || !exceeds(part, whole)) return []
      const [main, ...rest] = [...(printed.get(part.label) ?? []), ...(printed.get(whole.label) ?? [])]
      if (main === undefined) return []
      const message = `台账里“${part.label}”${sumText(part)}，多于“${whole.label}”${sumText(whole)}`
      return [{ rule: 'including', code: 'N09', severity: 'error', message, at: [main, ...rest] }]
    }),
  )
}

function exceeds(part: Indicator, whole: Indicator): boolean {
  if (splitUnit(part.unit).base !== splitUnit(whole.unit).base) return false
  const [first, second] = [part, whole].map(({ value, unit }) =>
    inBase({ scaled: toScaled(value), unit, approx: '' }),
  ) as [bigint, bigint]
  return first > second
}

function sumText({ value, unit }: Indicator): string {
  return joinQuantity(scaledText(toScaled(value)), unit, '')
}

function placesByLabel(lines: readonly CheckedLine[]): Map<string, Words[]> {
  const places = new Map<string, Words[]>()
  for (const line of lines) {
    for (const { start, end, figure } of line.figures) {
      const { label, measure } = figure.binding
      if (measure !== undefined) continue
      const words = { line, start, end, figureId: figure.id }
      const known = places.get(label)
      if (known) known.push(words)
      else places.set(label, [words])
    }
  }
  return places
}
