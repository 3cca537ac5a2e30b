import { useCallback } from 'react'
import { createPortal } from 'react-dom'
import type { Draft } from '#shared/drafting/draft.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import type { PagesView } from '../../editor/pages/pages-view.ts'
import { headingPages } from '../pages/heading-pages.ts'
import { usePaperView } from '../pages/use-paper-view.ts'
import { closePrint, usePrint, type PrintStage } from './print-store.ts'
import { PrintPages } from './PrintPages.tsx'
import { PrintRoom } from './PrintRoom.tsx'
import { useStoredDraft } from './use-stored-draft.ts'

/** The one place where pages are set up for printing: in their room, or out of sight for a file. */
export function PrintHost() {
  const room = usePrint((state) => state.room)
  const stage = usePrint((state) => state.stage)
  if (stage !== null) {
    const key = `${stage.request.draftId} ${stage.request.profile}`
    return createPortal(<Stage key={key} {...stage} />, document.body)
  }
  return room === null ? null : <PrintRoom request={room} onClose={closePrint} />
}

function Stage({ request, onReady, onFailure }: PrintStage) {
  const draft = useStoredDraft(request, onFailure)
  const profiles = useBridgeQuery('profiles:list', {})
  return (
    <div className="print-stage" aria-hidden>
      {draft !== null && profiles.data !== undefined && (
        <StagedPages draft={draft} profile={request.profile} onReady={onReady} />
      )}
    </div>
  )
}

function StagedPages({
  draft,
  profile,
  onReady,
}: {
  draft: Draft
  profile: string
  onReady: PrintStage['onReady']
}) {
  const paper = usePaperView(draft.document, draft, profile)
  const ready = useCallback((view: PagesView) => onReady(Object.fromEntries(headingPages(view))), [onReady])
  return <PrintPages document={draft.document} paper={paper} onReady={ready} />
}
