import { useEffect } from 'react'
import { isField } from '../../app/shortcuts.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { pasteTable } from './import-flow.ts'
import { useImport } from './import-store.ts'

/** Whether a paste holds cells: a table, or text between tabs over several lines. */
export function holdsCells(html: string, text: string): boolean {
  return /<(?:table|tr)\b/i.test(html) || /\t/.test(text)
}

/** Takes cells pasted in the ledger outside a field, unless the grid or a dialog takes them. */
export function useTablePaste(active: boolean): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const wanted = useImport.getState().pasteWanted
      useImport.setState({ pasteWanted: false })
      if (!active || event.defaultPrevented || isField(event.target) || isOtherDialogOpen()) return
      const html = event.clipboardData?.getData('text/html') ?? ''
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!holdsCells(html, text)) {
        if (wanted) toastDone(textNow().importing.noCells)
        return
      }
      event.preventDefault()
      void pasteTable(html, text)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [active])
}

/** A paste into another dialog is that dialog's. */
function isOtherDialogOpen(): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"]')]
  return dialogs.some((dialog) => dialog.closest('.import-desk') === null)
}
