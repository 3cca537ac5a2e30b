import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical'
import { $blockMark } from '../nodes/block-state.ts'
import { $selectImage } from '../extensions/images.ts'
import { $isImage } from '../nodes/image-node.ts'
import { PartNode } from '../nodes/part-node.ts'

/** Puts the caret at the start of a block and the block into sight. Does nothing when the block is gone. */
export function goToBlock(editor: LexicalEditor, id: string): void {
  let key: string | null = null
  editor.update(
    () => {
      const block = $getRoot()
        .getChildren()
        .flatMap((part) => (part instanceof PartNode ? part.getChildren() : []))
        .find((node) => $blockMark(node).id === id)
      if ($isElementNode(block)) block.selectStart()
      else if ($isImage(block)) $selectImage(block)
      key = block?.getKey() ?? null
    },
    { discrete: true },
  )
  const element = key === null ? null : editor.getElementByKey(key)
  element?.scrollIntoView({ block: 'center' })
}
