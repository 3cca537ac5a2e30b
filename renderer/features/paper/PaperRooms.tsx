import { useEffect } from 'react'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import type { DraftSession } from '../draft/draft-session.ts'
import { ExportManyRoom } from './ExportManyRoom.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import { closePaper, closeRoom, usePaperRooms } from './paper-store.ts'
import { PreflightRoom } from './PreflightRoom.tsx'
import { ProfilesRoom } from './ProfilesRoom.tsx'
import { useProfile } from './use-profile.ts'

/** The rooms around the paper, each drawn while the store has it open. */
export function PaperRooms({
  draft,
  drafts,
  handle,
  session,
  isFinal,
}: {
  draft: DraftSummary
  drafts: readonly DraftSummary[]
  handle: DraftHandle
  session: DraftSession | null
  isFinal: boolean
}) {
  const { drawer, room } = usePaperRooms()
  const { profile, profiles } = useProfile(handle)
  useEffect(() => closePaper, [])

  return (
    <>
      {drawer?.kind === 'paper' && <PaperPanel handle={handle} drawer={drawer} isFinal={isFinal} />}
      {drawer?.kind === 'preflight' && (
        <PreflightRoom draft={draft} handle={handle} session={session} intent={drawer.intent} />
      )}
      {room === 'profiles' && <ProfilesRoom profiles={profiles} start={profile.id} onClose={closeRoom} />}
      {room === 'many' && (
        <ExportManyRoom
          drafts={drafts}
          start={draft.id}
          profiles={profiles}
          session={session}
          onClose={closeRoom}
        />
      )}
    </>
  )
}
