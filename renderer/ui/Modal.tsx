import { Modal as MantineModal, type ModalProps } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { create } from 'zustand'

/** The dialogs that are open, the one on top last. */
const useOpen = create<{ ids: readonly string[] }>(() => ({ ids: [] }))

/**
 * Mantine's dialog for windows in which one may stand on another: Esc closes the one on top alone, and the keyboard goes
 * back to where it was, also when the dialog is taken away at once instead of being closed first.
 */
export function Modal({ opened, closeOnEscape = true, ...others }: ModalProps) {
  const id = useId()
  const isOnTop = useOpen(({ ids }) => ids.at(-1) === id)
  useEffect(() => {
    if (!opened) return
    useOpen.setState(({ ids }) => ({ ids: [...ids, id] }))
    return () => useOpen.setState(({ ids }) => ({ ids: ids.filter((each) => each !== id) }))
  }, [opened, id])
  useKeyboardBack()
  return <MantineModal opened={opened} closeOnEscape={closeOnEscape && isOnTop} {...others} />
}

/** Only a keyboard that was left nowhere is given back; whoever took it on closing keeps it. */
function useKeyboardBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
    [before],
  )
}
