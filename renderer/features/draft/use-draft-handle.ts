import { useEffect, useState } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import { openDraftEditor, type DraftHandle } from '../../editor/draft-handle.ts'
import { textNow } from '../../text/use-text.ts'
import { writeRecord } from './write-record.ts'
import { openBindMenu, openInsertMenu } from './figure-menu.ts'
import { keepPicture } from './pictures.ts'
import { openNote, openNoteAtCaret } from './note-menu.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'

/** The editor of a draft, made once for it and disposed of with the component. */
export function useDraftHandle(draft: Draft, library: string): DraftHandle | null {
  const [handle, setHandle] = useState<DraftHandle | null>(null)
  useEffect(() => {
    const made = openDraftEditor({
      document: draft.document,
      origin: { library, draft: draft.id },
      figureKeys: { onInsert: openInsertMenu, onBind: () => openBindMenu(made) },
      noteKeys: { onOpen: openNote, onInsert: () => openNoteAtCaret(made) },
      recordDrop: { onRecord: (id) => void writeRecord(made, draft.id, id) },
      onPicture: keepPicture,
      onImages: (count) => toastDone(textNow().draft.toolbar.images(count)),
      onError: toastError,
    })
    setHandle(made)
    return () => {
      setHandle(null)
      made.dispose()
    }
  }, [draft, library])
  return handle
}
