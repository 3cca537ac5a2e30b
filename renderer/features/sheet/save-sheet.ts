import { call } from '../../bridge/call.ts'
import { textNow } from '../../text/use-text.ts'
import { fileName } from '../../ui/file-name.ts'
import { toastError } from '../../ui/toast.tsx'
import { tellExported } from '../paper/tell-exported.ts'

/** Has the sheet of a stored draft written where the writer wants it, and says where. Save the draft first. */
export async function saveSheet(draftId: string): Promise<void> {
  try {
    const { file } = await call('export:sheet', { draftId })
    if (file === null) return
    tellExported(textNow().sheet.saved(fileName(file)))
  } catch (error) {
    toastError(error)
  }
}
