import type { PageSlice } from '#shared/paper/paginate.ts'
import type { FlowBlock } from '../../editor/pages/flow-blocks.ts'
import { rowsOf } from '../../editor/pages/measure-blocks.ts'
import { tw } from '../../editor/views/twips.ts'

/**
 * A copy of the part of a block that stands on one page. Lines are shown through a window as high as they are, rows are
 * copied with the head of their table; list items keep their list, that their marks count on.
 */
export function copySlice(block: FlowBlock, slice: PageSlice, lineHeight: number): HTMLElement {
  const part = document.createElement('section')
  part.className = 'zs-part'
  part.dataset['section'] = block.section ?? ''
  if (block.kind === 'table') {
    part.append(copyRows(block.element, slice))
    return part
  }
  part.append(copyOf(block.element), ...(block.partner === undefined ? [] : [copyOf(block.partner)]))
  if (slice.from > 0) part.style.marginTop = tw(-slice.from * lineHeight)
  return part
}

function copyOf(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement
  if (element.tagName !== 'LI') return copy
  let inner: HTMLElement = copy
  let at: HTMLElement = element
  // The lists around an item give it its mark and its indent.
  while (at.parentElement !== null && !at.parentElement.classList.contains('zs-part')) {
    const around = at.parentElement.cloneNode(false) as HTMLElement
    if (
      at === element &&
      at.parentElement instanceof HTMLOListElement &&
      around instanceof HTMLOListElement
    ) {
      const before = [...at.parentElement.children].slice(0, [...at.parentElement.children].indexOf(at))
      around.start = 1 + before.filter((item) => !item.classList.contains('zs-nested')).length
    }
    around.append(inner)
    inner = around
    at = at.parentElement
  }
  return inner
}

function copyRows(table: HTMLElement, { from, to, repeated }: PageSlice): HTMLElement {
  const copy = table.cloneNode(false) as HTMLElement
  if (from > 0) delete copy.dataset['caption']
  for (const columns of table.querySelectorAll('colgroup')) copy.append(columns.cloneNode(true))
  const rows = rowsOf(table)
  const body = rows.findIndex((row) => row.querySelector('td') !== null)
  const heads = repeated > 0 ? rows.slice(0, Math.max(0, body)) : []
  const own = rows.slice(from, to)
  own.forEach((row, index) => {
    if (index === 0 && heads.length > 0) for (const head of heads) copy.append(head.cloneNode(true))
    copy.append(row.cloneNode(true))
  })
  return copy
}
