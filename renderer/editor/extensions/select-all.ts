import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  SELECT_ALL_COMMAND,
  type ElementNode,
  type RangeSelection,
} from 'lexical'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'

/** What the first Ctrl+A takes: the line of a title or heading, or the blocks of the part without its heading. */
function $nearest(selection: RangeSelection): { element: ElementNode; from: number; to: number } | null {
  const element = $findMatchingParent(
    selection.anchor.getNode(),
    (node) => node instanceof PartNode || node instanceof FixedLineNode,
  ) as ElementNode | null
  if (element === null) return null
  const from = element instanceof PartNode && element.getFirstChild() instanceof FixedLineNode ? 1 : 0
  return { element, from, to: element.getChildrenSize() }
}

function $covers(selection: RangeSelection, element: ElementNode, from: number): boolean {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const first = element.getChildAtIndex(from)
  const last = element.getLastChild()
  const startsFirst =
    start.offset === 0 && (first === null || first.is(start.getNode()) || first.isParentOf(start.getNode()))
  const endNode = end.getNode()
  const endsLast = last === null || last.is(endNode) || last.isParentOf(endNode) || element.is(endNode)
  return (startsFirst || element.is(start.getNode())) && endsLast && !selection.isCollapsed()
}

/** Ctrl+A first takes the part the caret is in, the second time the whole review. */
export const SelectAllExtension = defineExtension({
  name: 'zongshu/select-all',
  register: (editor) =>
    editor.registerCommand(
      SELECT_ALL_COMMAND,
      (event) => {
        const selection = $getSelection()
        const near = $isRangeSelection(selection) ? $nearest(selection) : null
        event.preventDefault()
        if (near === null || !$isRangeSelection(selection) || $covers(selection, near.element, near.from)) {
          $getRoot().select(0, $getRoot().getChildrenSize())
        } else {
          near.element.select(near.from, near.to)
        }
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
})
