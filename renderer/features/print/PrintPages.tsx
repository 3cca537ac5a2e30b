import { memo, useEffect, useMemo, useRef, type CSSProperties } from 'react'
import type { ReviewDocument } from '#shared/document/model.ts'
import { sidePage, uprightPage } from '#shared/paper/page-geometry.ts'
import type { PaperPage } from '#shared/paper/flow.ts'
import { isTitle } from '../../editor/pages/flow-blocks.ts'
import { blockOfItem, type PagesView } from '../../editor/pages/pages-view.ts'
import { fontVariables } from '../../editor/views/font-stacks.ts'
import { tw } from '../../editor/views/twips.ts'
import '../../editor/views/draft-page.css'
import '../../editor/views/draft-page-blocks.css'
import '../../editor/views/draft-page-elements.css'
import { FramePiece } from '../pages/FramePiece.tsx'
import { footNotes, type FootNotes } from '../pages/foot-notes.ts'
import { NoteList } from '../pages/NoteList.tsx'
import { PageSheet } from '../pages/PageSheet.tsx'
import { type Frame, paperFrame } from '../pages/paper-frame.ts'
import type { PaperView } from '../pages/use-paper-view.ts'
import '../pages/pages.css'
import { copySlice } from './page-slice.ts'
import { usePrintedPages } from './use-printed-pages.ts'
import './print.css'

/** The pages of a stored document, each a sheet of its own: for the eye, the printer and the PDF alike. */
export function PrintPages({
  document,
  paper,
  onReady,
}: {
  document: ReviewDocument
  paper: PaperView
  onReady: (view: PagesView) => void
}) {
  const bench = useRef<HTMLDivElement>(null)
  const view = usePrintedPages(bench, document, paper)
  const frame = useMemo(() => (view === null ? null : paperFrame(view, paper)), [view, paper])
  const notes = useMemo(
    () => new Map((view === null ? [] : footNotes(view)).map((one) => [one.page, one])),
    [view],
  )
  useEffect(() => {
    if (view === null) return
    // Children have put their slices in place by now; one frame more and they are laid out.
    const next = requestAnimationFrame(() => onReady(view))
    return () => cancelAnimationFrame(next)
  }, [view, onReady])
  const style = { ...fontVariables(paper.profile) } as CSSProperties
  return (
    <div className="print-pages paper" style={style} lang="zh-CN">
      <div className="print-bench" ref={bench} aria-hidden />
      {view !== null &&
        frame !== null &&
        view.layout.pages.map((page, index) => (
          <PrintPage
            key={view.pages[index]?.top}
            {...{ page, index, view, paper, frame }}
            notes={notes.get(index) ?? null}
          />
        ))}
    </div>
  )
}

const PrintPage = memo(function PrintPage({
  page,
  index,
  view,
  paper: { profile },
  frame,
  notes,
}: {
  page: PaperPage
  index: number
  view: PagesView
  paper: PaperView
  frame: Frame
  notes: FootNotes | null
}) {
  const box = page.side ? sidePage(profile) : uprightPage(profile)
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const slices = page.slices.flatMap((slice) => {
      const block = blockOfItem(view, slice.item)
      if (block === undefined || slice.height === 0) return []
      const line = isTitle(block) ? profile.title.line : profile.body.line
      const place = document.createElement('div')
      place.className = 'print-slice'
      place.dataset['kind'] = block.kind
      place.style.top = tw(slice.top)
      place.style.height = tw(slice.height)
      place.append(copySlice(block, slice, line))
      return [place]
    })
    text.current?.replaceChildren(...slices)
  }, [page, view, profile])
  return (
    <section className="print-page" data-side={page.side || undefined} aria-label={String(index + 1)}>
      <div className="print-sheet">
        <PageSheet number={page.number} index={index} side={page.side} top={0} profile={profile} />
        <div
          className="print-area zs-page"
          ref={text}
          style={{
            top: tw(box.top),
            left: tw(box.left),
            width: tw(box.areaWidth),
            height: tw(box.areaHeight),
          }}
        />
        {page.slices.map((slice) => {
          const source = view.layout.sources[slice.item]
          if (source === undefined || !('frame' in source)) return null
          const { id } = source.frame
          const place = { top: tw(box.top + slice.top), left: tw(box.left), height: tw(slice.height) }
          return (
            <div key={id} className="pf" style={place}>
              <FramePiece item={source.frame} slice={slice} frame={frame} />
            </div>
          )
        })}
        {notes !== null && <NoteList notes={notes} bottom={box.top + box.areaHeight} left={box.left} />}
      </div>
    </section>
  )
})
