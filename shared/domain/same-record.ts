import type { Figure, RecordInput } from './record.ts'

/** Whether two records say the same in every field that a writer fills in, figures in the same order. */
export function saysSame(a: RecordInput, b: RecordInput): boolean {
  return (
    a.date === b.date &&
    a.endDate === b.endDate &&
    a.category === b.category &&
    a.title === b.title &&
    a.summary === b.summary &&
    a.outcome === b.outcome &&
    a.people === b.people &&
    a.department === b.department &&
    a.source === b.source &&
    a.highlight === b.highlight &&
    a.part === b.part &&
    sameFigures(a.figures, b.figures)
  )
}

export function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ label, value, unit, approx }, at) => {
        const other = b[at]
        return (
          label === other?.label && value === other.value && unit === other.unit && approx === other.approx
        )
      }))
  )
}
