import { useEffect, useEffectEvent, useState } from 'react'
import { isField } from '../../app/shortcuts.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { isTextFile, openTextFile, pasteText } from './texts-flow.ts'
import { useTexts } from './texts-store.ts'

/**
 * Takes a file dropped anywhere on the window and, while no text is open, a paste. Comes before the ledger beneath, which
 * takes tables. Whether a file is held over the window.
 */
export function useTakeText(): boolean {
  const text = useText().texts
  const [over, setOver] = useState(false)
  const take = useEffectEvent((file: File | undefined) => {
    if (!file) return
    if (isTextFile(file.name)) void openTextFile(window.zongshu.pathOfDroppedFile(file))
    else toastDone(text.notText(file.name))
  })
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (useTexts.getState().read !== null || isField(event.target)) return
    event.preventDefault()
    void pasteText(event.clipboardData?.getData('text/plain') ?? '')
  })

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const overWindow = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leaveWindow = (event: DragEvent) => {
      event.stopImmediatePropagation()
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      setOver(false)
      take(event.dataTransfer?.files[0])
    }
    const pasted = (event: ClipboardEvent) => paste(event)
    const first = { capture: true }
    window.addEventListener('dragover', overWindow, first)
    window.addEventListener('dragleave', leaveWindow, first)
    window.addEventListener('drop', drop, first)
    window.addEventListener('paste', pasted)
    return () => {
      window.removeEventListener('dragover', overWindow, first)
      window.removeEventListener('dragleave', leaveWindow, first)
      window.removeEventListener('drop', drop, first)
      window.removeEventListener('paste', pasted)
    }
  }, [])
  return over
}
