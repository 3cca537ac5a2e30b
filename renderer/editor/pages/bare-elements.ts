import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { isAttachment } from '#shared/document/section-names.ts'
import { $isPlaceholder } from '../extensions/block-ids.ts'
import { $blockMark } from '../nodes/block-state.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'

/**
 * What prints nothing: the empty last lines of parts that the document does not have, an empty subtitle, and empty
 * headings of parts; an attachment without a name prints 【待补】. All but the subtitle take their line while the caret
 * stands in them.
 */
export function bareElements(editor: LexicalEditor): ReadonlySet<HTMLElement> {
  const keys = editor.read(() => {
    const selection = $getSelection()
    const caret = $isRangeSelection(selection) ? selection.anchor.key : null
    return $getRoot()
      .getChildren()
      .flatMap((node) => {
        if (node instanceof FixedLineNode)
          return node.getRole() === 'subtitle' && node.isEmpty() ? [node.getKey()] : []
        if (!(node instanceof PartNode)) return []
        return $bareOfPart(node)
          .map((bare) => bare.getKey())
          .filter((key) => key !== caret)
      })
  })
  return new Set(keys.flatMap((key) => editor.getElementByKey(key) ?? []))
}

function $bareOfPart(part: PartNode): LexicalNode[] {
  const first = part.getFirstChild()
  const last = part.getLastChild()
  const isBare = $isElementNode(last) && $isPlaceholder(last) && $blockMark(last).id === ''
  const isUnnamed = first instanceof FixedLineNode && first.isEmpty() && !isAttachment(part.getSection())
  return [...(isUnnamed ? [first] : []), ...(isBare ? [last] : [])]
}
