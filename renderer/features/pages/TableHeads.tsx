import { useEffect, useRef } from 'react'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { blockOfItem, type PagesView } from '../../editor/pages/pages-view.ts'
import { areaTop } from '../../editor/pages/place-blocks.ts'
import { tw } from '../../editor/views/twips.ts'

/** The heads of tables where they are printed again at the top of a page; copies that nobody can edit. */
export function TableHeads({ view, profile }: { view: PagesView; profile: PaperProfile }) {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const copies = view.layout.pages.flatMap((page, index) => {
      const placed = view.pages[index]
      return page.slices.flatMap((slice) => {
        const block = blockOfItem(view, slice.item)
        if (placed === undefined || slice.repeated === 0 || block === undefined) return []
        return [copyHead(block.element, areaTop(placed, profile) + slice.top)]
      })
    })
    layer.current?.replaceChildren(...copies)
  }, [view, profile])
  return <div ref={layer} className="pg-heads zs-part" style={{ left: tw(profile.page.left) }} aria-hidden />
}

function copyHead(table: HTMLElement, top: number): HTMLElement {
  const copy = table.cloneNode(false) as HTMLElement
  // The caption is printed once.
  delete copy.dataset['caption']
  copy.style.removeProperty('margin-top')
  copy.style.removeProperty('margin-bottom')
  copy.style.top = tw(top)
  for (const group of table.querySelectorAll('colgroup')) copy.append(group.cloneNode(true))
  for (const row of table.querySelectorAll('tr')) {
    if (row.querySelector('td') !== null) break
    const repeated = row.cloneNode(true) as HTMLElement
    repeated.removeAttribute('style')
    copy.append(repeated)
  }
  return copy
}
