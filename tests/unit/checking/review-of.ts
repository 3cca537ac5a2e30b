import { documentSchema, type Inline, type Measure, type ReviewDocument } from '#shared/document/model.ts'
import type { Period } from '#shared/domain/period.ts'
import { parseQuantity } from '#shared/domain/quantity-parse.ts'

export const YEAR: Period = { from: '2024-01-01', to: '2024-12-31' }

/**
 * A line as a test writes it: {label|shown} is a bound figure of the year, {label>change|shown} one of a measure. The ids
 * of the figures begin with `prefix`.
 */
export function inlinesOf(line: string, prefix = 'f', period: Period = YEAR): Inline[] {
  return line.split(/(\{[^{}]+\})/).flatMap((piece, at): Inline[] => {
    const found = /^\{([^|>]+)(?:>(\w+))?\|(.+)\}$/.exec(piece)
    if (found === null) return piece === '' ? [] : [{ type: 'text', text: piece }]
    const [, label = '', measure, text = ''] = found
    const read = parseQuantity(text)
    const { value, unit, approx } = read.ok ? read.value : { value: 1, unit: '次', approx: '' }
    const binding = { label, aggregate: 'sum' as const, ...period, value, unit, approx, records: ['r1'] }
    const whole = measure === undefined ? binding : { ...binding, measure: measure as Measure }
    return [{ type: 'figure', id: `${prefix}${at}`, text, binding: whole }]
  })
}

/** A review whose only section holds these lines as paragraphs p0, p1 and so on. */
export function reviewOf(...lines: readonly string[]): ReviewDocument {
  return documentSchema.parse({
    version: 1,
    title: '',
    subtitle: '',
    numbering: 'none',
    parts: [
      {
        id: 'consultation',
        heading: '坚持协商为要',
        blocks: lines.map((line, at) => ({
          type: 'paragraph',
          id: `p${at}`,
          inlines: inlinesOf(line, `p${at}f`),
        })),
      },
    ],
  })
}
