import { Checkbox } from '@mantine/core'
import type { Paper } from '#shared/document/paper.ts'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { useText } from '../../text/use-text.ts'
import type { FieldSpec, SwitchField } from './paper-fields.ts'
import { PaperDay } from './PaperDay.tsx'
import { PaperLine } from './PaperLine.tsx'

type Change = <F extends keyof Paper>(field: F, value: Paper[F] | undefined) => void

/** One field of 版式 with what is to know about it and, where the standard has one, its clause. */
export function PaperFieldRow({
  field,
  paper,
  profile,
  disabled,
  onChange,
}: {
  field: FieldSpec
  paper: Paper
  profile: ProfileSettings
  disabled: boolean
  onChange: Change
}) {
  const text = useText().paper
  const { name, clause } = field
  const hint = (
    <>
      {text.hints[name]} {clause && <span className="paper-clause">{text.clause(clause)}</span>}
    </>
  )
  return (
    <div className="paper-field" data-place={name}>
      {field.input === 'line' && (
        <PaperLine
          key={name}
          field={field}
          hint={hint}
          value={paper[field.name] ?? ''}
          disabled={disabled}
          onChange={(value) => onChange(field.name, value)}
        />
      )}
      {field.input === 'day' && (
        <PaperDay
          key={name}
          label={text.fields[name]}
          hint={hint}
          example={field.example}
          value={paper[field.name] ?? ''}
          disabled={disabled}
          onChange={(value) => onChange(field.name, value)}
        />
      )}
      {field.input === 'switch' && (
        <Checkbox
          label={text.fields[name]}
          description={hint}
          checked={isOn(field.name, paper, profile)}
          disabled={disabled}
          onChange={(event) =>
            onChange(field.name, switched(field.name, event.currentTarget.checked, profile))
          }
        />
      )}
    </div>
  )
}

/** The stage mark follows the profile until the writer says otherwise; the other switches are off. */
function isOn(name: SwitchField, paper: Paper, profile: ProfileSettings): boolean {
  return paper[name] ?? (name === 'stageMark' && profile.stageMark)
}

function switched(name: SwitchField, on: boolean, profile: ProfileSettings): boolean | undefined {
  const usual = name === 'stageMark' && profile.stageMark
  return on === usual ? undefined : on
}
