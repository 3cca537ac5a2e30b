import { blockOfItem, type PagesView } from '../../editor/pages/pages-view.ts'

/** The page number on which each heading begins, by section id for part headings and by block id below them. */
export function headingPages(view: Pick<PagesView, 'layout' | 'blocks'>): Map<string, number> {
  const found = new Map<string, number>()
  for (const page of view.layout.pages) {
    for (const { item, from } of page.slices) {
      const block = blockOfItem(view, item)
      if (block === undefined || from > 0 || page.number === null) continue
      const id = block.kind === 'name' ? block.section : block.kind === 'heading' ? block.id : null
      if (id !== null && id !== undefined && !found.has(id)) found.set(id, page.number)
    }
  }
  return found
}
