import type { FigureInline } from '#shared/document/model.ts'
import type { FigureDetail } from '#shared/ipc/contract/figures.ts'
import type { Comparison } from '#shared/figures/comparison.ts'
import type { FigureKey } from '#shared/figures/status.ts'
import { insertFigure } from '../../editor/commands/insert-figure.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import type { DraftText } from '../../text/zh-CN/draft.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { bindKeys } from './figure-actions.ts'

/** The period before, how the number moved, and what earlier records prove; each can be written at the caret, bound. */
export function LastYearFact({
  handle,
  figure,
  detail,
  isFinal,
}: {
  handle: DraftHandle
  figure: FigureInline
  detail: FigureDetail
  isFinal: boolean
}) {
  const text = useText().draft
  const { last, years, first } = detail
  const { binding } = figure

  const write = async (measure: NonNullable<FigureKey['measure']>, lead: string) => {
    const { label, unit, from, to } = binding
    const [change] = [...(await bindKeys([{ label, unit, from, to, measure }])).values()]
    const done = change !== undefined && insertFigure(handle.lexical, change, lead)
    toastDone(done ? text.figures.written : text.toolbar.noFigureHere)
  }
  const button = (measure: NonNullable<FigureKey['measure']>, lead: string) => (
    <button type="button" className="draft-link" onClick={() => void write(measure, lead).catch(toastError)}>
      {text.figures.write}
    </button>
  )
  const comparison = last?.comparison
  const why = comparison?.kind === 'blocked' ? blockedText(comparison, text.figures.blocked) : ''
  const isCompared = comparison !== undefined && comparison.kind !== 'blocked'
  return (
    <>
      {last && comparison && !(comparison.kind === 'blocked' && comparison.why === 'not-a-count') && (
        <>
          <dt>{text.figures.last}</dt>
          <dd>
            {last.text === null
              ? text.figures.lastNone(last.name)
              : text.figures.lastValue(last.name, last.text)}
            {why !== '' && last.text !== null && ` · ${why}`}
            {isCompared && (
              <>
                {' · '}
                <b>{comparison.text}</b>{' '}
                {binding.measure === undefined &&
                  !isFinal &&
                  button(
                    'change',
                    `，${(comparison.kind === 'same' ? text.figures.comparedSame : text.figures.compared)[last.name]}`,
                  )}
              </>
            )}
          </dd>
        </>
      )}
      {(years || first) && binding.measure === undefined && (
        <>
          <dt>{text.figures.proven}</dt>
          <dd>
            {years && (
              <>
                {text.figures.provenYears(years.text, years.from, years.to)} {!isFinal && button('years', '')}
              </>
            )}
            {first && (
              <>
                {text.figures.provenFirst(first.since)} {!isFinal && button('first', '')}
              </>
            )}
          </dd>
        </>
      )}
    </>
  )
}

/** Why two periods are not set against each other, in words; nothing where there is nothing to set. */
function blockedText(
  { why, since }: Extract<Comparison, { kind: 'blocked' }>,
  text: DraftText['figures']['blocked'],
): string {
  if (why === 'no-previous' || why === 'not-a-count') return ''
  return why === 'basis' ? text.basis(since) : text[why]
}
