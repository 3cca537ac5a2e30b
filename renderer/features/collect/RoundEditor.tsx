import { Button, TextInput } from '@mantine/core'
import { useEffect, useState, type FormEvent } from 'react'
import type { CollectRound, RoundInput } from '#shared/ipc/contract/collect.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { useBridgeMutation, useBridgeQuery } from '../../bridge/use-bridge.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'
import { DayField } from '../../ui/DayField.tsx'
import { readDay } from '../../ui/read-day.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import './round-editor.css'

type Editing = {
  round: CollectRound | null
  isFirst: boolean
  /** Hears whether something stands in the fields that is not stored. */
  onEdited: (edited: boolean) => void
  onDone: (id: string | null) => void
}

/** A new round (`round` null), or one to be changed. `onDone` hears the id of the one that was stored. */
export function RoundEditor(editing: Editing) {
  const { round } = editing
  const { data: suggested } = useBridgeQuery('collect:suggest', {}, { enabled: round === null })
  const start = round ?? suggested
  if (start === undefined) return null
  return <Fields {...editing} start={start} />
}

function Fields({ round, start, isFirst, onEdited, onDone }: Editing & { start: RoundInput }) {
  const { collect: text, shell } = useText()
  const [name, setName] = useState(start.name)
  const [from, setFrom] = useState(start.from)
  const [to, setTo] = useState(start.to)
  const [due, setDue] = useState(start.due ?? '')
  const [departments, setDepartments] = useState(start.departments.join('\n'))
  const save = useBridgeMutation('collect:save')
  const [first, last, dueDay] = [from, to, due].map((value) => readDay(value, today()))
  const names = [...new Set(departments.split(/[\n;；、]/).map((each) => each.trim()))].filter(Boolean)
  const isEdited =
    name !== start.name ||
    from !== start.from ||
    to !== start.to ||
    due !== (start.due ?? '') ||
    departments !== start.departments.join('\n')
  useEffect(() => onEdited(isEdited), [isEdited, onEdited])
  const problem =
    name.trim() === ''
      ? text.noName
      : !first || !last || (due.trim() !== '' && !dueDay)
        ? text.badDay
        : first > last
          ? text.reversed
          : names.length === 0
            ? text.noDepartments
            : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null || !first || !last) return
    const input = { name: name.trim(), from: first, to: last, due: dueDay ?? null, departments: names }
    save.mutate(
      { id: round?.id ?? null, round: input },
      {
        onSuccess: ({ id }) => {
          refresh(['collections'])
          onDone(id)
        },
      },
    )
  }
  const remove = async () => {
    if (round === null) return
    const sure = await confirm({
      title: text.removeTitle(round.name),
      body: text.removeBody,
      confirm: text.removeRound,
      danger: true,
    })
    if (!sure) return
    try {
      await call('collect:remove', { id: round.id })
      refresh(['collections'])
      toastDone(text.removed(round.name))
      onDone(null)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <form className="collect-editor" onSubmit={submit}>
      <header>
        <h3>{isFirst ? text.firstTitle : round === null ? text.newTitle : text.editTitle}</h3>
        {isFirst && <p>{text.firstBody}</p>}
      </header>
      <div className="collect-fields">
        <TextInput
          label={text.name}
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DayField label={text.from} value={from} onChange={setFrom} />
        <DayField label={text.to} value={to} onChange={setTo} />
        <DayField label={text.due} value={due} onChange={setDue} />
      </div>
      <label className="collect-names">
        <span>{text.departments(names.length)}</span>
        <textarea
          rows={Math.min(16, Math.max(8, names.length + 1))}
          value={departments}
          onChange={(event) => setDepartments(event.currentTarget.value)}
        />
        <small>{text.departmentsHint}</small>
      </label>
      <div className="dialog-actions">
        {round !== null && (
          <Button
            variant="subtle"
            color="var(--bad)"
            className="collect-remove"
            onClick={() => void remove()}
          >
            {text.removeRound}
          </Button>
        )}
        {problem !== null && (
          <span className="collect-problem" role="alert">
            {problem}
          </span>
        )}
        {!isFirst && <Button onClick={() => onDone(round?.id ?? null)}>{shell.cancel}</Button>}
        <Button type="submit" variant="filled" disabled={problem !== null} loading={save.isPending}>
          {round === null ? text.create : text.save}
        </Button>
      </div>
    </form>
  )
}
