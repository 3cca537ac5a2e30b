import { memo, useMemo } from 'react'
import type { FrameId } from '#shared/paper/frame-items.ts'
import { sidePage, uprightPage } from '#shared/paper/page-geometry.ts'
import type { PagesView } from '../../editor/pages/pages-view.ts'
import { areaTop } from '../../editor/pages/place-blocks.ts'
import { tw } from '../../editor/views/twips.ts'
import { FramePiece } from './FramePiece.tsx'
import { footNotes } from './foot-notes.ts'
import { NoteList } from './NoteList.tsx'
import { PageSheet } from './PageSheet.tsx'
import { paperFrame } from './paper-frame.ts'
import { TableHeads } from './TableHeads.tsx'
import type { PaperView } from './use-paper-view.ts'
import './pages.css'

/** The sheets behind the text. */
export const Sheets = memo(function Sheets({ view, paper }: { view: PagesView; paper: PaperView }) {
  return view.pages.map(({ top, side, number }, index) => (
    <PageSheet key={top} {...{ top, side, number, index }} profile={paper.profile} />
  ))
})

/** What stands on the sheets beside the text itself: the frame, notes, repeated heads of tables. */
export const PageLayer = memo(function PageLayer({
  view,
  paper,
  onFrame,
}: {
  view: PagesView
  paper: PaperView
  /** A piece of the frame was clicked; it is set elsewhere. */
  onFrame: (id: FrameId, isMeeting: boolean) => void
}) {
  const { layout, pages } = view
  const { profile } = paper
  const frame = useMemo(() => paperFrame(view, paper), [view, paper])
  const notes = useMemo(() => footNotes(view), [view])
  const { left } = profile.page
  return (
    <>
      {layout.pages.flatMap((page, index) => {
        const placed = pages[index]
        if (placed === undefined) return []
        return page.slices.flatMap((slice) => {
          const source = layout.sources[slice.item]
          if (source === undefined || !('frame' in source)) return []
          const { id } = source.frame
          return [
            <button
              key={`${id}-${index}`}
              type="button"
              className="pf"
              data-frame={id}
              tabIndex={-1}
              style={{
                top: tw(areaTop(placed, profile) + slice.top),
                left: tw(left),
                height: tw(slice.height),
              }}
              onClick={() => onFrame(id, profile.kind === 'meeting')}
            >
              <FramePiece item={source.frame} slice={slice} frame={frame} />
            </button>,
          ]
        })
      })}
      {notes.map((one) => {
        const placed = pages[one.page]
        if (placed === undefined) return null
        const bottom =
          areaTop(placed, profile) + (placed.side ? sidePage(profile) : uprightPage(profile)).areaHeight
        return <NoteList key={one.page} notes={one} bottom={bottom} left={left} />
      })}
      <TableHeads view={view} profile={profile} />
    </>
  )
})
