import { useEffect, useState, type RefObject } from 'react'
import { readSelection, type MarkedPlace } from './read-selection.ts'
import { focusProposal, setHover } from './texts-store.ts'

/**
 * Pointing at the text: a figure under the pointer is lit up, a click on it goes to its row, and a stretch that is
 * selected is given back, to be made a figure. Heard at the column, since a long text has thousands of figures.
 */
export function usePaperPointer(
  column: RefObject<HTMLElement | null>,
): readonly [MarkedPlace | null, (place: MarkedPlace | null) => void] {
  const [selected, setSelected] = useState<MarkedPlace | null>(null)
  useEffect(() => {
    const element = column.current
    if (!element) return
    const groupOf = ({ target }: Event): number | null => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-group]') : null
      return mark ? Number(mark.dataset['group']) : null
    }
    const over = (event: Event) => setHover(groupOf(event))
    const leave = () => setHover(null)
    const choose = () => setSelected(readSelection(element))
    const drop = () => setSelected(null)
    const click = (event: Event) => {
      const group = groupOf(event)
      if (group !== null && (window.getSelection()?.isCollapsed ?? true)) focusProposal(group)
    }
    const heard: readonly (readonly [string, (event: Event) => void])[] = [
      ['mouseover', over],
      ['mouseleave', leave],
      ['mouseup', choose],
      ['keyup', choose],
      ['scroll', drop],
      ['click', click],
    ]
    for (const [name, listener] of heard) element.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of heard) element.removeEventListener(name, listener)
    }
  }, [column])
  return [selected, setSelected]
}
