import { parseFiguresEntry } from '#shared/domain/figures-entry.ts'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import { useText } from '../../text/use-text.ts'
import { GrowingField } from '../../ui/GrowingField.tsx'

/** Figures as plain words, with what the program understood right underneath. */
export function FiguresField({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}) {
  const text = useText().ledger
  const { figures } = parseFiguresEntry(value)
  return (
    <div>
      <GrowingField
        label={text.figuresLabel}
        placeholder={text.figuresPlaceholder}
        least={1}
        most={6}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {figures.length > 0 && (
        <p className="figures-read" aria-live="polite">
          <span>{text.figuresRead}</span>
          {[...figures.entries()].map(([place, figure]) => (
            <span key={place} className="figure-tag numbers">
              <span>{figure.label}</span> <b>{writeQuantity(figure)}</b>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
