import { Button, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { FILE_NAME_PLACES, paperFileName } from '#shared/paper/file-name.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'

/** A made-up draft; file names are Chinese in every language of the window. */
const EXAMPLE = {
  title: '青山市政协2025年工作综述',
  organ: '政协青山市委员会',
  stage: 'approval',
  from: '2025-01-01',
  to: '2025-12-31',
  revision: 7,
} as const

/** The pattern of file names, with buttons for its places and what it makes of an example. */
export function FileNamePattern({
  value,
  isWrong,
  disabled,
  onChange,
}: {
  value: string
  isWrong: boolean
  disabled: boolean
  onChange: (value: string) => void
}) {
  const { profiles: text } = useText()
  const input = useRef<HTMLInputElement>(null)
  const insert = (place: string) => {
    const field = input.current
    const [from, to] = [field?.selectionStart ?? value.length, field?.selectionEnd ?? value.length]
    onChange(value.slice(0, from) + place + value.slice(to))
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + place.length, from + place.length)
    })
  }
  return (
    <div className="file-name">
      <TextInput
        ref={input}
        aria-label={text.fileName}
        maxLength={120}
        value={value}
        readOnly={disabled}
        error={isWrong ? text.fileNameMissing : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {!disabled && (
        <div className="profile-line file-name-places" role="group" aria-label={text.fileNameInsert}>
          {FILE_NAME_PLACES.map((place) => (
            <Button key={place} onMouseDown={(event) => event.preventDefault()} onClick={() => insert(place)}>
              {place}
            </Button>
          ))}
        </div>
      )}
      {!isWrong && (
        <p className="paper-hint selectable">
          {text.fileNameExample(`${paperFileName(value, { ...EXAMPLE, day: today() })}.docx`)}
        </p>
      )}
    </div>
  )
}
