import { $isListItemNode, $isListNode, ListExtension, ListNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'

const MAX_DEPTH = 5

function $itemAtCaret() {
  const selection = $getSelection()
  return $isRangeSelection(selection)
    ? $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
    : null
}

/** Lists of one kind from top to bottom, at most six levels; Tab and Shift+Tab move an item. */
export const DraftListExtension = defineExtension({
  name: 'zongshu/lists',
  dependencies: [ListExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(ListNode, (list) => {
        const outer = list.getParent()?.getParent()
        if ($isListNode(outer) && outer.getListType() !== list.getListType()) {
          list.setListType(outer.getListType())
        }
      }),
      // Only list items can be moved in; the first-line indent of a paragraph is not the writer's to set.
      editor.registerCommand(
        INDENT_CONTENT_COMMAND,
        () => {
          const item = $itemAtCaret()
          return item === null || item.getIndent() >= MAX_DEPTH
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          event.preventDefault()
          if ($itemAtCaret() === null) return true
          return editor.dispatchCommand(
            event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
            undefined,
          )
        },
        // Tables take Tab at a higher priority.
        COMMAND_PRIORITY_LOW,
      ),
    ),
})
