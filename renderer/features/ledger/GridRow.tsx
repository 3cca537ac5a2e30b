import { Star } from 'lucide-react'
import { memo } from 'react'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import type { SpreadsheetText } from '../../text/zh-CN/spreadsheet.ts'
import type { PlacedColumn } from '../spreadsheet/grid-layout.ts'
import { cellId, ROW_HEIGHT } from '../spreadsheet/grid-measure.ts'
import { tagsThatFit } from './figure-fit.ts'

/** Room that a cell keeps at its sides, in pixels. */
const PADDING = 18

/**
 * One line of the ledger; a placeholder while its page is still being read. Drawn again only when something of it changes,
 * so that the cursor moves within a frame.
 */
export const GridRow = memo(function GridRow({
  index,
  record,
  tone,
  selected,
  whole,
  focused,
  from,
  to,
  cursor,
  corner,
  filling,
  shortDate,
  placed,
  headWidth,
  text,
  spreadsheet,
  top,
  rowWidth,
}: {
  index: number
  record: RecordRow | undefined
  tone: string
  /** Whether the record is marked, and whether as a whole. */
  selected: boolean
  whole: boolean
  focused: boolean
  /** First and last marked column of the row, and the one under the cursor; -1 for none. */
  from: number
  to: number
  cursor: number
  /** Whether the marked range ends here: its last cell carries the fill handle. */
  corner: boolean
  /** Whether the fill handle is being drawn over the row. */
  filling: boolean
  shortDate: boolean
  placed: readonly PlacedColumn[]
  headWidth: number
  text: LedgerText
  spreadsheet: SpreadsheetText
  /** Pixels from the first row, and across. */
  top: number
  rowWidth: number
}) {
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      data-whole={whole || undefined}
      data-focused={focused || undefined}
      data-filling={filling || undefined}
      style={{ transform: `translateY(${top}px)`, height: ROW_HEIGHT, width: rowWidth }}
    >
      <div
        role="rowheader"
        className="row-head numbers"
        aria-label={spreadsheet.rowHead(index + 1)}
        style={{ width: headWidth }}
      >
        {index + 1}
      </div>
      {record &&
        placed.map(({ column, width, left, frozen }, at) => {
          const inRange = at >= from && at <= to
          return (
            <div
              key={column.key}
              id={cellId(index, column.key)}
              role="gridcell"
              className={`cell cell-${column.key}`}
              aria-colindex={at + 2}
              aria-selected={inRange}
              data-column={at}
              data-cursor={at === cursor || undefined}
              data-frozen={frozen || undefined}
              style={frozen ? { width, left: headWidth + left } : { width }}
              title={titleOf(record, column.key)}
            >
              <Content
                record={record}
                column={column.key}
                tone={tone}
                shortDate={shortDate}
                width={width}
                text={text}
                spreadsheet={spreadsheet}
              />
              {corner && at === to && <span className="fill-handle" data-fill aria-hidden />}
            </div>
          )
        })}
    </div>
  )
})

function titleOf(record: RecordRow, key: string): string | undefined {
  if (key === 'title' || key === 'department' || key === 'summary' || key === 'outcome') return record[key]
  return key === 'people' || key === 'source' ? record[key] : undefined
}

function Content({
  record,
  column,
  tone,
  shortDate,
  width,
  text,
  spreadsheet,
}: {
  record: RecordRow
  column: PlacedColumn['column']['key']
  tone: string
  shortDate: boolean
  width: number
  text: LedgerText
  spreadsheet: SpreadsheetText
}) {
  switch (column) {
    case 'date':
      return <span className="numbers">{shortDate ? record.date.slice(5) : record.date}</span>
    case 'endDate':
      return <span className="numbers">{record.endDate}</span>
    case 'category':
      return (
        <>
          <span className="mark" data-tone={tone} aria-hidden />
          {record.category}
        </>
      )
    case 'figures':
      return <RowFigures record={record} width={width - PADDING} text={text} />
    case 'star':
      return (
        record.highlight && (
          <Star size={13} className="star" fill="currentColor" aria-label={text.star} role="img" />
        )
      )
    case 'part':
      return record.part === null ? (
        <span className="cell-given" title={spreadsheet.byCategory(text.part(record.effectivePart))}>
          {text.part(record.effectivePart)}
        </span>
      ) : (
        text.part(record.part)
      )
    default:
      return record[column]
  }
}

function RowFigures({ record, width, text }: { record: RecordRow; width: number; text: LedgerText }) {
  const all = record.figures.map((figure) => `${figure.label} ${writeQuantity(figure)}`)
  const shown = tagsThatFit(all, width)
  const rest = all.length - shown
  return (
    <span className="figure-tags" title={all.join('\n')}>
      {record.figures.slice(0, shown).map((figure) => (
        <span key={figure.label} className="figure-tag numbers">
          <span>{figure.label}</span> <b>{writeQuantity(figure)}</b>
        </span>
      ))}
      {rest > 0 && (
        <span className="figure-rest numbers" aria-label={text.moreFigures(rest)} role="img">
          +{rest}
        </span>
      )}
    </span>
  )
}
