import { NOTE_GAP } from '#shared/paper/flow.ts'
import { blockOfItem, type PagesView } from '../../editor/pages/pages-view.ts'

export type FootNotes = {
  /** Counted from 0. */
  readonly page: number
  /** With the rule above them, in twentieths of a point. */
  readonly height: number
  readonly texts: readonly { readonly number: number; readonly text: string }[]
}

/** The notes at the foot of each page that has any, numbered through the paper. */
export function footNotes(view: Pick<PagesView, 'layout' | 'blocks'>): FootNotes[] {
  const found: FootNotes[] = []
  let number = 0
  for (const [page, { notes }] of view.layout.pages.entries()) {
    if (notes.length === 0) continue
    const texts = notes.map(({ item, note }) => {
      const block = blockOfItem(view, item)
      number += 1
      return { number, text: block?.notes[note] ?? '' }
    })
    found.push({ page, height: NOTE_GAP + notes.reduce((sum, { height }) => sum + height, 0), texts })
  }
  return found
}
