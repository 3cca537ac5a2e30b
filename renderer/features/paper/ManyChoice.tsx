import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import { EXPORT_FORMATS } from '#shared/ipc/contract/exporting.ts'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { changeSettings, useSettings } from '../../bridge/settings.ts'
import { useText } from '../../text/use-text.ts'
import { periodText } from '../draft/period-text.ts'
import { profileName } from './profile-name.ts'
import type { ManyChoiceMade } from './use-export-many.ts'

const OWN = ''

/** Which drafts, as what, in which profile; formats and profile are remembered. */
export function ManyChoice({
  drafts,
  start,
  profiles,
  busy,
  onCancel,
  onStart,
}: {
  drafts: readonly DraftSummary[]
  start: string
  profiles: readonly ProfileSettings[]
  busy: boolean
  onCancel: () => void
  onStart: (choice: ManyChoiceMade) => void
}) {
  const { exporting, draft, profiles: profileText, shell } = useText()
  const text = exporting.many
  const remembered = useSettings((settings) => settings.exportMany)
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set([start]))
  const chosen = new Set(drafts.map(({ id }) => id).filter((id) => wanted.has(id)))
  const profile = profiles.some(({ id }) => id === remembered.profile) ? remembered.profile : null
  const formats = EXPORT_FORMATS.filter((format) => remembered.formats.includes(format))
  const count = chosen.size * formats.length

  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setWanted(next)
  }
  return (
    <>
      <fieldset className="many-drafts">
        <legend>{text.drafts}</legend>
        <Checkbox
          label={text.all}
          checked={chosen.size === drafts.length}
          indeterminate={chosen.size > 0 && chosen.size < drafts.length}
          onChange={(event) =>
            setWanted(new Set(event.currentTarget.checked ? drafts.map(({ id }) => id) : []))
          }
        />
        <ul>
          {drafts.map((one) => (
            <li key={one.id}>
              <Checkbox
                label={
                  <>
                    <span className="many-title">
                      {one.title.replaceAll('\n', ' ') || draft.menu.untitled}
                    </span>
                    <span className="many-facts">
                      {periodText(one, draft)} · {draft.menu.stage[one.stage]}
                    </span>
                  </>
                }
                checked={chosen.has(one.id)}
                onChange={(event) => toggle(one.id, event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="many-how">
        <fieldset className="many-formats">
          <legend>{text.formats}</legend>
          {EXPORT_FORMATS.map((format) => (
            <Checkbox
              key={format}
              label={exporting.formats[format]}
              checked={formats.includes(format)}
              onChange={(event) => {
                const on = event.currentTarget.checked
                const next = EXPORT_FORMATS.filter((one) => (one === format ? on : formats.includes(one)))
                changeSettings({ exportMany: { ...remembered, formats: next } })
              }}
            />
          ))}
        </fieldset>
        <Select
          label={text.profile}
          data={[
            { value: OWN, label: text.ownProfile },
            ...profiles.map((one) => ({ value: one.id, label: profileName(one, profileText) })),
          ]}
          value={profile ?? OWN}
          onChange={(id) => changeSettings({ exportMany: { ...remembered, profile: id || null } })}
        />
      </div>
      <div className="dialog-actions many-actions">
        <span className="many-count" role="status">
          {count === 0 ? text.none : text.files(count)}
        </span>
        <span className="grow" />
        <Button onClick={onCancel}>{shell.cancel}</Button>
        <Button
          variant="filled"
          disabled={count === 0}
          loading={busy}
          data-autofocus
          onClick={() => onStart({ draftIds: [...chosen], formats, profile })}
        >
          {text.start}
        </Button>
      </div>
    </>
  )
}
