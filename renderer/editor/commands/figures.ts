import {
  $create,
  $createTextNode,
  $isRangeSelection,
  $getSelection,
  $nodesOfType,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type EditorUpdateOptions,
  type LexicalEditor,
} from 'lexical'
import { findPlace, type TextPlace } from '../search/block-lines.ts'
import { selectMatch } from '../search/replace.ts'
import { newId } from '../new-id.ts'
import { BoundFigureNode, type BoundFigure } from '../nodes/bound-figure-node.ts'

/** What becomes of a figure; `override` left out takes a hand value away. */
export type FigureChange = Omit<BoundFigure, 'id'>

const QUIETLY: EditorUpdateOptions = { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] }

/** Sets figures by id in one undo step; returns how many of them the page has. */
export function changeFigures(editor: LexicalEditor, changes: ReadonlyMap<string, FigureChange>): number {
  let done = 0
  editor.update(() => {
    for (const node of $nodesOfType(BoundFigureNode)) {
      const figure = node.getFigure()
      const change = figure === null || !node.isAttached() ? undefined : changes.get(figure.id)
      if (figure === null || change === undefined) continue
      node.setFigure({ id: figure.id, ...change })
      done += 1
    }
  }, QUIETLY)
  return done
}

/** Turns figures into the plain text they show, in one undo step. */
export function unbindFigures(editor: LexicalEditor, ids: ReadonlySet<string>): void {
  editor.update(() => {
    for (const node of $nodesOfType(BoundFigureNode)) {
      const figure = node.getFigure()
      if (figure === null || !ids.has(figure.id) || !node.isAttached()) continue
      node.replace($createTextNode(figure.text).setFormat(node.getFormat()))
    }
  }, QUIETLY)
}

/** Puts a bound figure in the place of typed text. False when the text is no longer there. */
export function bindPlace(editor: LexicalEditor, place: TextPlace, figure: FigureChange): boolean {
  const match = findPlace(editor, place)
  if (match === null || match.hasFigure) return false
  selectMatch(editor, match)
  editor.update(
    () => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const node = $create(BoundFigureNode).setFigure({ ...figure, id: newId() })
      selection.insertNodes([node.setFormat(selection.format & 0b1011)])
      node.selectNext()
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  return true
}
