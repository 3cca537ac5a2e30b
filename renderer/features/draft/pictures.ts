import type { Picture } from '#shared/document/model.ts'
import { call } from '../../bridge/call.ts'
import { insertImage } from '../../editor/commands/image.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'

/** Keeps a pasted picture in the library; null when that failed, which the writer has then been told. */
export async function keepPicture(bytes: Uint8Array): Promise<Picture | null> {
  try {
    return (await call('pictures:add', { bytes: new Uint8Array(bytes) })).picture
  } catch (error) {
    toastError(error)
    return null
  }
}

/** Asks for a picture file and puts it at the caret. */
export async function pickPicture(handle: DraftHandle): Promise<void> {
  try {
    const { picture } = await call('pictures:pick', {})
    if (picture !== null && !insertImage(handle.lexical, picture)) {
      toastDone(textNow().elements.notHere)
    }
  } catch (error) {
    toastError(error)
  }
  focusPage(handle.lexical)
}
