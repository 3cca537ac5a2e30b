import { call } from '../../bridge/call.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'

/** Has the sheet of a stored draft written where the writer wants it, and says where. Save the draft first. */
export async function saveSheet(draftId: string): Promise<void> {
  try {
    const { file } = await call('export:sheet', { draftId })
    if (file === null) return
    const { draft, sheet } = textNow()
    toastDone(sheet.saved(file.split(/[\\/]/).at(-1) ?? file), [
      { label: draft.reveal, run: () => void call('export:reveal', {}).catch(toastError) },
      { label: draft.open, run: () => void call('export:open', {}).catch(toastError) },
    ])
  } catch (error) {
    toastError(error)
  }
}
