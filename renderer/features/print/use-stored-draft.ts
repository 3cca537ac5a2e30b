import { useEffect, useState } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import { call } from '../../bridge/call.ts'
import type { PrintRequest } from './print-store.ts'

/** The draft of a request as it is stored; null until it is read. `onFailure` hears why it cannot be. */
export function useStoredDraft({ draftId }: PrintRequest, onFailure: (error: unknown) => void): Draft | null {
  const [draft, setDraft] = useState<Draft | null>(null)
  useEffect(() => {
    let isGone = false
    call('drafts:get', { id: draftId }).then(
      (read) => {
        if (!isGone) setDraft(read)
      },
      (error: unknown) => {
        if (!isGone) onFailure(error)
      },
    )
    return () => {
      isGone = true
    }
  }, [draftId, onFailure])
  return draft
}
