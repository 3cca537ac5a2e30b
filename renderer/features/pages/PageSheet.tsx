import { memo } from 'react'
import { pageNumberText } from '#shared/paper/page-number.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { tw } from '../../editor/views/twips.ts'

/** A sheet of paper with its page number where the profile puts it (GB/T 9704-2012, 7.5). */
export const PageSheet = memo(function PageSheet({
  number,
  index,
  side,
  top,
  profile,
}: {
  number: number | null
  /** Counted from 0: odd and even sheets differ, with or without a number. */
  index: number
  side: boolean
  /** On the desk, in twentieths of a point. */
  top: number
  profile: PaperProfile
}) {
  const { place, form } = profile.pageNumber
  return (
    <div className="pg-sheet" data-side={side || undefined} style={{ top: tw(top) }} aria-hidden>
      {number !== null && (
        <span
          className="pg-number"
          data-place={place === 'center' ? 'center' : index % 2 === 0 ? 'right' : 'left'}
        >
          {pageNumberText(number, form)}
        </span>
      )}
    </div>
  )
})
