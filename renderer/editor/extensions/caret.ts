import { $isTableCellNode } from '@lexical/table'
import {
  $caretFromPoint,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $getSiblingCaret,
  $isElementNode,
  $isExtendableTextPointCaret,
  $isRangeSelection,
  $isRootNode,
  $setSelectionFromCaretRange,
  $getCollapsedCaretRange,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  type CaretDirection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $isBoundFigure } from '../nodes/bound-figure-node.ts'
import { $isNote } from '../nodes/note-node.ts'
import { caretAtPoint, lineNear } from '../pages/caret-at-point.ts'

/** The caret that a plain arrow key moves: nothing selected, and in the text rather than in a table. */
function $movableCaret(): RangeSelection | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  return $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) === null ? selection : null
}

/** Over a figure or footnote as over one character. */
function $stepOverFigure(selection: RangeSelection, direction: CaretDirection): boolean {
  const caret = $caretFromPoint(selection.anchor, direction)
  if ($isExtendableTextPointCaret(caret)) return false
  const figure = caret.getNodeAtCaret() ?? caret.getSiblingCaret().getNodeAtCaret()
  if (!$isBoundFigure(figure) && !$isNote(figure)) return false
  $setSelectionFromCaretRange($getCollapsedCaretRange($getSiblingCaret(figure, direction)))
  return true
}

/** From the edge of a part or a title line to the next one, where Lexical would stop between them. */
function $stepToNextSection(selection: RangeSelection, direction: CaretDirection): boolean {
  let node: LexicalNode = selection.anchor.getNode()
  const caret = $caretFromPoint(selection.anchor, direction)
  if ($isExtendableTextPointCaret(caret)) return false
  if ($isElementNode(node) && caret.getNodeAtCaret() !== null) return false
  for (;;) {
    const next: LexicalNode | null = direction === 'next' ? node.getNextSibling() : node.getPreviousSibling()
    const parent = node.getParent()
    if ($isRootNode(parent)) {
      if (!$isElementNode(next)) return false
      if (direction === 'next') next.selectStart()
      else next.selectEnd()
      return true
    }
    if (next !== null || parent === null) return false
    node = parent
  }
}

function $moves(event: KeyboardEvent, direction: CaretDirection): boolean {
  const selection = event.shiftKey ? null : $movableCaret()
  if (selection === null) return false
  if (!$stepOverFigure(selection, direction) && !$stepToNextSection(selection, direction)) return false
  event.preventDefault()
  return true
}

/** A place between two sections is none: the caret goes to the section before or behind it. */
function $leaveRoot(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isRootNode(selection.anchor.getNode())) {
    return false
  }
  const section = $getRoot().getChildAtIndex(selection.anchor.offset)
  if ($isElementNode(section)) section.selectStart()
  else $getRoot().getLastChild()?.selectEnd()
  return false
}

/** A click between the pages of a divided block: the caret goes to the nearest line. */
function catchClick(event: MouseEvent): void {
  if (event.button !== 0 || event.shiftKey || lineNear(event.clientX, event.clientY) === null) return
  const caret = caretAtPoint(event.clientX, event.clientY)
  if (caret === null) return
  event.preventDefault()
  getSelection()?.setBaseAndExtent(
    caret.startContainer,
    caret.startOffset,
    caret.startContainer,
    caret.startOffset,
  )
}

/** Keeps the caret in the text: arrows pass figures, footnotes and the edges of parts as if there were only words. */
export const CaretExtension = defineExtension({
  name: 'zongshu/caret',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_ARROW_LEFT_COMMAND,
        (event) => $moves(event, 'previous'),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $moves(event, 'next'), COMMAND_PRIORITY_LOW),
      // Up and down are the browser's own; Lexical would stop at the edges of the parts.
      ...[KEY_ARROW_UP_COMMAND, KEY_ARROW_DOWN_COMMAND].map((command) =>
        editor.registerCommand(command, () => $movableCaret() !== null, COMMAND_PRIORITY_LOW),
      ),
      editor.registerCommand(SELECTION_CHANGE_COMMAND, $leaveRoot, COMMAND_PRIORITY_LOW),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('mousedown', catchClick)
        root?.addEventListener('mousedown', catchClick)
      }),
    ),
})
