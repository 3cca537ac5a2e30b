import { Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { FileNamePattern } from './FileNamePattern.tsx'
import { FontField } from './FontField.tsx'
import { FONT_ROLES } from './missing-fonts.ts'
import { LatinFont } from './LatinFont.tsx'
import { LineField } from './LineField.tsx'
import type { ProfileForm, ProfileProblem } from './profile-form.ts'

const PLACES = ['center', 'outer'] as const
const FORMS = ['dashes', 'plain', 'words'] as const

/** Everything an office may set of a profile. */
export function ProfileFields({
  form,
  problems,
  disabled,
  onChange,
}: {
  form: ProfileForm
  problems: ReadonlySet<ProfileProblem>
  disabled: boolean
  onChange: (patch: Partial<ProfileForm>) => void
}) {
  const { profiles: text } = useText()
  const { pageNumber, bold } = form
  return (
    <>
      {!disabled && (
        <TextInput
          label={text.name}
          maxLength={40}
          value={form.name}
          error={problems.has('name') ? text.nameMissing : undefined}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
      <Group title={text.fonts}>
        <div className="profile-fonts">
          {FONT_ROLES.map((role) => (
            <FontField
              key={role}
              label={text.roles[role]}
              value={form.fonts[role]}
              isWrong={problems.has(role)}
              disabled={disabled}
              onChange={(name) => onChange({ fonts: { ...form.fonts, [role]: name } })}
            />
          ))}
        </div>
        <LatinFont
          value={form.latin}
          isWrong={problems.has('latin')}
          disabled={disabled}
          onChange={(latin) => onChange({ latin })}
        />
      </Group>
      <Group title={text.bold} hint={text.boldHint}>
        <div className="profile-line">
          {(['heading2', 'heading3'] as const).map((role) => (
            <Checkbox
              key={role}
              label={text.roles[role]}
              checked={bold[role]}
              disabled={disabled}
              onChange={(event) => onChange({ bold: { ...bold, [role]: event.currentTarget.checked } })}
            />
          ))}
        </div>
      </Group>
      <Group title={text.line}>
        <LineField value={form.line} disabled={disabled} onChange={(line) => onChange({ line })} />
      </Group>
      <Group title={text.pageNumber}>
        <div className="profile-line">
          <SegmentedControl
            aria-label={`${text.pageNumber}: ${text.place}`}
            size="xs"
            disabled={disabled}
            data={PLACES.map((value) => ({ value, label: text.places[value] }))}
            value={pageNumber.place}
            onChange={(place) => onChange({ pageNumber: { ...pageNumber, place } })}
          />
          <SegmentedControl
            aria-label={`${text.pageNumber}: ${text.form}`}
            size="xs"
            disabled={disabled}
            data={FORMS.map((value) => ({ value, label: text.forms[value] }))}
            value={pageNumber.form}
            onChange={(value) => onChange({ pageNumber: { ...pageNumber, form: value } })}
          />
        </div>
        <Checkbox
          label={text.stageMark}
          checked={form.stageMark}
          disabled={disabled}
          onChange={(event) => onChange({ stageMark: event.currentTarget.checked })}
        />
      </Group>
      <Group title={text.fileName}>
        <FileNamePattern
          value={form.fileName}
          isWrong={problems.has('fileName')}
          disabled={disabled}
          onChange={(fileName) => onChange({ fileName })}
        />
      </Group>
    </>
  )
}

function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="profile-group">
      <legend>
        {title}
        {hint && <small>{hint}</small>}
      </legend>
      {children}
    </fieldset>
  )
}
