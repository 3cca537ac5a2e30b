import { call } from '../../bridge/call.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { textNow } from '../../text/use-text.ts'
import { ask } from '../../ui/confirm.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'

/**
 * Asks what becomes of two texts of one draft. `copied` gives the id of the copy that now holds the page's text;
 * `newer` means that the writer gives it up; `undecided` leaves everything as it is.
 */
export async function resolveConflict(
  draftId: string,
  handle: DraftHandle,
): Promise<{ kind: 'copied'; id: string } | { kind: 'newer' } | { kind: 'undecided' }> {
  const text = textNow().draft.conflict
  const answer = await ask({
    title: text.title,
    body: text.body,
    confirm: text.copy,
    alternative: text.newer,
  })
  if (answer === 'alternative') return { kind: 'newer' }
  if (answer === 'cancel') return { kind: 'undecided' }
  try {
    const copy = await call('drafts:save-copy', { id: draftId, document: handle.document() })
    toastDone(text.copied)
    return { kind: 'copied', id: copy.id }
  } catch (error) {
    toastError(error)
    return { kind: 'undecided' }
  }
}
