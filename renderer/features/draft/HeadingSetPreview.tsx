import type { TemplateSummary } from '#shared/ipc/contract/drafts.ts'
import { headingNumber } from '#shared/document/numbering.ts'

/** The heading sets of a template, each as it will stand in the text; one is chosen. */
export function HeadingSetPreview({
  label,
  sets,
  parts,
  chosen,
  onChoose,
}: {
  label: string
  sets: TemplateSummary['headingSets']
  parts: TemplateSummary['parts']
  chosen: string
  onChoose: (id: string) => void
}) {
  return (
    <fieldset className="heading-sets">
      <legend className="mantine-InputWrapper-label">{label}</legend>
      {sets.map((set) => (
        <label key={set.id} className="heading-set" data-chosen={set.id === chosen || undefined}>
          <input
            type="radio"
            name="heading-set"
            className="sr-only"
            checked={set.id === chosen}
            onChange={() => onChoose(set.id)}
          />
          <span className="heading-set-name">{set.name}</span>
          <span className="heading-set-lines">
            {parts.map((part, index) => (
              <span key={part}>
                {headingNumber(1, index + 1)}
                {set.headings[part] ?? ''}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
