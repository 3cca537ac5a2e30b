import { useMemo } from 'react'
import { focusPage } from '../../editor/commands/edit.ts'
import { insertNote, readNote, removeNote, setNote } from '../../editor/commands/note.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { placeBox } from '../../editor/search/block-lines.ts'
import { useText } from '../../text/use-text.ts'
import { closeNote, useNoteMenu } from './note-menu.ts'
import { WordsPopover } from './WordsPopover.tsx'

const MAX_WORDS = 2000

/** The words of a footnote: of a new one at the caret, or of the one whose number was chosen. */
export function NoteMenu({ handle }: { handle: DraftHandle }) {
  const { open, id } = useNoteMenu()
  return open ? <OpenNote key={id} id={id} handle={handle} /> : null
}

function OpenNote({ id, handle }: { id: string | null; handle: DraftHandle }) {
  const text = useText().elements.noteMenu
  const editor = handle.lexical
  const note = useMemo(() => (id === null ? null : readNote(editor, id)), [editor, id])
  const box = useMemo(() => {
    const mark = note === null ? null : editor.getElementByKey(note.key)
    return mark?.getBoundingClientRect() ?? placeBox(editor, null)
  }, [editor, note])

  const close = () => {
    closeNote()
    focusPage(editor)
  }
  const save = (words: string) => {
    if (id !== null) setNote(editor, id, words)
    else if (words !== '') insertNote(editor, words)
    close()
  }
  const remove = () => {
    if (id !== null) removeNote(editor, id)
    close()
  }
  return (
    <WordsPopover
      box={box}
      label={text.words}
      placeholder={text.placeholder}
      hint={text.hint}
      initial={note?.words ?? ''}
      maxLength={MAX_WORDS}
      {...(id === null ? {} : { remove: { label: text.remove, run: remove } })}
      onSave={save}
      onCancel={close}
    />
  )
}
