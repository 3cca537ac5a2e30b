import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Output } from '#shared/ipc/contract.ts'
import type { TemplateSummary } from '#shared/ipc/contract/drafts.ts'
import { useBridgeMutation } from '../../bridge/use-bridge.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { readDay } from '../../ui/read-day.ts'
import { HeadingSetPreview } from './HeadingSetPreview.tsx'
import { chosenKey, periodChoices } from './period-choice.ts'

const SHOWN_AS_BUTTONS = 6

export function NewDraftForm({
  suggested,
  templates,
  onCreated,
  onCancel,
}: {
  suggested: Output<'drafts:suggest'>
  templates: readonly TemplateSummary[]
  onCreated: (id: string) => void
  onCancel: (() => void) | null
}) {
  const text = useText().draft.form
  const choices = periodChoices(suggested.years)
  const [from, setFrom] = useState(suggested.from)
  const [to, setTo] = useState(suggested.to)
  const [custom, setCustom] = useState(chosenKey(choices, suggested.from, suggested.to) === 'custom')
  const [organ, setOrgan] = useState(suggested.organ)
  const [title, setTitle] = useState('')
  const [templateId, setTemplateId] = useState(suggested.templateId)
  const template = templates.find(({ id }) => id === templateId) ?? templates[0]
  const [headingSetId, setHeadingSetId] = useState<string | null>(null)
  const set = template?.headingSets.find(({ id }) => id === headingSetId) ?? template?.headingSets[0]
  const create = useBridgeMutation('drafts:create')
  const firstDay = readDay(from, today())
  const lastDay = readDay(to, today())
  const reversed = firstDay !== null && lastDay !== null && firstDay > lastDay
  const ready =
    firstDay !== null && lastDay !== null && !reversed && organ.trim() !== '' && template !== undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready || create.isPending) return
    create.mutate(
      {
        from: firstDay,
        to: lastDay,
        organ: organ.trim(),
        title,
        templateId: template.id,
        headingSetId: set?.id ?? null,
      },
      { onSuccess: (draft) => onCreated(draft.id) },
    )
  }
  const choose = (key: string) => {
    const choice = choices.find((candidate) => candidate.key === key)
    setCustom(choice === undefined)
    if (choice !== undefined) {
      setFrom(choice.from)
      setTo(choice.to)
    }
  }
  const options = [
    ...choices.map(({ key }) => ({ value: key, label: key === 'all' ? text.all : text.year(key) })),
    { value: 'custom', label: text.custom },
  ]
  const key = custom ? 'custom' : chosenKey(choices, from, to)

  return (
    <form className="new-draft-form" onSubmit={submit}>
      <div className="new-draft-fields">
        {options.length <= SHOWN_AS_BUTTONS ? (
          <fieldset className="new-draft-period">
            <legend className="mantine-InputWrapper-label">{text.period}</legend>
            <SegmentedControl size="xs" fullWidth data={options} value={key} onChange={choose} />
          </fieldset>
        ) : (
          <Select
            label={text.period}
            data={options}
            value={key}
            onChange={(value) => choose(value ?? 'custom')}
            maxDropdownHeight={320}
          />
        )}
        <div className="new-draft-days">
          <DayField
            label={text.from}
            value={from}
            error={firstDay === null ? text.noDay : undefined}
            onChange={(day) => {
              setFrom(day)
              setCustom(true)
            }}
          />
          <DayField
            label={text.to}
            value={to}
            error={lastDay === null ? text.noDay : reversed ? text.reversed : undefined}
            onChange={(day) => {
              setTo(day)
              setCustom(true)
            }}
          />
        </div>
        <TextInput
          label={text.organ}
          placeholder={text.organHint}
          value={organ}
          required
          maxLength={100}
          onChange={(event) => setOrgan(event.currentTarget.value)}
        />
        <TextInput
          label={text.titleField}
          description={text.titleHint}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          label={text.template}
          description={template?.description}
          data={templates.map(({ id, name }) => ({ value: id, label: name }))}
          value={template?.id ?? null}
          onChange={(id) => {
            setTemplateId(id ?? templateId)
            setHeadingSetId(null)
          }}
        />
        <div className="new-draft-actions">
          {onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
          <Button type="submit" variant="filled" disabled={!ready} loading={create.isPending}>
            {create.isPending ? text.creating : text.create}
          </Button>
        </div>
      </div>
      {template && set && (
        <HeadingSetPreview
          label={text.headings}
          sets={template.headingSets}
          parts={template.parts}
          chosen={set.id}
          onChoose={setHeadingSetId}
        />
      )}
    </form>
  )
}
