import { $isHeadingNode } from '@lexical/rich-text'
import { $isAtNodeEnd } from '@lexical/selection'
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type ElementNode,
  type RangeSelection,
} from 'lexical'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'

/** The fixed line or the block of a part that the caret is in; null while something is selected. */
function $blockAtCaret(): { block: ElementNode; selection: RangeSelection } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const block = $findMatchingParent(
    selection.anchor.getNode(),
    (node): node is ElementNode =>
      $isElementNode(node) && (node instanceof FixedLineNode || node.getParent() instanceof PartNode),
  )
  return block === null ? null : { block, selection }
}

function $isAtStart(block: ElementNode, selection: RangeSelection): boolean {
  if (selection.anchor.offset !== 0) return false
  const node = selection.anchor.getNode()
  return node.is(block) || (node.getParent()?.is(block) === true && node.getPreviousSibling() === null)
}

function $isAtEnd(block: ElementNode, selection: RangeSelection): boolean {
  const node = selection.anchor.getNode()
  if (!$isAtNodeEnd(selection.anchor)) return false
  return node.is(block) || (node.getParent()?.is(block) === true && node.getNextSibling() === null)
}

/** True when the key press is used up: nothing may be joined to a title, a subtitle or a part's heading. */
function $stopsDeletion(isBackward: boolean): boolean {
  const place = $blockAtCaret()
  if (place === null) return false
  const { block, selection } = place
  if (!isBackward) return block instanceof FixedLineNode && $isAtEnd(block, selection)
  if (!$isAtStart(block, selection)) return false
  if (block instanceof FixedLineNode) return true
  const before = block.getPreviousSibling()
  if (before !== null && !(before instanceof FixedLineNode)) return false
  if ($isHeadingNode(block)) {
    block.collapseAtStart()
    return true
  }
  if (!$isParagraphNode(block)) return false
  const next = block.getNextSibling()
  if (block.isEmpty() && $isElementNode(next)) {
    next.selectStart()
    block.remove()
  }
  return true
}

/** Enter in the title starts its next line, in the subtitle it goes on to the text. */
function $entersFixedLine(): boolean {
  const place = $blockAtCaret()
  if (place === null || !(place.block instanceof FixedLineNode)) return false
  switch (place.block.getRole()) {
    case 'title':
      place.selection.insertLineBreak()
      return true
    case 'subtitle':
      place.block.getNextSibling()?.selectStart()
      return true
    case 'heading':
      return false
  }
}

/** Keys at the edges of the lines that cannot be destroyed. */
export const BoundaryExtension = defineExtension({
  name: 'zongshu/boundaries',
  register: (editor) =>
    mergeRegister(
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, $stopsDeletion, COMMAND_PRIORITY_HIGH),
      ),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $entersFixedLine, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        INSERT_LINE_BREAK_COMMAND,
        () => {
          const place = $blockAtCaret()
          return place?.block instanceof FixedLineNode && place.block.getRole() !== 'title'
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
})
