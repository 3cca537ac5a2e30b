import { Button, Checkbox, Select } from '@mantine/core'
import { BellRing, FileDown, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { reminderText } from '#shared/collecting/reminder.ts'
import { REPORT_STATES, type Board, type CollectRound } from '#shared/ipc/contract/collect.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { fileName } from '../../ui/file-name.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { BoardTable } from './BoardTable.tsx'
import { StateMark } from './StateMark.tsx'

const DAY_MS = 86_400_000

/** Who of a round has reported, with everything that can be done about it. */
export function CollectBoard({
  rounds,
  round,
  onChoose,
  onEdit,
  onTake,
  onLeave,
}: {
  rounds: readonly CollectRound[]
  round: CollectRound
  onChoose: (id: string) => void
  onEdit: (round: CollectRound | 'new') => void
  onTake: () => void
  onLeave: () => void
}) {
  const { collect: text, shell } = useText()
  const { data: board } = useBridgeQuery('collect:board', { id: round.id }, { keepPrevious: true })
  const [withRecords, setWithRecords] = useState(false)
  const [writing, setWriting] = useState(false)

  const write = async (departments: string[] | null): Promise<void> => {
    setWriting(true)
    try {
      const { files } = await call('collect:write', { id: round.id, departments, withRecords })
      if (files === null) return
      refresh(['collections'])
      const [first] = files
      toastDone(files.length === 1 && first ? text.writtenTo(fileName(first)) : text.written(files.length))
    } catch (error) {
      toastError(error)
    } finally {
      setWriting(false)
    }
  }
  return (
    <>
      <div className="collect-bar">
        <Select
          className="collect-rounds"
          aria-label={text.round}
          data={rounds.map(({ id, name }) => ({ value: id, label: name }))}
          value={round.id}
          allowDeselect={false}
          onChange={(id) => id && onChoose(id)}
        />
        <span className="collect-facts numbers">
          {text.period(round.from, round.to)}
          {board && ` · ${dueText(board, text)}`}
        </span>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Pencil size={13} />}
          onClick={() => onEdit(round)}
        >
          {text.editRound}
        </Button>
        <Button variant="subtle" color="gray" leftSection={<Plus size={14} />} onClick={() => onEdit('new')}>
          {text.newRound}
        </Button>
      </div>
      {board === undefined ? (
        <p className="collect-wait">{shell.loading}</p>
      ) : (
        <>
          <div className="collect-counts" role="status">
            {REPORT_STATES.map((state) => (
              <StateMark
                key={state}
                state={state}
                count={board.rows.filter((row) => row.state === state).length}
              />
            ))}
            <BoardActions board={board} />
          </div>
          <BoardTable
            board={board}
            writing={writing}
            onWrite={(name) => void write([name])}
            onLeave={onLeave}
          />
        </>
      )}
      <div className="collect-actions">
        <Checkbox
          label={text.withRecords}
          title={text.withRecordsHint}
          checked={withRecords}
          onChange={(event) => setWithRecords(event.currentTarget.checked)}
        />
        <span className="collect-hint">{text.takeHint}</span>
        <Button loading={writing} onClick={() => void write(null)}>
          {text.writeAll(round.departments.length)}
        </Button>
        <Button variant="filled" data-autofocus onClick={onTake}>
          {text.take}
        </Button>
      </div>
    </>
  )
}

function dueText({ round, today }: Board, text: ReturnType<typeof useText>['collect']): string {
  if (round.due === null) return text.noDue
  return text.dueIn(round.due, Math.round((Date.parse(round.due) - Date.parse(today)) / DAY_MS))
}

/** What goes out of the board: a reminder to paste into a message, and the board as a table. */
function BoardActions({ board }: { board: Board }) {
  const text = useText().collect
  const { data: library } = useBridgeQuery('library:info', {}, { silent: true })
  const { round, today } = board

  const remind = async (): Promise<void> => {
    const departments = board.rows
      .filter(({ state }) => state === 'missing' || state === 'late')
      .map(({ department }) => department)
    if (departments.length === 0) return void toastDone(text.remindNobody)
    const { name, from, to, due } = round
    const words = reminderText({
      organ: library?.organ ?? '',
      round: name,
      from,
      to,
      due,
      today,
      departments,
    })
    const copied = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    )
    toastDone(copied ? text.reminded(departments.length) : text.copyFailed)
  }
  const save = async (): Promise<void> => {
    try {
      const { file } = await call('collect:export', { id: round.id })
      if (file !== null) toastDone(text.exported(file))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <span className="collect-out">
      <Button
        variant="subtle"
        color="gray"
        leftSection={<BellRing size={13} />}
        onClick={() => void remind()}
      >
        {text.remind}
      </Button>
      <Button variant="subtle" color="gray" leftSection={<FileDown size={13} />} onClick={() => void save()}>
        {text.export}
      </Button>
    </span>
  )
}
