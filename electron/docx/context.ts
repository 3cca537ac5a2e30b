import type { HeadingNumbers } from '#shared/document/numbering.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { Notes } from './notes-xml.ts'

/** What the mapping of one document shares. Every number is counted by document, so that its bytes stay the same. */
export type ExportContext = {
  readonly profile: PaperProfile
  readonly numbers: HeadingNumbers
  readonly bookmarks: Bookmarks
  readonly notes: Notes
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Names of the bookmarks of headings, by section or block id; empty without 目录. */
  readonly headingMarks: ReadonlyMap<string, string>
  /** Sizes, in half-points, that tables with many columns are set in; each becomes a style. */
  readonly tableSizes: Set<number>
  /** A new number for each list, so that every ordered list starts at 1. */
  readonly nextList: () => number
  /** A new number for each drawing. */
  readonly nextDrawing: () => number
}
