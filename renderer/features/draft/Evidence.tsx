import { memo, useEffect } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import { goToFigure } from '../../editor/commands/go-to.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { ChangesPanel } from './ChangesPanel.tsx'
import { ChecksPanel } from './ChecksPanel.tsx'
import { CoveragePanel } from './CoveragePanel.tsx'
import { FigureEvidence } from './FigureEvidence.tsx'
import { FigureList } from './FigureList.tsx'
import { showPanel, usePanel, type PanelName } from './panel-store.ts'
import type { DraftFacts } from './use-draft-facts.ts'
import { useStatus } from './use-status.ts'
import './changes.css'
import './evidence.css'

/** The right side: what stands behind a figure, what changed, what does not add up, what is not told. */
export const Evidence = memo(function Evidence({
  handle,
  draft,
  facts,
  isFinal,
}: {
  handle: DraftHandle
  draft: Draft
  facts: DraftFacts
  isFinal: boolean
}) {
  const { draft: text } = useText()
  const tab = usePanel((state) => state.shown)
  const figureId = useStatus(handle, (status) => status.figureId)
  const shown = facts.outline.inlines.find(({ id }) => id === figureId)
  const go = (id: string) => goToFigure(handle.lexical, id)

  // A click on a figure asks for its evidence; the caret that merely passes one while typing does not.
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('.zs-page .zs-figure') !== null) showPanel('figure')
    }
    window.addEventListener('click', onClick)
    return () => window.removeEventListener('click', onClick)
  }, [])

  const tabs: readonly { name: PanelName; label: string; count: number; tone?: 'bad' }[] = [
    { name: 'figure', label: text.evidence.tab, count: 0 },
    { name: 'changes', label: text.figures.changes.tab, count: facts.changes.length },
    {
      name: 'checks',
      label: text.checks.tab,
      count: facts.typed.length + facts.findings.filter(({ severity }) => severity === 'error').length,
      tone: 'bad',
    },
    { name: 'coverage', label: text.coverage.tab, count: facts.coverage?.unsupported.length ?? 0 },
  ]
  return (
    <>
      <div className="draft-tabs" role="tablist" aria-label={text.evidence.label}>
        {tabs.map(({ name, label, count, tone }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`draft-tab-${name}`}
            aria-selected={tab === name}
            aria-controls="draft-tab-panel"
            className="draft-tab"
            onClick={() => showPanel(name)}
          >
            {label}
            {count > 0 && (
              <span className="draft-tab-count numbers" data-tone={tone ?? 'changed'}>
                {count}
              </span>
            )}
          </button>
        ))}
      </div>
      <div
        id="draft-tab-panel"
        role="tabpanel"
        aria-labelledby={`draft-tab-${tab}`}
        className="draft-scroll draft-evidence"
      >
        {tab === 'figure' &&
          (shown ? (
            <FigureEvidence handle={handle} figure={shown} facts={facts} isFinal={isFinal} onGo={go} />
          ) : (
            <FigureList facts={facts} onGo={go} />
          ))}
        {tab === 'changes' && <ChangesPanel handle={handle} facts={facts} isFinal={isFinal} onGo={go} />}
        {tab === 'checks' && <ChecksPanel handle={handle} facts={facts} isFinal={isFinal} />}
        {tab === 'coverage' && (
          <CoveragePanel handle={handle} draft={draft} facts={facts} isFinal={isFinal} />
        )}
      </div>
    </>
  )
})
