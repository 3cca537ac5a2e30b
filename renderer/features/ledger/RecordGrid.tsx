import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { GRID_COLUMNS } from './grid-columns.ts'
import { GridEmpty } from './GridEmpty.tsx'
import { GridHeader } from './GridHeader.tsx'
import { GridRow, rowId } from './GridRow.tsx'
import { useLedger } from './ledger-store.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useRecords } from './use-records.ts'
import { useTones } from './use-tones.ts'
import './grid.css'

const ROW_HEIGHT = 34
const HEADER_HEIGHT = 32

/** The records as a dense grid, moved through with the keys. Only the rows in sight are drawn and read. */
export function RecordGrid({ empty }: { empty: boolean }) {
  const { ledger: text } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const { filter, sort, selected, focused } = useLedger()
  const tones = useTones()
  const figures = useElementSize<HTMLDivElement>()
  const { total, loaded } = useRecords(0, 0)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    paddingStart: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
  })
  const items = virtual.getVirtualItems()
  const records = useRecords(items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const keys = useGridKeys(total, () => virtual.scrollRect?.height ?? 600)

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [filter, sort])
  useEffect(() => {
    if (focused >= 0) virtual.scrollToIndex(focused)
  }, [focused, virtual])

  if (empty || (loaded && total === 0)) return <GridEmpty empty={empty} />
  const shortDate = filter.period.kind === 'year'
  const shownFocus = items.some(({ index }) => index === focused)
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={text.records}
      aria-multiselectable
      aria-rowcount={total + 1}
      aria-colcount={GRID_COLUMNS.length}
      data-short-date={shortDate || undefined}
      {...(shownFocus ? { 'aria-activedescendant': rowId(focused) } : {})}
      onKeyDown={keys.press}
    >
      <GridHeader figuresRef={figures.ref} />
      <div className="grid-rows" role="rowgroup" style={{ height: virtual.getTotalSize() - HEADER_HEIGHT }}>
        {items.map(({ index, start }) => {
          const record = records.row(index)
          return (
            <GridRow
              key={record?.id ?? index}
              index={index}
              record={record}
              tone={record ? tones(record.category) : 'c8'}
              selected={record !== undefined && selected.has(record.id)}
              focused={index === focused}
              shortDate={shortDate}
              figuresWidth={figures.width}
              text={text}
              style={{ transform: `translateY(${start - HEADER_HEIGHT}px)`, height: ROW_HEIGHT }}
              onPick={keys.pick}
              onOpen={keys.open}
            />
          )
        })}
      </div>
    </div>
  )
}
