import { ActionIcon, TextInput } from '@mantine/core'
import { CalendarDays } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { today } from '../text/moment.ts'
import { readDay } from './read-day.ts'
import './day-field.css'

/** A day that is typed, in any form readDay knows, or taken from the calendar. Leaving the field writes it out in full. */
export function DayField({
  label,
  value,
  onChange,
  error,
  placeholder,
  disabled = false,
  onLeave,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  placeholder?: string
  disabled?: boolean
  /** The writer left the field or pressed Enter in it; reading the day is then up to this. */
  onLeave?: () => void
}) {
  const text = useText().shell
  const calendar = useRef<HTMLInputElement>(null)
  const day = readDay(value, today())
  return (
    <div className="day-field">
      <TextInput
        label={label}
        value={value}
        error={error}
        readOnly={disabled}
        {...(placeholder ? { placeholder } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          if (onLeave) onLeave()
          else if (day !== null && day !== value) onChange(day)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onLeave?.()
        }}
        rightSectionWidth={26}
        rightSection={
          <ActionIcon
            size={22}
            variant="subtle"
            color="gray"
            tabIndex={-1}
            disabled={disabled}
            aria-label={`${label}: ${text.pickDay}`}
            onClick={() => calendar.current?.showPicker()}
          >
            <CalendarDays size={14} />
          </ActionIcon>
        }
      />
      <input
        ref={calendar}
        type="date"
        className="day-field-calendar"
        tabIndex={-1}
        aria-hidden
        value={day ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
