import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'

/** A text that counts when the field is left or Enter is pressed, not with every letter. */
export function KeptText({
  label,
  placeholder,
  stored,
  long = false,
  onDone,
}: {
  label: string
  placeholder: string
  stored: string
  long?: boolean
  onDone: (text: string) => void
}) {
  const [typed, setTyped] = useState(stored)
  const [known, setKnown] = useState(stored)
  if (known !== stored) {
    setKnown(stored)
    setTyped(stored)
  }
  const done = () => {
    if (typed.trim() !== stored) onDone(typed.trim())
  }
  const shared = { label, placeholder, value: typed, onBlur: done }
  if (long) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      {...shared}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) done()
      }}
    />
  )
}
