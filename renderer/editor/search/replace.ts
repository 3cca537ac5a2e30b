import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type EditorUpdateOptions,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import { $isNote } from '../nodes/note-node.ts'
import { $readLines } from './lines.ts'
import { findMatches, type Match } from './matches.ts'

/** One undo step, and the keyboard stays in the panel that asked for it. */
const QUIETLY: EditorUpdateOptions = { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] }

/** Selects a match as text; null when it is not made of text nodes alone. */
function $selectMatch({ start, end }: Match): RangeSelection | null {
  const first = $getNodeByKey(start.run.key)
  const last = $getNodeByKey(end.run.key)
  if (!$isTextNode(first) || !$isTextNode(last)) return null
  const selection = $createRangeSelection()
  selection.anchor.set(first.getKey(), start.offset, 'text')
  selection.focus.set(last.getKey(), end.offset, 'text')
  selection.format = first.getFormat()
  $setSelection(selection)
  return selection
}

/** Puts text in the place of a match; footnotes that stood between its words go behind it. */
function $replace(match: Match, text: string): boolean {
  const selection = $selectMatch(match)
  if (selection === null) return false
  const notes = match.start.run === match.end.run ? [] : selection.getNodes().filter($isNote)
  selection.insertText(text)
  if (notes.length > 0) selection.insertNodes(notes)
  return true
}

/** Selects a match in the page, so that typing replaces it. A match that begins or ends in a figure is not selected. */
export function selectMatch(editor: LexicalEditor, match: Match): void {
  editor.update(() => void $selectMatch(match), { discrete: true })
}

/** Replaces one match; false when it touches a figure. */
export function replaceOne(editor: LexicalEditor, match: Match, text: string): boolean {
  if (match.hasFigure) return false
  editor.update(() => void $replace(match, text), QUIETLY)
  return true
}

/** Replaces every match outside figures as one undo step; `kept` counts those that touch one and stay. */
export function replaceAll(
  editor: LexicalEditor,
  pattern: RegExp,
  text: string,
): { replaced: number; kept: number } {
  let replaced = 0
  let kept = 0
  editor.update(() => {
    // From the end, so that the places found before stay right.
    for (const match of findMatches($readLines(), pattern).toReversed()) {
      if (match.hasFigure) {
        kept += 1
      } else {
        $replace(match, text)
        replaced += 1
      }
    }
  }, QUIETLY)
  return { replaced, kept }
}
