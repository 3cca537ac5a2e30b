import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { readDay } from '../../ui/read-day.ts'
import { stretchName, stretchOf, STRETCHES, type Stretch } from './text-period.ts'
import { compareAll } from './texts-flow.ts'
import { useTexts, type Facts } from './texts-store.ts'

const OTHER = 'other'

/** What holds for the whole text: its days, which department reports it, and where it comes from. */
export function TextFacts() {
  const text = useText().texts
  const facts = useTexts((state) => state.facts)
  const dated = useTexts((state) => state.datedByText)
  const departments = useTexts((state) => state.known.departments)
  const set = (patch: Partial<Facts>) => useTexts.setState({ facts: { ...facts, ...patch } })
  const setPeriod = (period: Pick<Facts, 'from' | 'to'>) => {
    set(period)
    useTexts.setState({ datedByText: true })
    if (period.from <= period.to) void compareAll()
  }
  const year = Number(facts.from.slice(0, 4))
  const problem = facts.from > facts.to ? text.badPeriod : dated ? undefined : text.notDated
  return (
    <div className="texts-facts">
      <Select
        label={text.period}
        value={stretchName(facts) ?? OTHER}
        data={[
          ...STRETCHES.map((value) => ({ value, label: text.stretch(value) })),
          { value: OTHER, label: text.stretchOther },
        ]}
        comboboxProps={{ width: 140, position: 'bottom-start' }}
        maxDropdownHeight={320}
        onChange={(value) => {
          if (value !== null && value !== OTHER) setPeriod(stretchOf(year, value as Stretch))
        }}
      />
      <FactDay label={text.from} day={facts.from} onDay={(from) => setPeriod({ from, to: facts.to })} />
      <FactDay
        label={text.to}
        day={facts.to}
        {...(problem === undefined ? {} : { problem })}
        onDay={(to) => setPeriod({ from: facts.from, to })}
      />
      <Autocomplete
        label={text.department}
        placeholder={text.departmentHint}
        value={facts.department}
        data={[...departments].filter((name) => name !== '')}
        comboboxProps={{ width: 200, position: 'bottom-start' }}
        maxDropdownHeight={260}
        onChange={(department) => set({ department })}
      />
      <TextInput
        label={text.source}
        value={facts.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
    </div>
  )
}

/** A day that counts once it is whole. */
function FactDay({
  label,
  day,
  problem,
  onDay,
}: {
  label: string
  day: string
  problem?: string
  onDay: (day: string) => void
}) {
  // What is being typed belongs to the day it began from; a day chosen elsewhere takes its place.
  const [draft, setDraft] = useState({ day, typed: day })
  const typed = draft.day === day ? draft.typed : day
  const take = (value: string) => {
    setDraft({ day, typed: value })
    const read = readDay(value, today())
    if (read !== null && read !== day && value.length >= 10) onDay(read)
  }
  return (
    <DayField
      label={label}
      value={typed}
      error={problem}
      onChange={take}
      onLeave={() => {
        const read = readDay(typed, today())
        if (read !== null && read !== day) onDay(read)
        setDraft({ day, typed: day })
      }}
    />
  )
}
