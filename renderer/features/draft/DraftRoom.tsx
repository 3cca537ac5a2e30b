import { Button } from '@mantine/core'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { Draft, DraftSummary } from '#shared/drafting/draft.ts'
import { useCommand } from '../../app/commands.ts'
import { FillSlot } from '../../app/slots.tsx'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { takeField } from '../../ui/take-field.ts'
import { PaperButton } from '../paper/PaperButton.tsx'
import { PaperRooms } from '../paper/PaperRooms.tsx'
import { Desk } from './Desk.tsx'
import { DraftFooter } from './DraftFooter.tsx'
import { DraftMenu } from './DraftMenu.tsx'
import { Evidence } from './Evidence.tsx'
import { ExportButton } from './ExportButton.tsx'
import { FigureMenu } from './FigureMenu.tsx'
import { FindPanel } from './FindPanel.tsx'
import { Outline } from './Outline.tsx'
import { openFrame } from '../paper/open-frame.ts'
import { usePaperView } from '../pages/use-paper-view.ts'
import { openPrint } from '../print/print-store.ts'
import { OverrideDialog } from './OverrideDialog.tsx'
import { PageElements } from './PageElements.tsx'
import { periodText } from './period-text.ts'
import { RewriteRoom } from './RewriteRoom.tsx'
import { resolveConflict } from './resolve-conflict.ts'
import { Toolbar } from './Toolbar.tsx'
import { useDraftFacts } from './use-draft-facts.ts'
import { useDraftHandle } from './use-draft-handle.ts'
import { useDraftSession } from './use-draft-session.ts'
import { useWantedFigure } from './use-wanted-figure.ts'

/** One draft, open: outline, page and evidence. Made anew for every draft and every reading of it. */
export function DraftRoom({
  draft,
  drafts,
  onShow,
  onReopen,
  onNew,
}: {
  draft: Draft
  drafts: readonly DraftSummary[]
  onShow: (id: string | null) => void
  onReopen: () => void
  onNew: () => void
}) {
  const text = useText()
  const library = useBridgeQuery('library:current', {}).data?.library?.dir ?? ''
  const handle = useDraftHandle(draft, library)
  const { session, inConflict } = useDraftSession(draft, handle)
  const facts = useDraftFacts(draft, handle)
  const own = drafts.find(({ id }) => id === draft.id) ?? draft
  const isFinal = own.stage === 'final'
  const [rewriting, setRewriting] = useState(false)
  const openRewrite = useCallback(() => setRewriting(true), [])
  const closeRewrite = useCallback(() => setRewriting(false), [])
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null)
  const [place, setPlace] = useState({ page: 1, pages: 1 })
  const moveTo = useCallback((next: typeof place) => {
    setPlace((now) => (now.page === next.page && now.pages === next.pages ? now : next))
  }, [])
  const paper = usePaperView(facts.outline.document, own)
  useWantedFigure(draft.id, drafts, handle, onShow)
  useCommand('find', () => setFinding('find'))
  useCommand('replace', () => setFinding('replace'))
  useCommand('save', () => {
    takeField()
    void session?.flush()
  })
  const preview = async (): Promise<void> => {
    if (session === null || (await session.flush()))
      openPrint({ draftId: draft.id, profile: paper.profile.id })
  }
  useCommand('print', () => void preview())

  const resolve = async (): Promise<void> => {
    if (handle === null) return
    const answer = await resolveConflict(draft.id, handle)
    if (answer.kind === 'copied') onShow(answer.id)
    if (answer.kind === 'newer') onReopen()
  }
  // The question is asked once when the conflict appears; the button in the header asks it again.
  const onConflict = useEffectEvent(() => void resolve())
  useEffect(() => {
    if (inConflict) onConflict()
  }, [inConflict])

  return (
    <div className="draft-room">
      <FillSlot name="headerPeriod">{periodText(draft, text.draft)}</FillSlot>
      <FillSlot name="headerActions">
        {inConflict && <Button onClick={() => void resolve()}>{text.draft.conflict.handle}</Button>}
        <Button variant="subtle" color="gray" onClick={() => setFinding('find')}>
          {text.draft.find} <kbd className="header-kbd">Ctrl F</kbd>
        </Button>
        {handle && <PaperButton handle={handle} />}
        {handle && <ExportButton draft={own} handle={handle} session={session} />}
      </FillSlot>
      <FillSlot name="footer">
        {handle && <DraftFooter facts={facts} place={place} handle={handle} />}
      </FillSlot>
      <SidePanel
        name="draft-left"
        side="left"
        label={text.draft.outline.label}
        width={240}
        min={190}
        max={380}
      >
        <DraftMenu draft={draft} drafts={drafts} session={session} onShow={onShow} onNew={onNew} />
        <Outline facts={facts} handle={handle} draftId={draft.id} isFinal={isFinal} />
      </SidePanel>
      <section className="draft-middle" aria-label={text.draft.page.label}>
        {handle && (
          <>
            {isFinal ? (
              <p className="final-notice">{text.draft.menu.finalNotice}</p>
            ) : (
              <Toolbar handle={handle} draft={draft} onRewrite={openRewrite} />
            )}
            {finding && (
              <FindPanel
                handle={handle}
                mode={isFinal ? 'find' : finding}
                canReplace={!isFinal}
                onMode={setFinding}
              />
            )}
            <Desk handle={handle} paper={paper} onPages={moveTo} onFrame={openFrame} isFinal={isFinal} />
            <FigureMenu handle={handle} draft={draft} facts={facts} />
            <OverrideDialog handle={handle} />
            <PageElements handle={handle} isFinal={isFinal} />
            {rewriting && <RewriteRoom handle={handle} draft={draft} facts={facts} onClose={closeRewrite} />}
          </>
        )}
      </section>
      <SidePanel
        name="draft-right"
        side="right"
        label={text.draft.evidence.label}
        width={318}
        min={250}
        max={520}
      >
        {handle && <Evidence handle={handle} draft={draft} facts={facts} isFinal={isFinal} />}
      </SidePanel>
      {handle && (
        <PaperRooms draft={own} drafts={drafts} handle={handle} session={session} isFinal={isFinal} />
      )}
    </div>
  )
}
