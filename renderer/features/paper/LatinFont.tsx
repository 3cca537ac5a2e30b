import { SegmentedControl, TextInput } from '@mantine/core'
import { useText } from '../../text/use-text.ts'

const TIMES = 'Times New Roman'

/** The font of digits and letters: as around them, the usual Western one, or another. */
export function LatinFont({
  value,
  isWrong,
  disabled,
  onChange,
}: {
  value: string | null
  isWrong: boolean
  disabled: boolean
  onChange: (value: string | null) => void
}) {
  const { profiles: text } = useText()
  const mode = value === null ? 'same' : value === TIMES ? 'times' : 'other'
  return (
    <div className="profile-latin">
      <span className="profile-label">{text.latin}</span>
      <div className="profile-line">
        <SegmentedControl
          aria-label={text.latin}
          size="xs"
          disabled={disabled}
          data={[
            { value: 'same', label: text.latinSame },
            { value: 'times', label: text.latinTimes },
            { value: 'other', label: text.latinOther },
          ]}
          value={mode}
          onChange={(next) => onChange(next === 'same' ? null : next === 'times' ? TIMES : '')}
        />
        {mode === 'other' && (
          <TextInput
            aria-label={`${text.latin}: ${text.latinName}`}
            placeholder={text.latinName}
            maxLength={60}
            value={value ?? ''}
            readOnly={disabled}
            error={isWrong && value !== '' ? text.fontWrong : isWrong}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </div>
    </div>
  )
}
