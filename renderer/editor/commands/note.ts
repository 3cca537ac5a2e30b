import {
  $create,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $nodesOfType,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { newId } from '../new-id.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { $isNote, NoteNode } from '../nodes/note-node.ts'

const ONE_STEP = { discrete: true, tag: HISTORY_PUSH_TAG } as const

/** Whether a footnote may stand at the caret: in the text, not in a title or heading line. */
export function canInsertNote(editor: LexicalEditor): boolean {
  return editor.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && $isInText(selection)
  })
}

/** Puts a footnote at the end of the selection and the caret behind it, in one undo step. False where none may stand. */
export function insertNote(editor: LexicalEditor, words: string): boolean {
  let done = false
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !$isInText(selection)) return
    const end = selection.isBackward() ? selection.anchor : selection.focus
    selection.anchor.set(end.key, end.offset, end.type)
    selection.focus.set(end.key, end.offset, end.type)
    const node = $create(NoteNode).setNote({ id: newId(), note: words })
    selection.insertNodes([node])
    node.selectNext(0, 0)
    done = true
  }, ONE_STEP)
  return done
}

/** Sets the words of a footnote and puts the caret behind it; without words the footnote goes. One undo step. */
export function setNote(editor: LexicalEditor, id: string, words: string): void {
  editor.update(() => {
    const node = $noteNode(id)
    const note = node?.getNote()
    if (!node || !note) return
    node.selectNext(0, 0)
    if (words === '') node.remove()
    else if (note.note !== words) node.setNote({ id, note: words })
  }, ONE_STEP)
}

/** Takes a footnote away, in one undo step. */
export function removeNote(editor: LexicalEditor, id: string): void {
  setNote(editor, id, '')
}

/** The words of a footnote and the key of its mark on the page; null when it is gone. */
export function readNote(editor: LexicalEditor, id: string): { words: string; key: string } | null {
  return editor.read(() => {
    const node = $noteNode(id)
    const note = node?.getNote()
    return node && note ? { words: note.note, key: node.getKey() } : null
  })
}

/** Id of the footnote that the caret touches: the one in front of it first. */
export function noteAtCaret(editor: LexicalEditor): string | null {
  return editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
    const { anchor } = selection
    const node = anchor.getNode()
    const around: (LexicalNode | null)[] = $isTextNode(node)
      ? [
          anchor.offset === 0 ? node.getPreviousSibling() : null,
          anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
        ]
      : $isElementNode(node)
        ? [
            anchor.offset > 0 ? node.getChildAtIndex(anchor.offset - 1) : null,
            node.getChildAtIndex(anchor.offset),
          ]
        : []
    return around.find($isNote)?.getNote()?.id ?? null
  })
}

function $isInText(selection: RangeSelection): boolean {
  const points = [selection.anchor, selection.focus]
  return points.every(
    (point) => $findMatchingParent(point.getNode(), (node) => node instanceof FixedLineNode) === null,
  )
}

function $noteNode(id: string): NoteNode | null {
  return $nodesOfType(NoteNode).find((node) => node.isAttached() && node.getNote()?.id === id) ?? null
}
