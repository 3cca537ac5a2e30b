import type { QuickField } from './quick-form.ts'

/** One field under the line, with what is known as choices, and what is wrong with it. */
export function QuickFieldInput({
  name,
  label,
  value,
  choices,
  error,
  onChange,
}: {
  name: QuickField
  label: string
  value: string
  choices?: readonly string[]
  error: string | undefined
  onChange: (value: string) => void
}) {
  const id = `quick-${name}`
  return (
    <div className="quick-field" data-field={name}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        autoComplete="off"
        {...(choices ? { list: `${id}-choices` } : {})}
        aria-invalid={error !== undefined || undefined}
        {...(error === undefined ? {} : { 'aria-describedby': `${id}-error` })}
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      {choices && (
        <datalist id={`${id}-choices`}>
          {[...new Set(choices)].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </datalist>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
