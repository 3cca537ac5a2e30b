import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical'
import { $blockMark } from '../nodes/block-state.ts'
import { PartNode } from '../nodes/part-node.ts'

/** Puts the caret at the start of a block and the block into sight. Does nothing when the block is gone. */
export function goToBlock(editor: LexicalEditor, id: string): void {
  let key: string | null = null
  editor.update(
    () => {
      const block = $getRoot()
        .getChildren()
        .flatMap((part) => (part instanceof PartNode ? part.getChildren() : []))
        .filter($isElementNode)
        .find((node) => $blockMark(node).id === id)
      block?.selectStart()
      key = block?.getKey() ?? null
    },
    { discrete: true },
  )
  const element = key === null ? null : editor.getElementByKey(key)
  element?.scrollIntoView({ block: 'center' })
}
