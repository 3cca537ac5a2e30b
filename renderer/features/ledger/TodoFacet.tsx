import { useEffect, useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { openLedgerRoom } from './ledger-room.ts'

/** Milliseconds after which the first screen stands and there is time to look through the ledger. */
const SETTLED = 1_500

/** What waits for the writer: likely duplicates, names to merge, what was deleted. Counted once the start is over. */
export function TodoFacet() {
  const text = useText().ledger
  const enabled = useSettledStart()
  const duplicates = useBridgeQuery('duplicates:count', {}, { enabled, silent: true, keepPrevious: true })
  const names = useBridgeQuery('labels:count', {}, { enabled, silent: true, keepPrevious: true })
  return (
    <>
      <h2>{text.todo}</h2>
      <TodoRow
        label={text.todoDuplicates}
        count={duplicates.data?.pairs}
        onOpen={() => openLedgerRoom('duplicates')}
      />
      <TodoRow
        label={text.todoLabels}
        count={names.data?.proposals}
        onOpen={() => openLedgerRoom('labels')}
      />
      <TodoRow label={text.todoBin} onOpen={() => openLedgerRoom('bin')} />
    </>
  )
}

function useSettledStart(): boolean {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED)
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}

/** A line that opens a dialog; `count` is told where it is known and not nothing. */
function TodoRow({
  label,
  count = 0,
  onOpen,
}: {
  label: string
  count?: number | undefined
  onOpen: () => void
}) {
  return (
    <button
      type="button"
      className="facet"
      title={label}
      data-waiting={count > 0 || undefined}
      onClick={onOpen}
    >
      <span className="facet-label">{label}</span>
      <span className="facet-value">{count > 0 ? count : ''}</span>
    </button>
  )
}
