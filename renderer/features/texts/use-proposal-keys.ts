import type { KeyboardEvent } from 'react'
import { isField } from '../../app/shortcuts.ts'
import { refuse } from './edit-proposals.ts'
import { decide, focusProposal, useTexts } from './texts-store.ts'

const ROW_HEIGHT = 54

/** Moving through the figures and acting on the one in hand: Space ticks, Enter or F2 opens its fields, Delete refuses it. */
export function useProposalKeys(ids: readonly number[], height: () => number) {
  return (event: KeyboardEvent): void => {
    const { focused, chosen, editing } = useTexts.getState()
    // A list of names that is open takes Esc for itself.
    const isChoosing = event.target instanceof Element && event.target.hasAttribute('data-expanded')
    if (editing && event.key === 'Escape' && !isChoosing) {
      if (event.target instanceof Element) event.target.closest('form')?.reset()
      focusProposal(focused)
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus({ preventScroll: true })
      return
    }
    if (isField(event.target) || event.target instanceof HTMLButtonElement || event.ctrlKey || event.altKey)
      return
    if (editing) return
    const at = focused === null ? -1 : ids.indexOf(focused)
    const page = Math.max(1, Math.floor(height() / ROW_HEIGHT) - 1)
    const go = (place: number) => {
      const id = ids[Math.max(0, Math.min(ids.length - 1, place))]
      if (id !== undefined) focusProposal(id)
    }
    const own = (act: (id: number) => void) => () => {
      const id = ids[at]
      if (id !== undefined) act(id)
    }
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + page),
      PageUp: () => go(at - page),
      Home: () => go(0),
      End: () => go(ids.length - 1),
      ' ': own((id) => decide([id], !chosen.has(id))),
      Enter: own((id) => focusProposal(id, true)),
      F2: own((id) => focusProposal(id, true)),
      Delete: () => {
        const id = ids[at]
        if (id === undefined) return
        refuse(id)
        const next = ids[at + 1] ?? ids[at - 1]
        focusProposal(next ?? null)
      },
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
}
