import { useState, type ReactNode } from 'react'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { readDay } from '../../ui/read-day.ts'

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day of the paper; written into the document once it is a day. What cannot be read is kept and said. */
export function PaperDay({
  label,
  hint,
  example,
  value,
  disabled,
  onChange,
}: {
  label: string
  hint: ReactNode
  example: string
  value: string
  disabled: boolean
  onChange: (value: string) => void
}) {
  const text = useText().paper
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)

  const take = (next: string): boolean => {
    const day = next.trim() === '' ? '' : readDay(next, today())
    if (day === null) return false
    setTyped(null)
    if (day !== value) onChange(day)
    return true
  }
  const type = (next: string) => {
    setLeft(false)
    // A whole day comes from the calendar or from the last key of typing one.
    if (!WHOLE_DAY.test(next) || !take(next)) setTyped(next)
  }
  const leave = () => {
    if (typed !== null && !take(typed)) setLeft(true)
  }
  return (
    <>
      <DayField
        label={label}
        placeholder={text.example(example)}
        value={typed ?? value}
        disabled={disabled}
        error={left && typed !== null ? text.dayUnread : undefined}
        onChange={type}
        onLeave={leave}
      />
      <p className="paper-hint">{hint}</p>
    </>
  )
}
