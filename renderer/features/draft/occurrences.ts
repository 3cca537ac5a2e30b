import type { SectionId } from '#shared/document/model.ts'
import type { Outline } from './outline.ts'

/** Where the text states one label: ids of its figures in reading order, and how many each section has. */
export function occurrences(
  outline: Outline,
  label: string,
): { figures: string[]; places: { section: SectionId; count: number }[] } {
  const own = outline.figures.filter(({ figure }) => figure.binding.label === label)
  const places: { section: SectionId; count: number }[] = []
  for (const { section } of own) {
    const place = places.find((candidate) => candidate.section === section)
    if (place === undefined) places.push({ section, count: 1 })
    else place.count += 1
  }
  return { figures: own.map(({ figure }) => figure.id), places }
}
