import type { Figure } from '#shared/domain/record.ts'

const SCALE = 10_000

/**
 * The figures of several records added up by label and unit, in the order of first sight. Percentages do not add
 * up and are left out; an addend that is not exact makes the sum one that is not (约).
 */
export function sumFigures(records: readonly { figures: readonly Figure[] }[]): Figure[] {
  const sums = new Map<string, Figure>()
  for (const figure of records.flatMap((record) => record.figures)) {
    if (figure.unit === '%') continue
    const key = `${figure.label}\n${figure.unit}`
    const sum = sums.get(key)
    if (!sum) sums.set(key, figure)
    else {
      const value = (Math.round(sum.value * SCALE) + Math.round(figure.value * SCALE)) / SCALE
      sums.set(key, { ...sum, value, approx: sum.approx === '' && figure.approx === '' ? '' : '约' })
    }
  }
  return [...sums.values()]
}
