import type { FrameItem } from '#shared/paper/frame-items.ts'
import type { PageSlice } from '#shared/paper/paginate.ts'
import { tw } from '../../editor/views/twips.ts'
import { FrameBlock } from './FrameBlock.tsx'
import type { Frame } from './paper-frame.ts'

/** The part of a piece of the frame that stands on one page: a long 目录 goes on on the next one. */
export function FramePiece({
  item: { id, item },
  slice,
  frame,
}: {
  item: FrameItem
  slice: PageSlice
  frame: Frame
}) {
  const line = item.content.kind === 'lines' ? item.content.height : 0
  const count = item.content.kind === 'lines' ? item.content.count : 1
  if (slice.from === 0 && slice.to === count) return <FrameBlock id={id} frame={frame} />
  return (
    <span className="pf-window">
      <span style={{ marginTop: tw(-slice.from * line) }}>
        <FrameBlock id={id} frame={frame} />
      </span>
    </span>
  )
}
