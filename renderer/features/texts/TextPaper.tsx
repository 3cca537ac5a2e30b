import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { ReadText } from '#shared/ipc/contract/texts.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { addByHand } from './edit-proposals.ts'
import { blockAt, toBlocks, type Mark } from './text-blocks.ts'
import { TextLines } from './TextLines.tsx'
import { standing, useHover, useTexts } from './texts-store.ts'
import { usePaperPointer } from './use-paper-pointer.ts'

const LINE_HEIGHT = 31
/** Characters of a line at the paper's usual width, for guessing heights before they are measured. */
const LINE_LENGTH = 34

/** The text as a column of paper. Only the paragraphs in sight are drawn, so its length costs nothing. */
export function TextPaper({ read }: { read: ReadText }) {
  const text = useText().texts
  const scroller = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => toBlocks(read), [read])
  const marks = useMarks()
  const lit = useLit()
  const [selected, setSelected] = usePaperPointer(scroller)
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const block = blocks[index]
      const length = block === undefined ? 0 : block.end - block.start
      return Math.ceil((length + 2) / LINE_LENGTH) * LINE_HEIGHT
    },
    overscan: 6,
    paddingStart: 34,
    paddingEnd: 60,
  })

  const focusedStart = useTexts(({ proposals, focused }) =>
    focused === null ? null : (proposals[focused]?.start ?? null),
  )
  useEffect(() => {
    if (focusedStart === null) return
    const index = blockAt(blocks, focusedStart)
    const shown = scroller.current?.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect()
    const room = scroller.current?.getBoundingClientRect()
    const inSight = shown && room && shown.top >= room.top && shown.bottom <= room.bottom
    if (index >= 0 && !inSight) virtual.scrollToIndex(index, { align: 'center' })
  }, [focusedStart, blocks, virtual])

  const add = () => {
    if (selected === null) return
    if (addByHand(selected.start, selected.end) === null) toastDone(text.notQuantity)
    window.getSelection()?.removeAllRanges()
    setSelected(null)
  }
  return (
    <div ref={scroller} className="texts-desk" tabIndex={0} role="region" aria-label={text.paper}>
      <div className="texts-paper selectable" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const block = blocks[index]
          return (
            block && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className="texts-block"
                data-kind={block.kind}
                data-follows={block.follows || undefined}
                style={{ transform: `translateY(${start}px)` }}
              >
                <TextLines text={read.text} block={block} marks={marks} lit={lit} />
              </div>
            )
          )
        })}
      </div>
      {selected && (
        <Button
          className="texts-add"
          variant="filled"
          style={{ left: selected.x, top: selected.y }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={add}
        >
          {text.addSelected}
        </Button>
      )}
    </div>
  )
}

/** Every figure and every number left out, in the order of the text. */
function useMarks(): readonly Mark[] {
  const proposals = useTexts((state) => state.proposals)
  const refused = useTexts((state) => state.refused)
  const excluded = useTexts((state) => state.excluded)
  const marks = useMemo(() => {
    const figures = standing({ proposals, refused }).map(({ id, start, end, repeats }): Mark => ({
      kind: 'figure',
      group: repeats ?? id,
      start,
      end,
    }))
    const numbers = excluded.map(({ start, end, why }): Mark => ({ kind: 'excluded', why, start, end }))
    return [...figures, ...numbers].sort((a, b) => a.start - b.start)
  }, [proposals, refused, excluded])
  return useDeferredValue(marks)
}

/** The figure whose every mention is shown strongly: that under the pointer, else that of the keys. */
function useLit(): number | null {
  const hovered = useHover((state) => state.group)
  const focused = useTexts((state) => state.focused)
  return hovered ?? focused
}
