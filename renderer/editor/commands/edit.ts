import { $isTableSelection } from '@lexical/table'
import { $getSelection, FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical'
import type { Mark } from '#shared/document/model.ts'

export function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
}

export function redo(editor: LexicalEditor): void {
  editor.dispatchCommand(REDO_COMMAND, undefined)
}

export function toggleMark(editor: LexicalEditor, mark: Mark): void {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark)
}

/** Gives the keyboard back to the page, at the caret it had. */
export function focusPage(editor: LexicalEditor): void {
  editor.focus()
  // Selected cells are no selection of the browser that would bring the keyboard along. Asked of the state that stands:
  // to ask the editor would end what is being changed, and make a step of undo of it.
  const isTable = editor.getEditorState().read(() => $isTableSelection($getSelection()))
  if (isTable) editor.getRootElement()?.focus({ preventScroll: true })
}
