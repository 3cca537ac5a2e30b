import { Autocomplete, Button, Select, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react'
import { PARTS, partIdSchema } from '#shared/domain/part.ts'
import { parseQuantity } from '#shared/domain/quantity-parse.ts'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import { RECORD_LIMITS } from '#shared/domain/record.ts'
import { dayOf, type Proposal } from '#shared/texts/proposal.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { readDay } from '../../ui/read-day.ts'
import { CategoryField } from '../ledger/CategoryField.tsx'
import { correct, refuse, separate } from './edit-proposals.ts'
import { compareSome } from './texts-flow.ts'
import { decide, focusProposal, useTexts } from './texts-store.ts'

const NO_PART = 'none'
const MOST_NAMES = 12

/** The fields of one figure. Enter takes them over, Esc (which the list hears and resets the form for) leaves it
 * as it was; either gives the keys back to the list. */
export function ProposalEditor({ proposal, mentions }: { proposal: Proposal; mentions: number }) {
  const { texts: text, shell } = useText()
  const { id } = proposal
  const facts = useTexts((state) => state.facts)
  const known = useTexts((state) => state.known.labels)
  const day = dayOf(proposal, facts)
  const [label, setLabel] = useState(proposal.label)
  const [quantity, setQuantity] = useState(writeQuantity(proposal))
  const [category, setCategory] = useState(proposal.category)
  const [date, setDate] = useState(day)
  const [part, setPart] = useState<string>(proposal.part ?? NO_PART)
  const first = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  useEffect(() => first.current?.focus(), [])
  const read = parseQuantity(quantity)
  const readDate = readDay(date, today())

  const apply = () => {
    if (!read.ok || readDate === null) return false
    const { value, unit, approx } = read.value
    const changed = correct(id, {
      label: label.trim(),
      category: category.trim(),
      value,
      unit,
      approx,
      part: partIdSchema.safeParse(part).data ?? null,
      ...(readDate === day ? {} : { from: readDate, to: readDate }),
    })
    // What a writer has put right she means to file.
    if (label.trim() !== '') decide([id], true)
    void compareSome(changed)
    return true
  }
  const close = () => {
    left.current = true
    focusProposal(id)
    document.querySelector<HTMLElement>('.texts-list')?.focus({ preventScroll: true })
  }
  const leave = useEffectEvent(() => {
    const isChanged =
      label !== proposal.label ||
      quantity !== writeQuantity(proposal) ||
      category !== proposal.category ||
      date !== day ||
      part !== (proposal.part ?? NO_PART)
    if (!left.current && isChanged) apply()
  })
  // Going on to another figure keeps what was typed here, as long as it can be read.
  useEffect(() => () => leave(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (apply()) close()
  }
  return (
    <form
      className="texts-editor"
      aria-label={text.edit}
      onSubmit={submit}
      onReset={() => (left.current = true)}
    >
      <Autocomplete
        label={text.label}
        value={label}
        ref={first}
        maxLength={RECORD_LIMITS.label}
        data={known.map((each) => each.label)}
        limit={MOST_NAMES}
        openOnFocus={false}
        comboboxProps={{ width: 260, position: 'bottom-start' }}
        onChange={setLabel}
        onFocus={(event) => event.currentTarget.select()}
      />
      <TextInput
        label={text.quantity}
        value={quantity}
        error={read.ok ? undefined : text.badQuantity}
        onChange={(event) => setQuantity(event.currentTarget.value)}
      />
      <CategoryField value={category} onChange={setCategory} />
      <DayField label={text.date} value={date} onChange={setDate} />
      <Select
        label={text.partField}
        value={part}
        data={[...PARTS, NO_PART].map((value) => ({
          value,
          label: text.part(partIdSchema.safeParse(value).data ?? null),
        }))}
        onChange={(value) => setPart(value ?? NO_PART)}
      />
      <p className="texts-sentence selectable">{proposal.sentence}</p>
      <div className="texts-editor-actions">
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            left.current = true
            refuse(id)
          }}
        >
          {text.notFigure}
        </Button>
        {mentions > 1 && (
          <Button variant="subtle" color="gray" onClick={() => void compareSome(separate(id))}>
            {text.separate(mentions - 1)}
          </Button>
        )}
        <span className="grow" />
        <Button onClick={close}>{shell.cancel}</Button>
        <Button variant="filled" type="submit">
          {text.editDone}
        </Button>
      </div>
    </form>
  )
}
