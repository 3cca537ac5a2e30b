import { Button } from '@mantine/core'
import { writeFileSize } from '#shared/domain/file-size.ts'
import { partIdSchema } from '#shared/domain/part.ts'
import type { RecordChange } from '#shared/domain/record-diff.ts'
import type { HistoryEntry } from '#shared/ipc/contract/history.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { formatClock, formatDay, toDay, today } from '../../text/moment.ts'
import { textNow, useText } from '../../text/use-text.ts'
import type { ShellText } from '../../text/zh-CN/shell.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { showRecord } from '../ledger/form-store.ts'
import { leaveForm, stepBack } from '../ledger/record-flow.ts'

/** Who changed what and when, newest first; any state can be brought back. */
export function HistoryList({ record }: { record: RecordRow }) {
  const { evidence: text, shell } = useText()
  const { data } = useBridgeQuery('history:list', { id: record.id }, { keepPrevious: true })
  if (data === undefined) return <p className="history-none">{shell.loading}</p>
  if (data.entries.length === 0) return <p className="history-none">{text.historyNone}</p>
  return (
    <ol className="history-list">
      {data.entries.map((entry) => (
        <li key={entry.step}>
          <p className="history-when">
            <b>{text.did(entry.kind)}</b>
            <time dateTime={entry.at} title={new Date(entry.at).toLocaleString()}>
              {text.by(entry.author)}
              {momentOf(entry.at, shell)}
            </time>
          </p>
          <Event entry={entry} />
          {entry.restorable && (
            <Button
              variant="subtle"
              className="history-back"
              onClick={() => void bringBack(record, entry.step)}
            >
              {text.restoreVersion}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Day and clock: two changes of one day are told apart. */
function momentOf(at: string, text: ShellText): string {
  const moment = new Date(at)
  return `${formatDay(toDay(moment), today(), text)} ${formatClock(moment)}`
}

function Event({ entry: { event, origin, changes } }: { entry: HistoryEntry }) {
  const text = useText().evidence
  if (event === 'gone') return <p className="history-event">{text.gone}</p>
  if (event === 'created') {
    const file = origin === null ? '' : origin.file === '' ? text.fromPaste : text.originFile(origin.file)
    return (
      <p className="history-event">
        {origin === null ? text.created : text.origin(file, origin.sheet, origin.row)}
      </p>
    )
  }
  return (
    <ul className="history-changes">
      {[...changes.entries()].map(([place, change]) => (
        <li key={place}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  )
}

function Change({ change }: { change: RecordChange }) {
  const { evidence: text } = useText()
  switch (change.kind) {
    case 'field':
      return (
        <>
          <span className="history-field">{text.field(change.field)}</span>
          <del>
            <Value field={change.field} value={change.before} />
          </del>
          <span aria-hidden> → </span>
          <ins>
            <Value field={change.field} value={change.after} />
          </ins>
        </>
      )
    case 'attached':
      return text.attached(change.name, writeFileSize(change.size))
    case 'detached':
      return text.removedFile(change.name)
    case 'renamed':
      return text.renamed(change.before, change.after)
    case 'merged':
      return text.merged(change.title, change.department)
    default:
      return text.parted(change.title)
  }
}

type FieldName = Extract<RecordChange, { kind: 'field' }>['field']

/** A field's value as the form shows it. */
function Value({ field, value }: { field: FieldName; value: string }) {
  const { evidence: text, ledger } = useText()
  if (field === 'highlight') return value === '1' ? text.yes : text.no
  if (field === 'part') {
    const part = partIdSchema.safeParse(value)
    return part.success ? ledger.part(part.data) : text.partByCategory
  }
  return value === '' ? <i>{text.empty}</i> : value
}

/** What is typed is filed first, so that it is a version of its own and not lost. */
async function bringBack(record: RecordRow, step: number): Promise<void> {
  const { evidence: text, shell } = textNow()
  try {
    if (!(await leaveForm())) return
    const [now] = (await call('records:get', { ids: [record.id] })).rows
    if (now === undefined) return
    showRecord(await call('history:restore', { id: now.id, revision: now.revision, step }))
    refresh(['records'])
    toastDone(text.restored, { label: `${shell.undo} Ctrl Z`, run: () => void stepBack() })
  } catch (error) {
    refresh(['records'])
    toastError(error)
  }
}
