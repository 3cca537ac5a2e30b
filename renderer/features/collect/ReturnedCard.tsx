import { Checkbox, Select } from '@mantine/core'
import { CircleAlert, CircleCheck, CircleHelp, History, type LucideIcon } from 'lucide-react'
import type { ReturnedFile } from '#shared/ipc/contract/collect.ts'
import { useText } from '../../text/use-text.ts'
import { changedValue } from '../ledger/changed-value.ts'
import { DifferenceList } from './Differences.tsx'

const SIGNS: Readonly<Record<ReturnedFile['status'], LucideIcon>> = {
  ready: CircleCheck,
  ask: CircleHelp,
  known: History,
  refused: CircleAlert,
}
const SHOWN_NEW = 5

type Row = ReturnedFile['rows'][number]

/** One returned file: whose it is, what it would change, or why it cannot be taken. */
export function ReturnedCard({
  file,
  departments,
  included,
  onInclude,
  usesReturned,
  onUse,
  onName,
}: {
  file: ReturnedFile
  /** Departments that it may be of, when that is asked. */
  departments: readonly string[]
  included: boolean
  onInclude: (included: boolean) => void
  usesReturned: (row: number, edited: boolean) => boolean
  onUse: (row: number, use: boolean) => void
  onName: (department: string) => void
}) {
  const { collect: text, reasons } = useText()
  const Sign = SIGNS[file.status]
  const changed = file.rows.filter(({ status }) => status === 'changed')
  const fresh = file.rows.filter(({ status }) => status === 'new')
  return (
    <article className="collect-file" data-status={file.status}>
      <header>
        <span className="collect-file-state" data-status={file.status}>
          <Sign size={15} aria-hidden />
          {text[file.status]}
        </span>
        <b className="selectable" title={file.file}>
          {file.department ?? file.file}
        </b>
        {file.department !== null && <span className="quiet collect-file-name">{file.file}</span>}
        {file.status === 'ready' && (
          <>
            <span className="numbers">{text.counts(file.fresh, file.changed, file.same)}</span>
            <Checkbox
              aria-label={text.include(file.file)}
              checked={included}
              onChange={(event) => onInclude(event.currentTarget.checked)}
            />
          </>
        )}
      </header>
      {file.why !== null && <p className="selectable">{reasons.say(file.why)}</p>}
      {file.status === 'ask' && (
        <Select
          className="collect-whose"
          label={text.whose}
          placeholder={text.choose}
          data={[...departments]}
          value={null}
          searchable
          onChange={(name) => name && onName(name)}
        />
      )}
      {file.notes.map(reasons.say).map((note) => (
        <p key={note} className="quiet selectable">
          {note}
        </p>
      ))}
      {file.problems.length > 0 && <Problems file={file} />}
      {changed.map((row) => (
        <ChangedRow
          key={row.row}
          row={row}
          uses={usesReturned(row.row, row.edited)}
          onUse={(use) => onUse(row.row, use)}
        />
      ))}
      {file.status === 'ready' &&
        fresh.slice(0, SHOWN_NEW).map(({ row, record }) => (
          <p key={row} className="collect-row">
            <span className="collect-tag">{text.freshRow}</span>
            <span className="numbers">{record.date}</span>
            <span className="collect-row-title">{record.title}</span>
          </p>
        ))}
      {file.fresh > SHOWN_NEW && <p className="quiet">{text.moreRows(file.fresh - SHOWN_NEW)}</p>}
      {file.differences.length > 0 && (
        <div className="collect-file-differs">
          <b>{text.differences(file.department ?? '', file.differences.length)}</b>
          <DifferenceList differences={file.differences} onShow={null} />
        </div>
      )}
    </article>
  )
}

function ChangedRow({ row, uses, onUse }: { row: Row; uses: boolean; onUse: (use: boolean) => void }) {
  const words = useText()
  const text = words.collect
  return (
    <div className="collect-changed">
      <p className="collect-row">
        <span className="collect-tag" data-tone="changed">
          {text.changedRow}
        </span>
        <span className="numbers">{row.record.date}</span>
        <span className="collect-row-title">{row.record.title}</span>
        <Checkbox
          label={text.useReturned}
          checked={uses}
          onChange={(event) => onUse(event.currentTarget.checked)}
        />
      </p>
      {row.edited && <p className="collect-edited">{text.edited}</p>}
      {row.changes.map(({ field, before, after }) => (
        <p key={field} className="collect-change selectable">
          {text.change(
            words.importing.field[field],
            changedValue(field, before, words),
            changedValue(field, after, words),
          )}
        </p>
      ))}
    </div>
  )
}

function Problems({ file }: { file: ReturnedFile }) {
  const { collect: text, reasons } = useText()
  return (
    <>
      <table className="collect-problems selectable">
        <thead>
          <tr>
            <th>{text.row}</th>
            <th>{text.column}</th>
            <th>{text.problem}</th>
          </tr>
        </thead>
        <tbody>
          {file.problems.map(({ row, column, reason }) => (
            <tr key={`${row} ${column} ${reasons.say(reason)}`}>
              <td className="numbers">{row}</td>
              <td>{reasons.column(column)}</td>
              <td>{reasons.say(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {file.problemCount > file.problems.length && (
        <p className="quiet">{text.moreProblems(file.problemCount - file.problems.length)}</p>
      )}
    </>
  )
}
