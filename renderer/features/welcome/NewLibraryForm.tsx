import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import type { Opening } from './use-opening.ts'

const LONGEST_NAME = 60
const LONGEST_ORGAN = 100

/** Asks for the two names a library carries; the folder is asked for by the system's own dialog. */
export function NewLibraryForm({ opening, onBack }: { opening: Opening; onBack: () => void }) {
  const text = useText().welcome
  const [organ, setOrgan] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <form
      className="welcome-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (organ.trim() !== '' && name.trim() !== '') void opening.create(name.trim(), organ.trim())
      }}
    >
      <h2>{text.form}</h2>
      <TextInput
        label={text.organ}
        placeholder={text.organPlaceholder}
        value={organ}
        maxLength={LONGEST_ORGAN}
        ref={first}
        error={tried && organ.trim() === '' ? text.noOrgan : undefined}
        onChange={(event) => setOrgan(event.currentTarget.value)}
      />
      <TextInput
        label={text.name}
        placeholder={text.namePlaceholder}
        value={name}
        maxLength={LONGEST_NAME}
        error={tried && name.trim() === '' ? text.noName : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p>{text.place}</p>
      <div className="dialog-actions">
        <Button onClick={onBack} disabled={opening.busy}>
          {text.back}
        </Button>
        <Button type="submit" variant="filled" loading={opening.busy}>
          {text.next}
        </Button>
      </div>
    </form>
  )
}
