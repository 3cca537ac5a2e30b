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
}: {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  placeholder?: string
  disabled?: boolean
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
          if (day !== null && day !== value) onChange(day)
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
