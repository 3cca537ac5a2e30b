import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { DeskRow, ImportDesk } from '#shared/ipc/contract/import.ts'
import { useText } from '../../text/use-text.ts'
import type { ReasonsText } from '../../text/zh-CN/reasons.ts'
import { useImport } from './import-store.ts'
import { StateSign } from './StateSign.tsx'
import { useDeskRows } from './use-desk-rows.ts'

const ROW_HEIGHT = 28
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** The rows of the shown state, all within reach; the arrows go through them and the details stand beside. */
export function DeskRows({ desk }: { desk: ImportDesk }) {
  const { importing: text, ledger } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const { shown, opened } = useImport()
  const { total } = useDeskRows(desk, 0, 0)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const rows = useDeskRows(desk, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const open = (index: number) => useImport.setState({ opened: index })

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [shown])
  useEffect(() => {
    if (opened !== null) virtual.scrollToIndex(opened)
  }, [opened, virtual])
  // A row that is confirmed leaves its list; the next one takes its place.
  useEffect(() => {
    if (opened !== null && total > 0 && opened >= total) open(total - 1)
  }, [opened, total])

  const press = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key]
    const end = event.key === 'Home' ? 0 : event.key === 'End' ? total - 1 : null
    if ((step === undefined && end === null) || total === 0) return
    event.preventDefault()
    open(end ?? Math.min(total - 1, Math.max(0, (opened ?? -1) + (step ?? 0))))
  }
  const inSight = items.some(({ index }) => index === opened)
  return (
    <div className="desk-list">
      <div className="desk-row desk-list-head" aria-hidden>
        <span>{text.status}</span>
        <span>{text.row}</span>
        <span>{ledger.date}</span>
        <span>{ledger.category}</span>
        <span>{ledger.recordTitle}</span>
        <span>{ledger.figures}</span>
        <span>{ledger.department}</span>
      </div>
      <div
        ref={scroller}
        className="desk-scroller"
        role="grid"
        aria-rowcount={total}
        tabIndex={0}
        aria-label={text.preview}
        {...(inSight ? { 'aria-activedescendant': `desk-row-${opened}` } : {})}
        onKeyDown={press}
      >
        {total === 0 && <p className="desk-none">{text.noneOfState}</p>}
        <div role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <Row
              key={index}
              index={index}
              row={rows.row(index)}
              opened={index === opened}
              top={start}
              onOpen={open}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

type RowProps = {
  index: number
  row: DeskRow | undefined
  opened: boolean
  top: number
  onOpen: (index: number) => void
}

function Row({ index, row, opened, top, onOpen }: RowProps) {
  const { importing: text, reasons } = useText()
  const place = { transform: `translateY(${top}px)`, height: ROW_HEIGHT }
  const id = `desk-row-${index}`
  if (row === undefined) {
    return <div id={id} className="desk-row" role="row" aria-selected={opened} style={place} />
  }
  const { state, record, choice } = row
  const figures = record.figures
    .map((figure) => `${figure.label} ${writeQuantity(figure)}`)
    .join(reasons.between)
  const chosen = state === 'similar' ? (choice === null ? text.undecided : text.chosen[choice]) : ''
  return (
    <div
      id={id}
      className="desk-row"
      role="row"
      aria-selected={opened}
      aria-rowindex={index + 1}
      data-state={state}
      style={place}
      onMouseDown={() => onOpen(index)}
    >
      <span role="gridcell" className="desk-state">
        <StateSign state={state} />
        {text.state[state]}
      </span>
      <span role="gridcell" className="numbers">
        {row.row}
      </span>
      <span role="gridcell" className="numbers">
        {record.date}
      </span>
      <span role="gridcell" title={record.category}>
        {record.category}
      </span>
      <span role="gridcell" title={record.title}>
        {record.title}
        {chosen !== '' && <i data-open={choice === null || undefined}>{chosen}</i>}
        {row.faults.length > 0 && state !== 'same' && !row.confirmed && (
          <i data-open>{row.faults.map((fault) => faultText(reasons, fault, state)).join(reasons.between)}</i>
        )}
      </span>
      <span role="gridcell" className="numbers" title={figures}>
        {figures}
      </span>
      <span role="gridcell">{record.department}</span>
    </div>
  )
}

/** A doubt says itself what it is about; 不能为空 does not. */
function faultText(
  reasons: ReasonsText,
  { column, reason }: DeskRow['faults'][number],
  state: DeskRow['state'],
): string {
  const said = reasons.say(reason)
  return state === 'wrong' && column !== '' ? reasons.at(reasons.column(column), said) : said
}
