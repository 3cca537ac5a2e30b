import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { CellEditor } from '../spreadsheet/CellEditor.tsx'
import { useEditing } from '../spreadsheet/cell-editing.ts'
import { rangeOf } from '../spreadsheet/cell-range.ts'
import { copyCells, cutCells, pasteCells } from '../spreadsheet/clipboard-flow.ts'
import { pressInGrid } from '../spreadsheet/grid-keys.ts'
import { placeColumns } from '../spreadsheet/grid-layout.ts'
import { focusGrid, GRID_ID, headWidth, HEADER_HEIGHT, ROW_HEIGHT } from '../spreadsheet/grid-measure.ts'
import { useLayout } from '../spreadsheet/layout-store.ts'
import { useGridMouse } from '../spreadsheet/use-grid-mouse.ts'
import { useRoom } from '../spreadsheet/use-room.ts'
import { tellScroll, useShownCell } from '../spreadsheet/use-shown-cell.ts'
import { GridEmpty } from './GridEmpty.tsx'
import { GridHeader } from './GridHeader.tsx'
import { GridRow } from './GridRow.tsx'
import { useLedger } from './ledger-store.ts'
import { useReadAhead, useRecords } from './use-records.ts'
import { useTones } from './use-tones.ts'
import './grid.css'

/** Rows drawn beyond each edge of what is shown. */
const OVERSCAN = 6
/** More rows than any screen shows: the element of a row that is left goes to the row that comes, a multiple of this away. */
const SLOTS = 256

/** The records as a dense grid that is read and edited like a spreadsheet. Only the rows in sight are drawn and read. */
export function RecordGrid({ empty }: { empty: boolean }) {
  const { ledger: text, spreadsheet } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const { filter, sort, selected, focused, cells } = useLedger()
  const tones = useTones()
  const layout = useLayout()
  const { total, loaded } = useRecords(0, 0)
  const room = useRoom(scroller, total > 0)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    paddingStart: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
  })
  const items = virtual.getVirtualItems()
  const records = useRecords(items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  useReadAhead(items[0]?.index ?? 0, items.at(-1)?.index ?? 0, total)
  const shortDate = filter.period.kind === 'year'
  const head = headWidth(total)
  const placed = useMemo(() => placeColumns(layout, room - head, shortDate), [layout, room, head, shortDate])
  const mouse = useGridMouse(scroller)
  const shown = cells === null ? focused : cells.head.row
  useShownCell(scroller, shown, cells, placed, head, total)
  const hasCursor = cells !== null

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [filter, sort])
  useEffect(() => {
    // The keyboard goes over from the grid to the field of the cell, and back.
    if (hasCursor && document.activeElement?.id === GRID_ID) focusGrid()
    else if (!hasCursor && document.activeElement === document.body) focusGrid()
  }, [hasCursor])

  if (empty || (loaded && total === 0)) return <GridEmpty empty={empty} />
  const range = cells && !cells.rows ? rangeOf(cells) : null
  const width = head + placed.reduce((sum, column) => sum + column.width, 0)
  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 600) / ROW_HEIGHT) - 2)
  return (
    // The keys and the mouse of the grid, wherever in it the keyboard is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={scroller}
      className="grid-scroll"
      onKeyDown={(event) => pressInGrid(event, page)}
      onScroll={({ currentTarget }) => tellScroll(currentTarget)}
      onMouseDown={mouse.press}
      onDoubleClick={mouse.open}
      onCopy={({ nativeEvent }) => isEditing() || copyCells(nativeEvent)}
      onCut={({ nativeEvent }) => isEditing() || cutCells(nativeEvent)}
      onPaste={({ nativeEvent }) => isEditing() || pasteCells(nativeEvent)}
    >
      <div
        id={GRID_ID}
        className="grid"
        role="grid"
        tabIndex={hasCursor ? -1 : 0}
        aria-label={text.records}
        aria-multiselectable
        aria-rowcount={total + 1}
        aria-colcount={placed.length + 1}
        style={{ width }}
        onFocus={({ target, currentTarget }) => target === currentTarget && hasCursor && focusGrid()}
      >
        <GridHeader placed={placed} headWidth={head} />
        <div className="grid-rows" role="rowgroup" style={{ height: virtual.getTotalSize() - HEADER_HEIGHT }}>
          {items.map(({ index, start }) => {
            const record = records.row(index)
            const inRange = range !== null && index >= range.top && index <= range.bottom
            const isMarked = record !== undefined && selected.has(record.id)
            return (
              <GridRow
                key={index % SLOTS}
                index={index}
                record={record}
                tone={record ? tones(record.category) : 'c8'}
                selected={isMarked}
                whole={isMarked && range === null}
                focused={index === focused}
                from={inRange ? range.left : -1}
                to={inRange ? range.right : -2}
                cursor={index === cells?.cursor.row ? cells.cursor.column : -1}
                corner={inRange && index === range.bottom}
                filling={range !== null && index > range.bottom && index <= mouse.fillRow}
                shortDate={shortDate}
                placed={placed}
                headWidth={head}
                text={text}
                spreadsheet={spreadsheet}
                top={start - HEADER_HEIGHT}
                rowWidth={width}
              />
            )
          })}
        </div>
      </div>
      <CellEditor
        placed={placed}
        total={total}
        record={cells ? records.row(cells.cursor.row) : undefined}
        below={(row) => {
          const area = scroller.current
          return area ? area.scrollTop + area.clientHeight - HEADER_HEIGHT - (row + 1) * ROW_HEIGHT : 0
        }}
      />
    </div>
  )
}

/** While a cell is edited, the clipboard belongs to its text. */
function isEditing(): boolean {
  return useEditing.getState().edit !== null
}
