import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { RichTextExtension } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'

/** Lexical with nothing of ours: the floor that typing is measured against. Fills the window above everything. */
export function open(texts: readonly string[]): void {
  const element = document.createElement('div')
  element.className = 'plain-lexical'
  element.contentEditable = 'true'
  element.spellcheck = false
  Object.assign(element.style, {
    position: 'fixed',
    inset: '0',
    zIndex: '999',
    overflow: 'auto',
    padding: '80px 300px',
    background: '#fff',
    font: "21px/38px 'Noto Serif CJK SC', serif",
    whiteSpace: 'pre-wrap',
    userSelect: 'text',
  })
  document.body.append(element)
  const editor = buildEditorFromExtensions({
    name: 'plain',
    namespace: 'plain',
    dependencies: [RichTextExtension, HistoryExtension],
    $initialEditorState: () => {
      $getRoot().append(...texts.map((text) => $createParagraphNode().append($createTextNode(text))))
    },
    onError: (error: Error) => {
      throw error
    },
  })
  editor.setRootElement(element)
}
