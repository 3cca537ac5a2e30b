import {
  $createNodeSelection,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  isDOMNode,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical'
import { $isImage, ImageNode } from '../nodes/image-node.ts'

/** The picture that alone is selected. */
export function $selectedImage(): ImageNode | null {
  const selection = $getSelection()
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
  const [node] = nodes
  return nodes.length === 1 && $isImage(node) ? node : null
}

export function $selectImage(node: ImageNode): void {
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}

/** Enter on a picture goes on in a new line below it. */
function $goOnBelow(): boolean {
  const image = $selectedImage()
  if (image === null) return false
  const paragraph = $createParagraphNode()
  image.insertAfter(paragraph)
  paragraph.select()
  return true
}

/** Registers the picture: selected by a click, shown as selected, and no node without a picture. */
export const ImageExtension = defineExtension({
  name: 'zongshu/images',
  nodes: () => [ImageNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(ImageNode, (node) => {
        if (node.getImage() === null) node.remove()
      }),
      editor.registerUpdateListener(({ editorState }) => {
        const key = editorState.read(() => $selectedImage()?.getKey() ?? null)
        const wanted = key === null ? null : editor.getElementByKey(key)
        const shown = editor.getRootElement()?.querySelector('.zs-image[data-selected]') ?? null
        if (shown === wanted) return
        shown?.removeAttribute('data-selected')
        wanted?.setAttribute('data-selected', '')
      }),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null
          if (event.shiftKey || !$isImage(node)) return false
          $selectImage(node)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (!$goOnBelow()) return false
          event?.preventDefault()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $goOnBelow, COMMAND_PRIORITY_HIGH),
    ),
})
