import {
  $create,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $nodesOfType,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical'
import type { SectionId } from '#shared/document/model.ts'
import { newId } from '../new-id.ts'
import { BoundFigureNode, type BoundFigure } from '../nodes/bound-figure-node.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'
import { $findMatchingParent, $createTextNode } from 'lexical'

/**
 * Puts a bound figure at the caret, behind `lead` if there is one. False when the caret is nowhere a figure may stand (a
 * title or heading).
 */
export function insertFigure(editor: LexicalEditor, figure: Omit<BoundFigure, 'id'>, lead = ''): boolean {
  let done = false
  editor.update(
    () => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      if ($findMatchingParent(selection.anchor.getNode(), (node) => node instanceof FixedLineNode)) return
      const node = $create(BoundFigureNode).setFigure({ ...figure, id: newId() })
      const words = lead === '' ? [] : [$createTextNode(lead).setFormat(selection.format & 0b1011)]
      $insertNodes([...words, node.setFormat(selection.format & 0b1011)])
      node.selectNext()
      done = true
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  return done
}

/** Sets the part headings of one set; parts that it does not name keep theirs. One undo step. */
export function setHeadings(
  editor: LexicalEditor,
  headings: Readonly<Partial<Record<SectionId, string>>>,
): void {
  editor.update(
    () => {
      for (const part of $getRoot().getChildren()) {
        const line = part instanceof PartNode ? part.getFirstChild() : null
        const text = part instanceof PartNode ? headings[part.getSection()] : undefined
        if (line instanceof FixedLineNode && text !== undefined) line.clear().append($createTextNode(text))
      }
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

/** Every figure node of the document; in document order, because part, block and inline follow each other. */
export function $figureNode(id: string): BoundFigureNode | null {
  return (
    $nodesOfType(BoundFigureNode).find((node) => node.isAttached() && node.getFigure()?.id === id) ?? null
  )
}
