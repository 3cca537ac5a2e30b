import { useEffect, useRef } from 'react'
import type { Paper } from '#shared/document/paper.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import { setPaper } from '../../editor/commands/paper.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { AttachmentNames } from './AttachmentNames.tsx'
import { Drawer } from './Drawer.tsx'
import { FontNotes } from './FontNotes.tsx'
import { groupsOf, withField } from './paper-fields.ts'
import { PaperFieldRow } from './PaperFieldRow.tsx'
import { closeDrawer, type PaperDrawer } from './paper-store.ts'
import { ProfileChoice } from './ProfileChoice.tsx'
import { usePaper } from './use-paper.ts'
import { useProfile } from './use-profile.ts'
import './paper.css'

/** 版式: what the paper of the open draft carries around its text. Each field is one step to undo. */
export function PaperPanel({
  handle,
  drawer,
  isFinal,
}: {
  handle: DraftHandle
  drawer: PaperDrawer
  isFinal: boolean
}) {
  const { paper: text } = useText()
  const paper = usePaper(handle)
  const { profile, profiles, isGone } = useProfile(handle)
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (drawer.place === null) return
    const field = body.current?.querySelector(`[data-place="${drawer.place}"]`)
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }, [drawer])

  const change = <F extends keyof Paper>(field: F, value: Paper[F] | undefined) => {
    setPaper(handle.lexical, withField(paper, field, value))
  }
  const close = () => {
    closeDrawer()
    if (drawer.back === null) focusPage(handle.lexical)
  }
  return (
    <Drawer title={text.title} back={drawer.back && text.back} onClose={close}>
      <div ref={body}>
        {isFinal && <p className="paper-final">{text.finalNote}</p>}
        <ProfileChoice
          profile={profile}
          profiles={profiles}
          isGone={isGone}
          disabled={isFinal}
          onChange={(id) => change('profile', id === 'report' ? undefined : id)}
        />
        <FontNotes profile={profile} />
        {groupsOf(profile.kind).map(({ name, fields }) => (
          <fieldset key={name} className="paper-group">
            <legend>{text.groups[name]}</legend>
            {fields.map((field) => (
              <PaperFieldRow
                key={field.name}
                field={field}
                paper={paper}
                profile={profile}
                disabled={isFinal}
                onChange={change}
              />
            ))}
          </fieldset>
        ))}
        <AttachmentNames handle={handle} />
      </div>
    </Drawer>
  )
}
