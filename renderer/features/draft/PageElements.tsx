import { useEffect } from 'react'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { ImageMenu } from './ImageMenu.tsx'
import { NoteMenu } from './NoteMenu.tsx'
import '../../editor/views/draft-page-elements.css'

/** What belongs to footnotes, pictures and tables on the page: their menus, and the remarks that CSS shows there. */
export function PageElements({ handle, isFinal }: { handle: DraftHandle; isFinal: boolean }) {
  const text = useText().elements
  useEffect(
    () =>
      handle.lexical.registerRootListener((root) => {
        root?.style.setProperty('--hint-picture', JSON.stringify(text.imageMenu.missing))
        root?.style.setProperty('--hint-landscape', JSON.stringify(text.table.landscapeMark))
      }),
    [handle, text],
  )
  if (isFinal) return null
  return (
    <>
      <NoteMenu handle={handle} />
      <ImageMenu handle={handle} />
    </>
  )
}
