import type { LexicalEditorWithDispose } from 'lexical'
import type { ReviewDocument } from '#shared/document/model.ts'
import { watchDocument } from '../../../renderer/editor/convert/page-document.ts'
import { createDraftEditor } from '../../../renderer/editor/create-draft-editor.ts'

/** The editor of the product without a page; errors fail the test. */
export function openEditor(
  document: ReviewDocument,
  library = 'lib',
  draft = 'd1',
): LexicalEditorWithDispose {
  return createDraftEditor({
    document,
    origin: { library, draft },
    figureKeys: { onInsert: () => undefined, onBind: () => undefined },
    recordDrop: { onRecord: () => undefined },
    onPicture: () => Promise.resolve(null),
    noteKeys: { onOpen: () => undefined, onInsert: () => undefined },
    onImages: () => undefined,
    onError: (error) => {
      throw error
    },
  })
}

export function readDocument(editor: LexicalEditorWithDispose, base: ReviewDocument): ReviewDocument {
  return watchDocument(editor, base).read()
}
