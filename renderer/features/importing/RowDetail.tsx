import type { DeskRow } from '#shared/ipc/contract/import.ts'
import { useText } from '../../text/use-text.ts'
import { RowCompare } from './RowCompare.tsx'
import { RowMend } from './RowMend.tsx'
import { StateSign } from './StateSign.tsx'

/** Why a row is in its state, and what can be done about it. */
export function RowDetail({ row }: { row: DeskRow | undefined }) {
  const { importing: text, reasons } = useText()
  if (row === undefined) {
    return (
      <aside className="desk-detail" aria-label={text.detail}>
        <p className="desk-quiet">{text.detailHint}</p>
      </aside>
    )
  }
  const { state } = row
  return (
    <aside className="desk-detail" aria-label={text.detail}>
      <h3 data-state={state}>
        <StateSign state={state} />
        {text.rowIs(row.row, text.state[state])}
      </h3>
      <p className="desk-why">{text.why[state]}</p>
      {row.faults.length > 0 && state !== 'same' && (
        <ul className="desk-faults selectable">
          {row.faults.map(({ column, reason }) => (
            <li key={`${column} ${reasons.say(reason)}`}>
              {column !== '' && <b>{reasons.column(column)}</b>} {reasons.say(reason)}
            </li>
          ))}
        </ul>
      )}
      {state === 'similar' && <RowCompare row={row} />}
      {(state === 'doubtful' || state === 'wrong' || row.edited || row.confirmed) && <RowMend row={row} />}
    </aside>
  )
}
