import { call } from '../../bridge/call.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import { insertSentence } from '../../editor/commands/insert-sentence.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'

/** Has a record told in a sentence and puts it behind the sentence at the caret. */
export async function writeRecord(handle: DraftHandle, draftId: string, recordId: string): Promise<void> {
  try {
    const { inlines } = await call('drafts:sentence', { id: draftId, recordId })
    const done = insertSentence(handle.lexical, inlines)
    focusPage(handle.lexical)
    const text = textNow().draft
    toastDone(done ? text.coverage.written : text.toolbar.noFigureHere)
  } catch (error) {
    toastError(error)
  }
}
