import { memo } from 'react'
import { goToFigure } from '../../editor/commands/go-to.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { FigureEvidence } from './FigureEvidence.tsx'
import { FigureList } from './FigureList.tsx'
import type { DraftFacts } from './use-draft-facts.ts'
import { useStatus } from './use-status.ts'
import './evidence.css'

/** The records behind the figure at the caret; without one, all figures of the text. */
export const Evidence = memo(function Evidence({
  handle,
  facts,
}: {
  handle: DraftHandle
  facts: DraftFacts
}) {
  const text = useText().draft.evidence
  const figureId = useStatus(handle, (status) => status.figureId)
  const shown = facts.outline.figures.find(({ figure }) => figure.id === figureId)
  const go = (id: string) => goToFigure(handle.lexical, id)
  return (
    <>
      <h2 className="draft-tab">{text.tab}</h2>
      <div className="draft-scroll draft-evidence">
        {shown ? (
          <FigureEvidence figure={shown.figure} facts={facts} onGo={go} />
        ) : (
          <FigureList facts={facts} onGo={go} />
        )}
      </div>
    </>
  )
})
