import { ListNode } from '@lexical/list'
import { HeadingNode } from '@lexical/rich-text'
import { TableNode } from '@lexical/table'
import {
  $getNodeByKey,
  defineExtension,
  mergeRegister,
  ParagraphNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { newId } from '../new-id.ts'
import { $blockMark, $setBlockMark } from '../nodes/block-state.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { ImageNode } from '../nodes/image-node.ts'
import { PartNode } from '../nodes/part-node.ts'

/** The empty line of an empty section, or below a table or picture that ends one, has no id and is not saved while it is empty. */
export function $isPlaceholder(block: LexicalNode): boolean {
  if (!(block instanceof ParagraphNode) || !block.isEmpty()) return false
  const before = block.getPreviousSibling()
  const isAlone =
    before === null ||
    before instanceof FixedLineNode ||
    before instanceof TableNode ||
    before instanceof ImageNode
  return isAlone && block.getNextSibling() === null
}

/**
 * Every block directly in a part has an id of its own. A block that was split off, copied or pasted gets a new
 * one and no origin; the block that had the id first keeps both.
 */
export const BlockIdExtension = defineExtension({
  name: 'zongshu/block-ids',
  register: (editor) => {
    const owners = new Map<string, NodeKey>()
    const $keepId = (block: LexicalNode) => {
      if (!(block.getParent() instanceof PartNode)) return
      const { id } = $blockMark(block)
      if ($isPlaceholder(block)) {
        if (id !== '') $setBlockMark(block, { id: '', origin: null })
        return
      }
      const key = block.getKey()
      const owner = owners.get(id)
      const other = id === '' || owner === undefined || owner === key ? null : $getNodeByKey(owner)
      const taken = id === '' || (other !== null && other.isAttached() && $blockMark(other).id === id)
      if (taken) {
        const fresh = newId()
        $setBlockMark(block, { id: fresh, origin: null })
        owners.set(fresh, key)
      } else {
        owners.set(id, key)
      }
    }
    return mergeRegister(
      ...[ParagraphNode, HeadingNode, ListNode, TableNode, ImageNode].map((klass) =>
        editor.registerNodeTransform(klass, $keepId),
      ),
    )
  },
})
