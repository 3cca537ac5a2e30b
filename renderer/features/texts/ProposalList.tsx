import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { ExcludedRow } from './ExcludedRow.tsx'
import { isShown, listRows, type ListRow, type Shown } from './proposal-rows.ts'
import { ProposalRow, proposalRowId } from './ProposalRow.tsx'
import { decide, stateNow, standing, useTexts } from './texts-store.ts'
import { useProposalKeys } from './use-proposal-keys.ts'

const SHOWN: readonly Shown[] = ['all', 'new', 'look', 'known']
const ROW_HEIGHT = 54
const HEAD_HEIGHT = 32

/** The figures of the text under their parts, moved through with the keys; those in sight alone are drawn. */
export function ProposalList() {
  const text = useText().texts
  const scroller = useRef<HTMLDivElement>(null)
  const state = useTexts()
  const { proposals, refused, matches, facts, shown, excluded, excludedOpen, focused, editing } = state
  const figures = useMemo(() => standing({ proposals, refused }), [proposals, refused])
  const states = useMemo(
    () =>
      new Map(
        figures.map(({ id }) => [id, stateNow({ ...useTexts.getState(), matches, facts, proposals }, id)]),
      ),
    [figures, matches, facts, proposals],
  )
  const stateOf = (id: number) => states.get(id) ?? 'repeat'
  const rows = useMemo(
    () => listRows(figures, (id) => states.get(id) ?? 'repeat', shown, excluded, excludedOpen),
    [figures, states, shown, excluded, excludedOpen],
  )
  const ids = useMemo(() => rows.flatMap((row) => (row.kind === 'proposal' ? [row.id] : [])), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'proposal' ? ROW_HEIGHT : HEAD_HEIGHT),
    getItemKey: (index) => keyOf(rows[index]),
    overscan: 8,
  })
  const keys = useProposalKeys(ids, () => scroller.current?.clientHeight ?? 400)
  const place = rows.findIndex((row) => row.kind === 'proposal' && row.id === focused)
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place)
  }, [place, editing, virtual])
  useEffect(() => {
    // Closing the fields gives the keys back to the list.
    if (!editing && document.activeElement === document.body) scroller.current?.focus()
  }, [editing])

  const count = (kind: Shown) => figures.filter(({ id }) => isShown(stateOf(id), kind)).length
  const empty = figures.length === 0 ? text.noFigures : ids.length === 0 ? text.nothingShown : null
  return (
    <>
      <div className="texts-tools">
        <div className="texts-shown" role="group" aria-label={text.list}>
          {SHOWN.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={shown === kind}
              onClick={() => useTexts.setState({ shown: kind })}
            >
              {text.shown[kind]} <b className="numbers">{count(kind)}</b>
            </button>
          ))}
        </div>
        <span className="grow" />
        <Button
          variant="subtle"
          onClick={() =>
            decide(
              figures.flatMap(({ id }) => (stateOf(id) === 'new' ? [id] : [])),
              true,
            )
          }
        >
          {text.chooseSure}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => decide([...state.chosen], false)}>
          {text.chooseNone}
        </Button>
      </div>
      <div
        ref={scroller}
        className="texts-list"
        role="grid"
        tabIndex={0}
        data-autofocus
        aria-label={text.list}
        aria-multiselectable
        aria-rowcount={rows.length}
        {...(place >= 0 && focused !== null ? { 'aria-activedescendant': proposalRowId(focused) } : {})}
        onKeyDown={keys}
      >
        {empty !== null && (
          <div className="texts-none" role="row">
            <span role="gridcell">
              {empty} {figures.length === 0 && text.noFiguresBody}
            </span>
          </div>
        )}
        <div className="texts-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index]
            return (
              row && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className="texts-row-place"
                  role="presentation"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Row row={row} index={index} stateOf={stateOf} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </>
  )
}

function Row({
  row,
  index,
  stateOf,
}: {
  row: ListRow
  index: number
  stateOf: (id: number) => ReturnType<typeof stateNow>
}) {
  const text = useText().texts
  const proposal = useTexts((state) => (row.kind === 'proposal' ? state.proposals[row.id] : undefined))
  const number = useTexts((state) => (row.kind === 'excluded' ? state.excluded[row.place] : undefined))
  const open = useTexts((state) => state.excludedOpen)
  if (row.kind === 'proposal') {
    return proposal && <ProposalRow proposal={proposal} state={stateOf(row.id)} index={index} />
  }
  if (row.kind === 'excluded') return number && <ExcludedRow number={number} index={index} />
  return (
    <div className="texts-part" role="row" aria-rowindex={index + 1}>
      <span role="gridcell">
        {row.kind === 'part' ? (
          <>
            {text.part(row.part)} <b className="numbers">{row.count}</b>
          </>
        ) : (
          <button
            type="button"
            onClick={() => useTexts.setState({ excludedOpen: !open })}
            aria-expanded={open}
          >
            {text.leftOut(row.count)} · {open ? text.hideLeftOut : text.showLeftOut}
          </button>
        )}
      </span>
    </div>
  )
}

function keyOf(row: ListRow | undefined): string {
  if (row === undefined) return ''
  if (row.kind === 'part') return `part ${row.part}`
  if (row.kind === 'proposal') return `figure ${row.id}`
  return row.kind === 'excluded' ? `number ${row.place}` : row.kind
}
