import { Button, TextInput } from '@mantine/core'
import { useText } from '../../text/use-text.ts'
import { linesOnPage, readPoints } from './page-lines.ts'

/** The exact line of the body in points, with what it makes of a page. */
export function LineField({
  value,
  disabled,
  onChange,
}: {
  value: string
  disabled: boolean
  onChange: (value: string) => void
}) {
  const { profiles: text } = useText()
  const line = readPoints(value)
  return (
    <div className="profile-line">
      <TextInput
        aria-label={`${text.line}: ${text.linePoints}`}
        className="line-field"
        inputMode="decimal"
        maxLength={6}
        value={value}
        readOnly={disabled}
        error={line === null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span>{text.linePoints}</span>
      {!disabled && (
        <>
          <Button variant="subtle" onClick={() => onChange('28.95')}>
            {text.lineStandard}
          </Button>
          <Button variant="subtle" onClick={() => onChange('28')}>
            {text.lineHabit}
          </Button>
        </>
      )}
      <span className="line-says" role="status" data-wrong={line === null || undefined}>
        {line === null ? text.lineWrong : text.lineSays(linesOnPage(line))}
      </span>
    </div>
  )
}
