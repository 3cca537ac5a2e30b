import { ChevronDown, ChevronUp, Star } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import { useText } from '../../text/use-text.ts'
import { changeColumn, clampWidth, type PlacedColumn } from '../spreadsheet/grid-layout.ts'
import { changeLayout, layoutNow } from '../spreadsheet/layout-store.ts'
import { sortBy, useLedger } from './ledger-store.ts'

/** Names, order and widths of the columns; an edge is drawn with the mouse, and double-clicked back. */
export const GridHeader = memo(function GridHeader({
  placed,
  headWidth,
}: {
  placed: readonly PlacedColumn[]
  headWidth: number
}) {
  const { ledger: text, spreadsheet } = useText()
  const sort = useLedger((state) => state.sort)
  const Arrow = sort.descending ? ChevronDown : ChevronUp
  return (
    <div className="grid-row grid-header" role="row" aria-rowindex={1}>
      <div className="row-head" role="columnheader" style={{ width: headWidth }}>
        <span className="sr-only">{spreadsheet.rowNumbers}</span>
      </div>
      {placed.map(({ column, width, left, frozen }, at) => {
        const { key, sort: by } = column
        const label = column.label(text)
        const sorted = by !== null && sort.column === by
        const order = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined
        return (
          <div
            key={key}
            role="columnheader"
            className={`cell cell-${key}`}
            aria-colindex={at + 2}
            data-frozen={frozen || undefined}
            style={frozen ? { width, left: headWidth + left } : { width }}
            {...(order ? { 'aria-sort': order } : {})}
          >
            {by === null ? (
              <>
                {key === 'star' && <Star size={12} className="star-head" aria-hidden />}
                <span className={key === 'star' ? 'sr-only' : ''}>{label}</span>
              </>
            ) : (
              <button type="button" title={text.sortBy(label)} onClick={() => sortBy(by)}>
                {label}
                {sorted && <Arrow size={12} aria-hidden />}
              </button>
            )}
            <span
              className="column-edge"
              title={`${spreadsheet.resize(label)}：${spreadsheet.resizeHint}`}
              aria-hidden
              data-edge={key}
              onMouseDown={(event) => drawEdge(event, key, width)}
              onDoubleClick={() => changeLayout(changeColumn(layoutNow(), key, { width: null }))}
            />
          </div>
        )
      })}
    </div>
  )
})

/** Follows the mouse with the edge of a column until the button is let go. */
function drawEdge(event: MouseEvent, key: string, width: number): void {
  if (event.button !== 0) return
  event.preventDefault()
  event.stopPropagation()
  const from = event.clientX
  const move = ({ clientX }: globalThis.MouseEvent) => {
    if (clientX === from) return
    changeLayout(changeColumn(layoutNow(), key, { width: clampWidth(width + clientX - from) }))
  }
  const end = () => {
    window.removeEventListener('mousemove', move)
    window.removeEventListener('mouseup', end)
  }
  window.addEventListener('mousemove', move)
  window.addEventListener('mouseup', end)
}
