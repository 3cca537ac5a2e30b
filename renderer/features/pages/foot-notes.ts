import { NOTE_GAP } from '#shared/paper/flow.ts'
import type { PagesView } from '../../editor/pages/watch-pages.ts'

export type FootNotes = {
  /** Counted from 0. */
  readonly page: number
  /** With the rule above them, in twentieths of a point. */
  readonly height: number
  readonly texts: readonly { readonly number: number; readonly text: string }[]
}

/** The notes at the foot of each page that has any, numbered through the paper. */
export function footNotes({ layout, blocks }: Pick<PagesView, 'layout' | 'blocks'>): FootNotes[] {
  const found: FootNotes[] = []
  let number = 0
  for (const [page, { notes }] of layout.pages.entries()) {
    if (notes.length === 0) continue
    const texts = notes.map(({ item, note }) => {
      const source = layout.sources[item]
      const block = source !== undefined && 'block' in source ? blocks[source.block] : undefined
      number += 1
      return { number, text: block?.notes[note] ?? '' }
    })
    found.push({ page, height: NOTE_GAP + notes.reduce((sum, { height }) => sum + height, 0), texts })
  }
  return found
}
