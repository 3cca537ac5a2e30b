import { findTypedNumbers } from '../checking/typed-numbers.ts'
import { walkFigures } from '../document/walk.ts'
import { placesOfBlocks } from './block-places.ts'
import { foundIn, type FoundMatter } from './make-finding.ts'
import type { FigureStanding, PaperCheck } from './paper-check.ts'

/** Figures that the ledger no longer bears out. A 定稿 stays as it is whatever the ledger does, so there they are told only. */
export function findStaleFigures({ document, figures, stage, texts }: PaperCheck): FoundMatter[] {
  const severity = stage === 'final' ? 'note' : 'block'
  const stale = new Map(figures.flatMap((figure) => (isStale(figure) ? [[figure.id, figure] as const] : [])))
  if (stale.size === 0) return []
  const placeOf = placesOfBlocks(texts)
  return [...walkFigures(document)].flatMap(({ section, block, figure }) => {
    const standing = stale.get(figure.id)
    if (standing === undefined) return []
    const place = placeOf(section, block)
    const { label, shown, current } = standing
    const told =
      standing.state === 'changed'
        ? {
            rule: 'figure-changed' as const,
            message: `“${label}”文中是${shown}，台账现在是${current ?? '空'}。`,
          }
        : { rule: 'figure-lost' as const, message: `“${label}”${shown}在台账里已找不到依据。` }
    const at = place.text.indexOf(figure.text)
    return [
      foundIn(
        place,
        { ...told, severity, figureId: figure.id, what: label },
        Math.max(0, at),
        Math.max(0, at) + shown.length,
      ),
    ]
  })
}

function isStale({ state }: FigureStanding): boolean {
  return state === 'changed' || state === 'orphaned'
}

/** Numbers that somebody typed and no record stands behind. */
export function findUnprovenNumbers({ document, texts }: PaperCheck): FoundMatter[] {
  const places = new Map<string, PaperCheck['texts'][number][]>()
  for (const place of texts) {
    if (place.block === null) continue
    const known = places.get(place.block.id)
    if (known === undefined) places.set(place.block.id, [place])
    else known.push(place)
  }
  return findTypedNumbers(document).flatMap(({ blockId, line, start, end, text }) => {
    const place = places.get(blockId)?.[line]
    if (place === undefined) return []
    const message = `“${text}”在台账里没有依据，请核实来源。`
    return [foundIn(place, { rule: 'typed-number', severity: 'warn', message, what: text }, start, end)]
  })
}
