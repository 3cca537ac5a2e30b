import { DecoratorTextExtension } from '@lexical/extension'
import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  isDOMNode,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { newId } from '../new-id.ts'
import { $isBoundFigure, BoundFigureNode } from '../nodes/bound-figure-node.ts'

/** One click puts the caret at the nearer side, so that typing goes on beside the figure; two select it. */
function $selectByClick(node: BoundFigureNode, event: MouseEvent): void {
  const selection = $createRangeSelection()
  const parent = node.getParentOrThrow().getKey()
  const index = node.getIndexWithinParent()
  const after = event.target instanceof HTMLElement && isInSecondHalf(event.target, event)
  const whole = event.detail > 1
  selection.anchor.set(parent, whole || !after ? index : index + 1, 'element')
  selection.focus.set(parent, whole || after ? index + 1 : index, 'element')
  $setSelection(selection)
}

/** Along the text, which may go on on the next line. */
function isInSecondHalf(element: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const rects = [...element.getClientRects()]
  const at = rects.findIndex(({ top, bottom }) => clientY >= top && clientY <= bottom)
  const widthOf = (some: readonly DOMRect[]) => some.reduce((sum, { width }) => sum + width, 0)
  const before = widthOf(rects.slice(0, Math.max(at, 0))) + clientX - (rects[Math.max(at, 0)]?.left ?? 0)
  return before > widthOf(rects) / 2
}

/** Registers the bound figure: unique ids (a copy gets a new one), clicking, and no node without a figure. */
export const FigureExtension = defineExtension({
  name: 'zongshu/figures',
  dependencies: [DecoratorTextExtension],
  nodes: () => [BoundFigureNode],
  register: (editor) => {
    const owners = new Map<string, NodeKey>()
    return mergeRegister(
      editor.registerNodeTransform(BoundFigureNode, (node) => {
        const figure = node.getFigure()
        if (figure === null) {
          node.remove()
          return
        }
        const owner = owners.get(figure.id)
        const other = owner === undefined || owner === node.getKey() ? null : $getNodeByKey(owner)
        if ($isBoundFigure(other) && other.isAttached() && other.getFigure()?.id === figure.id) {
          const copy = { ...figure, id: newId() }
          node.setFigure(copy)
          owners.set(copy.id, node.getKey())
        } else {
          owners.set(figure.id, node.getKey())
        }
      }),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          if (event.shiftKey || !isDOMNode(event.target)) return false
          const node = $getNearestNodeFromDOMNode(event.target)
          if (!$isBoundFigure(node)) return false
          $selectByClick(node, event)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  },
})
