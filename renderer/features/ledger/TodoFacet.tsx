import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { openLedgerRoom } from './ledger-room.ts'

/** What waits for the writer: likely duplicates, names to merge, what was deleted. */
export function TodoFacet() {
  const text = useText().ledger
  const bin = useBridgeQuery('bin:count', {}, { keepPrevious: true, silent: true })
  return (
    <>
      <h2>{text.todo}</h2>
      <TodoRow label={text.todoDuplicates} onOpen={() => openLedgerRoom('duplicates')} />
      <TodoRow label={text.todoLabels} onOpen={() => openLedgerRoom('labels')} />
      <TodoRow label={text.todoBin} count={bin.data?.count ?? 0} quiet onOpen={() => openLedgerRoom('bin')} />
    </>
  )
}

/** A line that opens a dialog; `count` is told where it is known and not nothing, `quiet` where it asks for nothing. */
function TodoRow({
  label,
  count = 0,
  quiet = false,
  onOpen,
}: {
  label: string
  count?: number
  quiet?: boolean
  onOpen: () => void
}) {
  return (
    <button
      type="button"
      className="facet"
      title={label}
      data-waiting={(count > 0 && !quiet) || undefined}
      onClick={onOpen}
    >
      <span className="facet-label">{label}</span>
      <span className="facet-value">{count > 0 ? count : ''}</span>
    </button>
  )
}
