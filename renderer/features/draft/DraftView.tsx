import { useState } from 'react'
import { useCommand } from '../../app/commands.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { changeSettings, useSettings } from '../../bridge/settings.ts'
import { DraftRoom } from './DraftRoom.tsx'
import { NewDraft } from './NewDraft.tsx'
import { useOpenDraft } from './use-open-draft.ts'
import './draft.css'

/** 起草: the draft that was open last, or the form that starts one. Loaded when the view is first shown. */
export function DraftView() {
  const [creating, setCreating] = useState(false)
  const wanted = useSettings((settings) => settings.lastDraftId)
  const list = useBridgeQuery('drafts:list', {})
  const drafts = list.data?.drafts ?? []
  const current = drafts.find((draft) => draft.id === wanted) ?? drafts[0] ?? null
  const open = useOpenDraft(current?.id ?? null)
  useCommand('new-draft', () => setCreating(true))

  const show = (id: string | null) => {
    changeSettings({ lastDraftId: id })
    setCreating(false)
  }
  if (list.data === undefined) return null
  return (
    <>
      {open.draft !== null && (
        <DraftRoom
          key={`${open.draft.id}/${open.opening}`}
          draft={open.draft}
          drafts={drafts}
          onShow={show}
          onReopen={open.reopen}
          onNew={() => setCreating(true)}
        />
      )}
      {(creating || drafts.length === 0) && (
        <NewDraft onCreated={show} onCancel={drafts.length > 0 ? () => setCreating(false) : null} />
      )}
    </>
  )
}
