import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Gives the keyboard back to where it was when a dialog is taken away at once, instead of leaving it nowhere; `when` is
 * asked then. Whoever took the keyboard on closing keeps it.
 */
export function useKeyboardBack(when: () => boolean = () => true): void {
  const [before] = useState(() => document.activeElement)
  const giveBack = useEffectEvent(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && when() && before instanceof HTMLElement) before.focus({ preventScroll: true })
  })
  useEffect(() => () => giveBack(), [])
}
