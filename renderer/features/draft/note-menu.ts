import { create } from 'zustand'
import { canInsertNote, noteAtCaret } from '../../editor/commands/note.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'

/** Whose words are written: those of a new footnote at the caret (null), or of one that stands in the text. */
export const useNoteMenu = create<{ open: boolean; id: string | null }>(() => ({ open: false, id: null }))

export function openNote(id: string): void {
  useNoteMenu.setState({ open: true, id })
}

/** Opens the footnote that the caret touches, or a new one at the caret. */
export function openNoteAtCaret(handle: DraftHandle): void {
  const id = noteAtCaret(handle.lexical)
  if (id === null && !canInsertNote(handle.lexical)) toastDone(textNow().elements.notHere)
  else useNoteMenu.setState({ open: true, id })
}

/** Closes the footnote that is open. */
export function closeNote(): void {
  useNoteMenu.setState({ open: false, id: null })
}
