import type { HeadingNumbers } from '#shared/document/numbering.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { Profile } from './profile.ts'

/** What the mapping of one document shares. */
export type ExportContext = {
  readonly profile: Profile
  readonly numbers: HeadingNumbers
  readonly bookmarks: Bookmarks
  /** A new number for each list, so that every ordered list starts at 1. */
  readonly nextList: () => number
}
