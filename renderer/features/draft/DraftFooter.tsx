import { goToNextGap } from '../../editor/search/gaps.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import type { FigureState } from './figure-state.ts'
import type { Outline } from './outline.ts'

export function DraftFooter({
  outline,
  states,
  pages,
  handle,
}: {
  outline: Outline
  states: ReadonlyMap<string, FigureState>
  pages: number
  handle: DraftHandle
}) {
  const text = useText().draft.footer
  const changed = [...states.values()].filter((state) => state !== 'fresh').length
  return (
    <>
      <b className="numbers">{text.words(outline.words.toLocaleString())}</b>
      <span>{text.pages(pages)}</span>
      <span>{text.figures(outline.figures.length)}</span>
      {changed > 0 && <span className="footer-changed">{text.changed(changed)}</span>}
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
