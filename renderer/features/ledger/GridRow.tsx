import { Star } from 'lucide-react'
import { memo, type CSSProperties, type MouseEvent } from 'react'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import { tagsThatFit } from './figure-fit.ts'

export function rowId(index: number): string {
  return `ledger-row-${index}`
}

/** One line of the ledger; a placeholder while its page is still being read. */
export const GridRow = memo(function GridRow({
  index,
  record,
  tone,
  selected,
  focused,
  shortDate,
  figuresWidth,
  text,
  style,
  onPick,
  onOpen,
}: {
  index: number
  record: RecordRow | undefined
  tone: string
  selected: boolean
  focused: boolean
  shortDate: boolean
  /** Room for the figure tags in pixels. */
  figuresWidth: number
  text: LedgerText
  style: CSSProperties
  onPick: (index: number, event: MouseEvent) => void
  onOpen: () => void
}) {
  return (
    <div
      id={rowId(index)}
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-focused={focused || undefined}
      style={style}
      onMouseDown={(event) => onPick(index, event)}
      onDoubleClick={onOpen}
    >
      {record && (
        <>
          <div role="gridcell" className="cell cell-date numbers">
            {shortDate ? record.date.slice(5) : record.date}
          </div>
          <div role="gridcell" className="cell cell-category">
            <span className="mark" data-tone={tone} aria-hidden />
            {record.category}
          </div>
          <div role="gridcell" className="cell cell-title" title={record.title}>
            {record.title}
          </div>
          <div role="gridcell" className="cell cell-figures">
            <RowFigures record={record} width={figuresWidth} text={text} />
          </div>
          <div role="gridcell" className="cell cell-department" title={record.department}>
            {record.department}
          </div>
          <div role="gridcell" className="cell cell-star">
            {record.highlight && (
              <Star size={13} className="star" fill="currentColor" aria-label={text.star} role="img" />
            )}
          </div>
        </>
      )}
    </div>
  )
})

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
