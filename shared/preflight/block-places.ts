import type { Block, Section } from '../document/model.ts'
import type { PaperText } from './paper-texts.ts'

/**
 * Gives the text that stands for a block: its first, or one without words where the block prints none, in the order of
 * the texts around it.
 */
export function placesOfBlocks(texts: readonly PaperText[]): (section: Section, block: Block) => PaperText {
  const first = new Map<string, PaperText>()
  const names = new Map<string, PaperText>()
  for (const place of texts) {
    if (place.block !== null && !first.has(place.block.id)) first.set(place.block.id, place)
    if (place.kind === 'name' && place.section !== null) names.set(place.section.id, place)
  }
  return (section, block) => {
    const own = first.get(block.id)
    if (own !== undefined) return own
    const index = section.blocks.indexOf(block)
    const before = section.blocks.slice(0, Math.max(0, index)).findLast(({ id }) => first.has(id))
    const order = (before === undefined ? names.get(section.id)?.order : first.get(before.id)?.order) ?? 0
    return { text: '', order: order + 0.5, kind: 'line', section, block, field: null, font: '' }
  }
}
