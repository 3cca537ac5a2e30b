import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  isDOMNode,
  KEY_ENTER_COMMAND,
  mergeRegister,
  safeCast,
  type NodeKey,
} from 'lexical'
import { NOTE_COMMAND } from '../commands/shortcuts.ts'
import { newId } from '../new-id.ts'
import { $isNote, NoteNode } from '../nodes/note-node.ts'
import { paintNoteNumbers } from '../views/note-numbers.ts'

export type NoteKeys = {
  /** A note was clicked, or Enter was pressed on it: its words are to be edited. */
  onOpen: (id: string) => void
  /** The key for a footnote: a new one at the caret, or the one that stands there. */
  onInsert: () => void
}

/** The note that alone is selected. */
function $selectedNote(): NoteNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed() || selection.getTextContent() !== '')
    return null
  const notes = selection.getNodes().filter($isNote)
  return notes.length === 1 ? (notes[0] ?? null) : null
}

/** Registers the footnote: unique ids (a copy gets a new one), its numbers on the page, and how it is opened. */
export const NoteExtension = defineExtension({
  name: 'zongshu/notes',
  config: safeCast<NoteKeys>({ onOpen: () => undefined, onInsert: () => undefined }),
  nodes: () => [NoteNode],
  register: (editor, { onOpen, onInsert }) => {
    const owners = new Map<string, NodeKey>()
    return mergeRegister(
      editor.registerNodeTransform(NoteNode, (node) => {
        const note = node.getNote()
        if (note === null) {
          node.remove()
          return
        }
        const owner = owners.get(note.id)
        const other = owner === undefined || owner === node.getKey() ? null : $getNodeByKey(owner)
        if ($isNote(other) && other.isAttached() && other.getNote()?.id === note.id) {
          const copy = { ...note, id: newId() }
          node.setNote(copy)
          owners.set(copy.id, node.getKey())
        } else {
          owners.set(note.id, node.getKey())
        }
      }),
      editor.registerMutationListener(NoteNode, () => paintNoteNumbers(editor)),
      editor.registerCommand(
        NOTE_COMMAND,
        (event) => {
          event.preventDefault()
          onInsert()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null
          if (event.shiftKey || !editor.isEditable() || !$isNote(node)) return false
          node.selectNext(0, 0)
          onOpen(node.getNote()?.id ?? '')
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const node = $selectedNote()
          if (node === null) return false
          event?.preventDefault()
          onOpen(node.getNote()?.id ?? '')
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  },
})
