import { inlineText } from '../document/inline-text.ts'
import type { FigureInline, Inline } from '../document/model.ts'
import { inlinesText } from '../document/plain-text.ts'
import { plainWidth } from '../domain/quantity-parse.ts'

/** Stands for every character of a bound figure, so that no rule reads a figure's own digits as typed ones. */
export const MASK = '\uFFFC'

export type FigureSpan = { readonly start: number; readonly end: number; readonly figure: FigureInline }

/** A line as the scanners see it. All three agree on offsets, which are those of the visible text. */
export type MaskedLine = {
  /** What the reader sees: inlinesText. */
  readonly text: string
  /** The same with plain digits and signs, and with MASK for each character of a figure. */
  readonly plain: string
  readonly figures: readonly FigureSpan[]
}

/** Masks the figures of a line and makes full-width digits plain, keeping every offset. */
export function maskLine(inlines: readonly Inline[]): MaskedLine {
  const figures: FigureSpan[] = []
  let masked = ''
  for (const inline of inlines) {
    if (inline.type === 'figure') {
      figures.push({ start: masked.length, end: masked.length + inline.text.length, figure: inline })
      masked += MASK.repeat(inline.text.length)
    } else masked += inlineText(inline)
  }
  return { text: inlinesText(inlines), plain: plainWidth(masked), figures }
}
