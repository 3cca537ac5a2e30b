import { useEffect, useState } from 'react'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import type { PagesView } from '../../editor/pages/pages-view.ts'
import { type PagesWatch, watchPages } from '../../editor/pages/watch-pages.ts'
import type { PaperView } from './use-paper-view.ts'

/** The pages of the text in an editor, kept up to date; null until they are laid for the first time. */
export function usePages(
  handle: DraftHandle,
  { profile, frame }: PaperView,
  width: number,
): PagesView | null {
  const [watch, setWatch] = useState<PagesWatch | null>(null)
  const [view, setView] = useState<PagesView | null>(null)
  useEffect(() => {
    const made = watchPages(handle.lexical)
    made.onPages(setView)
    setWatch(made)
    return () => {
      made.stop()
      setWatch(null)
    }
  }, [handle])
  useEffect(() => {
    if (width > 0) watch?.set({ profile, frame, width })
  }, [watch, profile, frame, width])
  return view
}
