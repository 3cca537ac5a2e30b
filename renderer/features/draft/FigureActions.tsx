import { Button } from '@mantine/core'
import type { FigureInline } from '#shared/document/model.ts'
import type { FigureDetail } from '#shared/ipc/contract/figures.ts'
import type { FigureState } from '#shared/figures/status.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { toastError } from '../../ui/toast.tsx'
import { acceptFigures, rebindFigures, releaseFigures } from './figure-actions.ts'
import { askOverride } from './override-dialog.ts'

/** What the writer can decide about a figure; `same` are all mentions that show the same, which move together. */
export function FigureActions({
  handle,
  figure,
  same,
  state,
  detail,
}: {
  handle: DraftHandle
  figure: FigureInline
  same: readonly FigureInline[]
  state: FigureState
  detail: FigureDetail | undefined
}) {
  const text = useText().draft.figures
  const now = detail?.now?.text ?? null
  const run = (work: Promise<unknown>) => void work.catch(toastError)
  const hand = (keeps: boolean, figures: readonly FigureInline[]) =>
    askOverride({ figures, ledger: now, keeps })
  const [best] = detail?.candidates ?? []
  return (
    <div className="figure-actions">
      {state === 'changed' && now !== null && (
        <>
          <Button variant="filled" onClick={() => run(acceptFigures(handle, same))}>
            {text.setTo(now)}
          </Button>
          <Button onClick={() => hand(true, same)}>{text.keep}</Button>
        </>
      )}
      {state === 'overridden' && (
        <>
          {now !== null && (
            <Button onClick={() => run(acceptFigures(handle, same))}>{text.backTo(now)}</Button>
          )}
          <Button onClick={() => hand(true, same)}>{text.keepAgain}</Button>
        </>
      )}
      {state === 'orphaned' && (
        <>
          {best && (
            <Button variant="filled" onClick={() => run(rebindFigures(handle, same, best))}>
              {text.rebind(best.label, best.text)}
            </Button>
          )}
          {detail?.candidates.slice(1, 3).map((candidate) => (
            <Button
              key={candidate.label + candidate.unit}
              onClick={() => run(rebindFigures(handle, same, candidate))}
            >
              {text.rebind(candidate.label, candidate.text)}
            </Button>
          ))}
          <Button onClick={() => hand(true, same)}>{text.keep}</Button>
          <Button onClick={() => releaseFigures(handle, same)}>{text.release}</Button>
        </>
      )}
      {state === 'fresh' && <Button onClick={() => hand(false, [figure])}>{text.override}</Button>}
    </div>
  )
}
