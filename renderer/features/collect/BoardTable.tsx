import { Button } from '@mantine/core'
import { Fragment } from 'react'
import type { Board, BoardRow } from '#shared/ipc/contract/collect.ts'
import { formatDay, sinceNow } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { NO_FILTER } from '../ledger/ledger-filter.ts'
import { changeFilter } from '../ledger/ledger-store.ts'
import { Differences } from './Differences.tsx'
import { StateMark } from './StateMark.tsx'

/** The departments of a round; contradictions stand below their department. */
export function BoardTable({
  board,
  writing,
  onWrite,
  onLeave,
}: {
  board: Board
  writing: boolean
  onWrite: (department: string) => void
  onLeave: () => void
}) {
  const text = useText().collect
  return (
    <div className="collect-table" tabIndex={0} role="region" aria-label={text.board}>
      <table>
        <thead>
          <tr>
            <th className="department">{text.department}</th>
            <th className="state">{text.situation}</th>
            <th className="sent">{text.sent}</th>
            <th className="returned">{text.returned}</th>
            <th>{text.inLedger}</th>
            <th className="actions">
              <span className="sr-only">{text.writeOne}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <Fragment key={row.department}>
              <DepartmentRow row={row} board={board} writing={writing} onWrite={onWrite} onLeave={onLeave} />
              {row.differences.length > 0 && (
                <tr className="collect-differs">
                  <td colSpan={6}>
                    <Differences round={board.round.id} row={row} onLeave={onLeave} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DepartmentRow({
  row,
  board,
  writing,
  onWrite,
  onLeave,
}: {
  row: BoardRow
  board: Board
  writing: boolean
  onWrite: (department: string) => void
  onLeave: () => void
}) {
  const { collect: text, shell } = useText()
  const { from, to } = board.round
  const returned = row.returns.at(-1)
  const show = () => {
    changeFilter({ ...NO_FILTER, department: row.department, period: { kind: 'custom', from, to } })
    onLeave()
  }
  return (
    <tr data-state={row.state}>
      <td>
        <button
          type="button"
          className="collect-department"
          aria-label={text.openRecords(row.department)}
          title={text.openRecords(row.department)}
          onClick={show}
        >
          {row.department}
        </button>
      </td>
      <td>
        <StateMark state={row.state} />
      </td>
      <td className="quiet">
        {row.sentAt === null ? text.notSent : text.sentAt(sinceNow(row.sentAt, shell))}
      </td>
      <td
        title={
          row.returns.length > 0
            ? `${row.returns.map(({ file }) => file).join('\n')}\n${text.returnedTimes(row.returns.length)}`
            : undefined
        }
      >
        {returned
          ? text.returnedAt(sinceNow(returned.receivedAt, shell), returned.rows)
          : row.via === 'table'
            ? text.byTable
            : text.notReturned}
      </td>
      <td className="numbers">
        {row.records === 0 ? (
          <span className="quiet">{text.nothing}</span>
        ) : (
          <>
            {text.records(row.records)}
            {row.lastDate && (
              <span className="quiet"> · {text.lastOn(formatDay(row.lastDate, board.today, shell))}</span>
            )}
          </>
        )}
      </td>
      <td className="actions">
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={writing}
          aria-label={text.writeOneFor(row.department)}
          onClick={() => onWrite(row.department)}
        >
          {text.writeOne}
        </Button>
      </td>
    </tr>
  )
}
