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
  const box = event.target instanceof HTMLElement ? event.target.getBoundingClientRect() : null
  const after = box !== null && event.clientX > box.left + box.width / 2
  const whole = event.detail > 1
  selection.anchor.set(parent, whole || !after ? index : index + 1, 'element')
  selection.focus.set(parent, whole || after ? index + 1 : index, 'element')
  $setSelection(selection)
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
