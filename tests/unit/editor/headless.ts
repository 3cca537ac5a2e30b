import type { LexicalEditorWithDispose } from 'lexical'
import type { ReviewDocument } from '#shared/document/model.ts'
import { watchDocument } from '../../../renderer/editor/convert/page-document.ts'
import { createDraftEditor, type DraftEditorOptions } from '../../../renderer/editor/create-draft-editor.ts'

/** What a page needs besides its document; nobody listens, and errors fail the test. */
export function editorOptions(library = 'lib', draft = 'd1'): Omit<DraftEditorOptions, 'document'> {
  return {
    origin: { library, draft },
    figureKeys: { onInsert: () => undefined, onBind: () => undefined },
    noteKeys: { onOpen: () => undefined, onInsert: () => undefined },
    recordDrop: { onRecord: () => undefined },
    onImages: () => undefined,
    onPicture: () => Promise.resolve(null),
    onError: (error) => {
      throw error
    },
  }
}

/** The editor of the product without a page. */
export function openEditor(
  document: ReviewDocument,
  library = 'lib',
  draft = 'd1',
): LexicalEditorWithDispose {
  return createDraftEditor({ ...editorOptions(library, draft), document })
}

export function readDocument(editor: LexicalEditorWithDispose, base: ReviewDocument): ReviewDocument {
  return watchDocument(editor, base).read()
}
