import { Modal as MantineModal, type ModalProps } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { create } from 'zustand'
import { useKeyboardBack } from './keyboard-back.ts'

/** The dialogs that are open, the one on top last. */
const useOpen = create<{ ids: readonly string[] }>(() => ({ ids: [] }))

/**
 * Mantine's dialog for windows in which one may stand on another: Esc closes the one on top alone. One that the writer
 * puts away gives the keyboard back; after one that is done the moving keys go to the grid or the page.
 */
export function Modal({ opened, closeOnEscape = true, onClose, ...others }: ModalProps) {
  const id = useId()
  const isOnTop = useOpen(({ ids }) => ids.at(-1) === id)
  const isPutAway = useRef(false)
  useEffect(() => {
    if (!opened) return
    useOpen.setState(({ ids }) => ({ ids: [...ids, id] }))
    return () => useOpen.setState(({ ids }) => ({ ids: ids.filter((each) => each !== id) }))
  }, [opened, id])
  useKeyboardBack(() => isPutAway.current)
  const putAway = () => {
    isPutAway.current = true
    onClose()
  }
  return (
    <MantineModal opened={opened} closeOnEscape={closeOnEscape && isOnTop} onClose={putAway} {...others} />
  )
}
