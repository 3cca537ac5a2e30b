import type { ContentsEntry } from '#shared/paper/contents.ts'
import type { PaperParts } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import type { PagesView } from '../../editor/pages/pages-view.ts'
import { headingPages } from './heading-pages.ts'
import type { PaperView } from './use-paper-view.ts'

/** What the frame of a paper prints, with the pages that 目录 names. */
export type Frame = {
  readonly parts: PaperParts
  readonly profile: PaperProfile
  readonly contents: readonly (ContentsEntry & { readonly page: number | null })[]
}

/** The frame of a paper on pages that have been laid; an entry of 目录 whose page is not numbered shows none. */
export function paperFrame(view: PagesView, { parts, profile, entries }: PaperView): Frame {
  const pages = headingPages(view)
  return {
    parts,
    profile,
    contents: entries.map((entry) => ({ ...entry, page: pages.get(entry.id) ?? null })),
  }
}
