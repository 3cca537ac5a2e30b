import { undo } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'

/** Says what was just done to the text, with a way back that is gone with the next edit: it would undo that instead. */
export function toastEdit(handle: DraftHandle, message: string): void {
  const hide = toastDone(message, { label: textNow().shell.undo, run: () => undo(handle.lexical) })
  const stop = handle.onEdit(() => {
    stop()
    hide()
  })
}
