import type { PagesView } from '../../editor/pages/watch-pages.ts'

/** The page number on which each heading begins, by section id for part headings and by block id below them. */
export function headingPages({ layout, blocks }: Pick<PagesView, 'layout' | 'blocks'>): Map<string, number> {
  const found = new Map<string, number>()
  for (const page of layout.pages) {
    for (const { item, from } of page.slices) {
      const source = layout.sources[item]
      const block = source !== undefined && 'block' in source ? blocks[source.block] : undefined
      if (block === undefined || from > 0 || page.number === null) continue
      const id = block.kind === 'name' ? block.section : block.kind === 'heading' ? block.id : null
      if (id !== null && id !== undefined && !found.has(id)) found.set(id, page.number)
    }
  }
  return found
}
