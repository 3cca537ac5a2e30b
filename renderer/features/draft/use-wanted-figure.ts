import { useEffect, useEffectEvent } from 'react'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import { useView, type WantedFigure } from '../../app/view-store.ts'
import { goToBlock } from '../../editor/commands/go-to-block.ts'
import { goToFigure } from '../../editor/commands/go-to.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { showPanel } from './panel-store.ts'

/**
 * Goes to the place another view asked for: opens its draft first when it is another one, and waits until the page is
 * on the screen. A draft that is gone by now is left at that.
 */
export function useWantedFigure(
  draftId: string,
  drafts: readonly DraftSummary[],
  handle: DraftHandle | null,
  onShow: (id: string) => void,
): void {
  const wanted = useView((state) => state.wantedFigure)
  const change = useEffectEvent((id: string) => {
    if (drafts.some((draft) => draft.id === id)) onShow(id)
    else useView.setState({ wantedFigure: null })
  })
  useEffect(() => {
    if (wanted === null) return
    if (wanted.draftId !== draftId) {
      change(wanted.draftId)
      return
    }
    return handle?.onShown(() => {
      useView.setState({ wantedFigure: null })
      // The page is laid out by then, so that it scrolls to where the place will stay.
      requestAnimationFrame(() => go(handle, wanted))
    })
  }, [wanted, draftId, handle])
}

function go({ lexical }: DraftHandle, { figureId, blockId }: WantedFigure): void {
  lexical.getRootElement()?.focus({ preventScroll: true })
  showPanel('figure')
  if (figureId === null) goToBlock(lexical, blockId)
  else goToFigure(lexical, figureId)
}
