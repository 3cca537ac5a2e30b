import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { RECORD_LIMITS } from '#shared/domain/record.ts'
import { useText } from '../../text/use-text.ts'
import { define } from './use-indicators.ts'

/** Adds an indicator that no record states, to be derived from others by a formula. */
export function NewDerived({
  labels,
  onAdded,
}: {
  labels: readonly string[]
  onAdded: (label: string) => void
}) {
  const text = useText().indicators
  const [name, setName] = useState('')
  const label = name.trim()
  const exists = labels.includes(label)
  const add = async () => {
    if (label === '' || exists) return
    await define({
      label,
      aggregate: 'derived',
      formula: '',
      approx: '',
      digits: null,
      numeral: 'arabic',
      basis: '',
      basisSince: null,
    })
    setName('')
    onAdded(label)
  }
  return (
    <form
      className="indicators-new"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <span>{text.newDerived}</span>
      <TextInput
        aria-label={text.newDerived}
        placeholder={text.newPlaceholder}
        value={name}
        maxLength={RECORD_LIMITS.label}
        error={exists ? text.exists : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={label === '' || exists}>
        {text.add}
      </Button>
    </form>
  )
}
