import type { LexicalEditorWithDispose } from 'lexical'
import type { ReviewDocument } from '#shared/document/model.ts'
import { lexicalToDocument } from '../../../renderer/editor/convert/lexical-to-document.ts'
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
    onImages: () => undefined,
    onError: (error) => {
      throw error
    },
  })
}

export function readDocument(editor: LexicalEditorWithDispose, base: ReviewDocument): ReviewDocument {
  return lexicalToDocument(editor.getEditorState().toJSON() as never, base)
}
