import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ReviewDocument } from '#shared/document/model.ts'
import { watchDocument } from './convert/page-document.ts'
import { createDraftEditor, type DraftEditorOptions } from './create-draft-editor.ts'
import { $readPlace, NOWHERE, type Place } from './place.ts'

export type EditorStatus = Place & { readonly canUndo: boolean; readonly canRedo: boolean }

/** A draft open in an editor. `lexical` is for the commands of renderer/editor only. */
export type DraftHandle = {
  readonly lexical: LexicalEditor
  /** The place of the caret and what can be undone; changes only when one of them does. */
  readonly status: StoreApi<EditorStatus>
  /** The document as it stands on the page now. */
  document(): ReviewDocument
  /** Called after every change of the text, never for a mere move of the caret. Keep it cheap. */
  onEdit(listener: () => void): () => void
  /** Called when the page has come onto the screen, at once if it is there already. */
  onShown(listener: () => void): () => void
  dispose(): void
}

export function openDraftEditor(options: DraftEditorOptions): DraftHandle {
  const lexical = createDraftEditor(options)
  const status = createStore<EditorStatus>(() => ({ ...NOWHERE, canUndo: false, canRedo: false }))
  // Before everything that reads the document when the text changed.
  const watched = watchDocument(lexical, options.document)
  const listeners = new Set<() => void>()
  const stops = [
    lexical.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
      const place = editorState.read($readPlace)
      const before = status.getState()
      if (KEYS.some((key) => place[key] !== before[key])) {
        status.setState(place)
        if (place.figureId !== before.figureId) markCurrent(lexical, place.figureId)
      }
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) for (const listener of listeners) listener()
    }),
    lexical.registerCommand(
      CAN_UNDO_COMMAND,
      (canUndo) => {
        status.setState({ canUndo })
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    lexical.registerCommand(
      CAN_REDO_COMMAND,
      (canRedo) => {
        status.setState({ canRedo })
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
  ]
  return {
    lexical,
    status,
    document: watched.read,
    onEdit: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onShown: (listener) =>
      lexical.registerRootListener((root) => {
        if (root !== null) listener()
      }),
    dispose: () => {
      for (const stop of stops) stop()
      watched.stop()
      lexical.setRootElement(null)
      lexical.dispose()
    },
  }
}

const KEYS = Object.keys(NOWHERE) as (keyof Place)[]

/** Marks the figure that the panel shows; done on the DOM, because the mark is no part of the document. */
function markCurrent(editor: LexicalEditor, id: string | null): void {
  const page = editor.getRootElement()
  page?.querySelector('[data-current]')?.removeAttribute('data-current')
  if (id !== null) page?.querySelector(`[data-figure="${id}"]`)?.setAttribute('data-current', '')
}
