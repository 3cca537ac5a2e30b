import { columnsOf } from './page-geometry.ts'
import type { Imprint } from './paper-parts.ts'
import type { PaperProfile } from './profile.ts'
import { fullWidth } from './title-lines.ts'

/** Room of the rules and of the paragraph below them. */
const RULES_ROOM = 60
/** Characters of 抄送：, behind which wrapped lines begin. */
export const COPY_TO_LABEL = 3

/** Height of 版记 with its rules, in twentieths of a point. */
export function imprintHeight({ copyTo }: Imprint, profile: PaperProfile): number {
  const columns = columnsOf(profile, profile.imprint) - 2
  // Wrapped lines are shorter by the label, and a mark that may not begin a line takes one more character along.
  const more = Math.max(0, fullWidth(copyTo) - (columns - 1)) / (columns - COPY_TO_LABEL - 1)
  return (copyTo === '' ? 1 : 2 + Math.ceil(more)) * profile.imprint.line + RULES_ROOM
}
