import { useEffect, useRef, useState, memo } from 'react'
import { useSettings } from '../../bridge/settings.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { DraftPage } from '../../editor/views/DraftPage.tsx'
import { useText } from '../../text/use-text.ts'
import { pageBreaks } from './page-breaks.ts'

/** Width of an A4 sheet at zoom 1: 210 mm at 96 dpi. */
const SHEET = (210 / 25.4) * 96
const DESK_EDGE = 28

/** The desk with its sheet. Fitted, the sheet is as wide as the desk allows, up to a size that still reads well. */
export const Desk = memo(function Desk({
  handle,
  onPages,
  isFinal,
}: {
  handle: DraftHandle
  onPages: (count: number) => void
  isFinal: boolean
}) {
  const text = useText().draft
  const wanted = useSettings((settings) => settings.zoom)
  const desk = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [breaks, setBreaks] = useState<readonly number[]>([])
  const zoom = wanted === 0 ? Math.min(1.25, Math.max(0.6, (width - 2 * DESK_EDGE) / SHEET)) : wanted

  useEffect(() => {
    const node = desk.current
    if (node === null) return
    const observer = new ResizeObserver(() => setWidth(node.clientWidth))
    observer.observe(node)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const page = desk.current?.querySelector<HTMLElement>('.zs-page')
    if (!page || width === 0) return
    const measure = () => {
      const next = pageBreaks(page.offsetHeight, zoom)
      setBreaks((before) => (before.join() === next.join() ? before : next))
      onPages(next.length + 1)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(page)
    return () => observer.disconnect()
  }, [width, zoom, onPages])

  return (
    <div className="desk" ref={desk}>
      {width > 0 && (
        <div className="sheet" style={{ width: SHEET * zoom }}>
          <DraftPage
            handle={handle}
            zoom={zoom}
            readOnly={isFinal}
            label={text.page.editing}
            hints={{
              title: text.outline.title,
              subtitle: '——',
              heading: text.outline.noHeading,
            }}
          />
          {breaks.map((top, index) => (
            <div key={top} className="page-break" style={{ top }} aria-hidden>
              <span>{text.page.pageBreak(index + 2)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
})
