import { goToNextGap } from '../../editor/search/gaps.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { showPanel, type PanelName } from './panel-store.ts'
import type { DraftFacts } from './use-draft-facts.ts'

/** The draft in numbers; those that ask for something lead to it. */
export function DraftFooter({
  facts,
  place,
  handle,
}: {
  facts: DraftFacts
  place: { page: number; pages: number }
  handle: DraftHandle
}) {
  const text = useText().draft.footer
  const { outline } = facts
  const states = [...facts.figures.states.values()]
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  return (
    <>
      <b className="numbers">{text.words(outline.words.toLocaleString())}</b>
      <span>{text.pages(place.page, place.pages)}</span>
      <span>{text.figures(outline.figures.length)}</span>
      <Count panel="changes" tone="changed" count={count('changed')} say={text.changed} />
      <Count panel="changes" tone="bad" count={count('orphaned')} say={text.orphaned} />
      <Count panel="figure" tone="hand" count={count('overridden')} say={text.overridden} />
      <Count panel="checks" tone="bad" count={facts.typed.length} say={text.typed} />
      {outline.gaps > 0 && (
        <button
          type="button"
          className="footer-gaps"
          title={text.nextGap}
          onClick={() => goToNextGap(handle.lexical)}
        >
          {text.gaps(outline.gaps)}
        </button>
      )}
    </>
  )
}

function Count({
  panel,
  tone,
  count,
  say,
}: {
  panel: PanelName
  tone: 'changed' | 'hand' | 'bad'
  count: number
  say: (count: number) => string
}) {
  if (count === 0) return null
  return (
    <button type="button" className="footer-count" data-tone={tone} onClick={() => showPanel(panel)}>
      {say(count)}
    </button>
  )
}
