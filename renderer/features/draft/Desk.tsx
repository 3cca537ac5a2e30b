import { memo, useEffect, useRef, useState, type CSSProperties } from 'react'
import type { FrameId } from '#shared/paper/frame-items.ts'
import { useSettings } from '../../bridge/settings.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { caretBox } from '../../editor/pages/caret-in-sight.ts'
import { DraftPage } from '../../editor/views/DraftPage.tsx'
import { fontVariables } from '../../editor/views/font-stacks.ts'
import { tw } from '../../editor/views/twips.ts'
import { useText } from '../../text/use-text.ts'
import { PageLayer, Sheets } from '../pages/PageLayer.tsx'
import { readPageFacts } from '../pages/read-page-facts.ts'
import { usePages } from '../pages/use-pages.ts'
import type { PaperView } from '../pages/use-paper-view.ts'
import { setPageFacts } from '../paper/page-facts.ts'

/** Width of an A4 sheet at zoom 1: 210 mm at 96 dpi. */
const SHEET = (210 / 25.4) * 96
const SIDE = 297 / 210
const DESK_EDGE = 28
/** The body's 16 pt at 96 dpi. */
const EM = (16 * 96) / 72

/** The desk with its sheets. Fitted, a sheet is as wide as the desk allows, up to a size that still reads well. */
export const Desk = memo(function Desk({
  handle,
  paper,
  onPages,
  onFrame,
  isFinal,
}: {
  handle: DraftHandle
  paper: PaperView
  /** Where the writer is, whenever that may have changed. */
  onPages: (place: { page: number; pages: number }) => void
  onFrame: (id: FrameId, isMeeting: boolean) => void
  isFinal: boolean
}) {
  const text = useText().draft
  const wanted = useSettings((settings) => settings.zoom)
  const desk = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const zoom = wanted === 0 ? Math.min(1.25, Math.max(0.6, (width - 2 * DESK_EDGE) / SHEET)) : wanted
  const view = usePages(handle, paper, width === 0 ? 0 : SHEET * zoom)
  const isWide = view?.pages.some(({ side }) => side) ?? false

  useEffect(() => {
    const node = desk.current
    if (node === null) return
    const observer = new ResizeObserver(() => setWidth(node.clientWidth))
    observer.observe(node)
    return () => observer.disconnect()
  }, [])

  // The page of the caret, or, where that is out of sight, the one in the middle of the desk.
  useEffect(() => {
    const node = desk.current
    const sheet = node?.querySelector('.paper')
    if (node === null || view === null || !(sheet instanceof HTMLElement)) return
    const tell = () => {
      const { top, bottom } = node.getBoundingClientRect()
      const root = node.querySelector<HTMLElement>('.zs-page')
      const caret = root === null ? null : caretBox(root)
      const at = caret !== null && caret.top > top && caret.bottom < bottom ? caret.top : (top + bottom) / 2
      const down = ((at - sheet.getBoundingClientRect().top) / (SHEET * zoom)) * paper.profile.page.width
      const page = view.pages.findLastIndex((one) => one.top <= down)
      onPages({ page: Math.max(1, page + 1), pages: view.pages.length })
    }
    tell()
    node.addEventListener('scroll', tell, { passive: true })
    document.addEventListener('selectionchange', tell)
    return () => {
      node.removeEventListener('scroll', tell)
      document.removeEventListener('selectionchange', tell)
    }
  }, [view, zoom, paper, onPages])

  useEffect(() => {
    setPageFacts(view === null ? null : readPageFacts(view))
    return () => setPageFacts(null)
  }, [view])

  // A sheet on its side reaches beyond the others at both ends; the desk then shows these in its middle.
  const overhang = isWide ? ((SIDE - 1) / 2) * SHEET * zoom + DESK_EDGE : 0
  const beside = Math.max(0, (width - SHEET * zoom) / 2)
  useEffect(() => {
    if (desk.current !== null) desk.current.scrollLeft = Math.max(0, overhang - beside)
  }, [overhang, beside])

  const last = view?.pages.at(-1)
  const { page } = paper.profile
  const height = last === undefined ? page.height : last.top + (last.side ? page.width : page.height)
  return (
    <div className="desk" ref={desk}>
      {width > 0 && (
        <div
          className="paper"
          style={
            {
              ...fontVariables(paper.profile),
              width: SHEET * zoom,
              marginLeft: Math.max(beside, overhang),
              fontSize: EM * zoom,
              minHeight: tw(height),
            } as CSSProperties
          }
        >
          {view !== null && <Sheets view={view} paper={paper} />}
          <DraftPage
            handle={handle}
            readOnly={isFinal}
            label={text.page.editing}
            hints={{
              title: text.outline.title,
              subtitle: '——',
              heading: text.outline.noHeading,
            }}
          />
          {view !== null && <PageLayer view={view} paper={paper} onFrame={onFrame} />}
        </div>
      )}
    </div>
  )
})
