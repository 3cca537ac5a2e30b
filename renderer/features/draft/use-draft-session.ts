import { useEffect, useState } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import { setSavedState, type SavedState } from '../../app/saved-state.ts'
import { useBeforeClose } from '../../app/closing.ts'
import { call } from '../../bridge/call.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { errorSentence } from '../../text/error-sentence.ts'
import { formatClock } from '../../text/moment.ts'
import { textNow, useText } from '../../text/use-text.ts'
import type { DraftText } from '../../text/zh-CN/draft.ts'
import { ask } from '../../ui/confirm.ts'
import { toastDone } from '../../ui/toast.tsx'
import { createDraftSession, type DraftSession, type SaveState } from './draft-session.ts'

/**
 * Keeps the open draft saved and says in the header how it stands. The room is drawn again only when a conflict
 * comes or goes: a save in the middle of typing must not cost a key press.
 */
export function useDraftSession(
  draft: Draft,
  handle: DraftHandle | null,
): { session: DraftSession | null; inConflict: boolean } {
  const [inConflict, setInConflict] = useState(false)
  const [session, setSession] = useState<DraftSession | null>(null)
  const text = useText().draft

  useEffect(() => {
    if (handle === null) return
    let failed = false
    const made = createDraftSession(draft, {
      read: handle.document,
      save: (revision, document) => call('drafts:save', { id: draft.id, revision, document }),
      onState: (state) => {
        setInConflict(state.kind === 'conflict')
        setSavedState('draft', describe(state, textNow().draft))
        if (failed && state.kind === 'saved') toastDone(textNow().draft.savedAgain)
        if (state.kind === 'failed') failed = true
        if (state.kind === 'saved') failed = false
      },
    })
    setSession(made)
    const onBlur = () => void made.flush()
    const stops = [
      handle.onEdit(made.edited),
      window.zongshu.on('host:state', ({ state }) => state === 'running' && made.retry()),
    ]
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('blur', onBlur)
      for (const stop of stops) stop()
      void made.flush().finally(made.dispose)
      setSession(null)
    }
  }, [draft, handle])

  useEffect(() => {
    if (session === null) return
    // Also when the language changes.
    setSavedState('draft', describe(session.state(), text))
    return () => setSavedState('draft', null)
  }, [session, text])

  useBeforeClose(
    async () => session === null || (await session.flush()) || (await leaveAnyway(session.state())),
  )
  return { session, inConflict }
}

/** Asks before unsaved text is given up; never closes over it silently. */
async function leaveAnyway(state: SaveState): Promise<boolean> {
  const text = textNow().draft
  const why =
    state.kind === 'failed'
      ? errorSentence(state.error)
      : state.kind === 'conflict'
        ? `${text.conflict.title}。`
        : ''
  const answer = await ask({
    title: text.closing.title,
    body: text.closing.body(why),
    confirm: text.closing.stay,
    alternative: text.closing.leave,
  })
  return answer === 'alternative'
}

function describe(save: SaveState, text: DraftText): SavedState {
  switch (save.kind) {
    case 'saved':
      return { tone: 'quiet', text: text.saved(formatClock(new Date(save.at))) }
    case 'unsaved':
      return { tone: 'busy', text: text.unsaved }
    case 'saving':
      return { tone: 'busy', text: text.saving }
    case 'conflict':
      return { tone: 'bad', text: text.saveConflict }
    case 'failed': {
      const why = errorSentence(save.error)
      return { tone: 'bad', text: save.final ? text.saveRefused(why) : text.saveFailed(why) }
    }
  }
}
