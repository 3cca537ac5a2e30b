import { Autocomplete, Textarea } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { checkField } from './field-check.ts'
import type { FieldSpec } from './paper-fields.ts'

const LONGEST = 300

/** A field of words. It is written into the document when the writer leaves it or presses Enter. */
export function PaperLine({
  field,
  hint,
  value,
  disabled,
  onChange,
}: {
  field: Extract<FieldSpec, { input: 'line' }>
  hint: ReactNode
  value: string
  disabled: boolean
  onChange: (value: string) => void
}) {
  const text = useText().paper
  const [typed, setTyped] = useState<string | null>(null)
  const remark = checkField(field.name, typed ?? value)

  const commit = () => {
    const next = (typed ?? value).replaceAll(/\s*[\r\n]+\s*/gu, ' ').trim()
    setTyped(null)
    if (next !== value) onChange(next)
  }
  const common = {
    label: text.fields[field.name],
    description: hint,
    inputWrapperOrder: ['label', 'input', 'description'] as ('label' | 'input' | 'description')[],
    placeholder: text.example(field.example),
    maxLength: LONGEST,
    value: typed ?? value,
    readOnly: disabled,
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
      event.preventDefault()
      commit()
    },
  }
  return (
    <>
      {field.choices ? (
        <Autocomplete
          {...common}
          data={[...field.choices]}
          filter={({ options }) => options}
          onChange={setTyped}
        />
      ) : (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={4}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {remark && !disabled && (
        <p className="paper-remark" role="status">
          <CircleAlert size={13} aria-hidden />
          <span>
            {text.remarks[remark.code]}
            {remark.instead !== null && (
              <button
                type="button"
                className="paper-link"
                // The field keeps the keyboard, so that leaving it does not write what is about to be replaced.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  setTyped(null)
                  onChange(remark.instead ?? '')
                }}
              >
                {text.instead(remark.instead)}
              </button>
            )}
          </span>
        </p>
      )}
    </>
  )
}
