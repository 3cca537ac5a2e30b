import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { highlight, matchRange } from './highlights.ts'
import { $readLines } from './lines.ts'
import { findMatches, GAP, type Match } from './matches.ts'
import { selectMatch } from './replace.ts'

function readGaps(editor: LexicalEditor): Match[] {
  return editor.read(() => findMatches($readLines(), GAP))
}

/** Shows every 【待补：…】 that stands in the text. */
export function paintGaps(editor: LexicalEditor): void {
  highlight(editor, 'zs-gap', readGaps(editor))
}

/** Selects the first gap after the caret, or the first of all, so that typing fills it. */
export function goToNextGap(editor: LexicalEditor): void {
  const gaps = readGaps(editor)
  const caret = editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const end = selection.isBackward() ? selection.anchor : selection.focus
    return editor.getElementByKey(end.key)
  })
  const after = gaps.find((gap) => {
    const range = matchRange(editor, gap)
    if (range === null || caret === null) return false
    const order = caret.compareDocumentPosition(range.startContainer)
    return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !caret.contains(range.startContainer)
  })
  const next = after ?? gaps[0]
  if (next === undefined) return
  selectMatch(editor, next)
  matchRange(editor, next)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
