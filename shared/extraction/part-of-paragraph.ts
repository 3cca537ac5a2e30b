import type { ExtractedFigure } from './model.ts'

/**
 * The figures of one paragraph, where those whose own words tell no part take that of most others in it (taxonomy 8), of
 * the first of several that are as many. A paragraph without any part stays without. People whose own words tell no
 * category did what their sentence counts next: 723名主席挂帮697个贫困乡镇.
 */
export function partsOfParagraph(told: readonly ExtractedFigure[]): readonly ExtractedFigure[] {
  const figures = told.map((figure, at) => {
    const next = told[at + 1]
    const isDoer = figure.category === '' && /^[名位人]$/.test(figure.unit)
    return isDoer && next?.sentenceStart === figure.sentenceStart && next.sentence === figure.sentence
      ? { ...figure, category: next.category, part: figure.part ?? next.part }
      : figure
  })
  if (figures.every(({ part }) => part !== null)) return figures
  const counts = new Map<NonNullable<ExtractedFigure['part']>, number>()
  for (const { part } of figures) if (part !== null) counts.set(part, (counts.get(part) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (most === undefined) return figures
  return figures.map((figure) => (figure.part === null ? { ...figure, part: most[0] } : figure))
}
