import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { numberHeadings } from '#shared/document/numbering.ts'
import type { Draft } from '#shared/drafting/draft.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { paintFigureMarks, type FigureMark } from '../../editor/views/figure-marks.ts'
import { paintHeadingNumbers } from '../../editor/views/heading-numbers.ts'
import { paintGaps } from '../../editor/search/gaps.ts'
import { readCoverage, type Coverage } from './coverage.ts'
import { figureState, type FigureState } from './figure-state.ts'
import { readOutline, type Outline } from './outline.ts'

const PAUSE = 200

export type DraftFacts = {
  readonly outline: Outline
  readonly coverage: Coverage | null
  /** null while the ledger is being read. */
  readonly indicators: ReadonlyMap<string, Indicator> | null
  readonly states: ReadonlyMap<string, FigureState>
}

/**
 * What the panels show about the text, worked out a moment after typing pauses: a key press must not wait for
 * the outline.
 */
export function useDraftFacts(draft: Draft, handle: DraftHandle | null): DraftFacts {
  const period = { from: draft.from, to: draft.to }
  const [outline, setOutline] = useState(() => readOutline(draft.document))
  const listed = useBridgeQuery('indicators:list', period)
  const material = useBridgeQuery('drafts:material', period)

  useEffect(() => {
    if (handle === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      const document = handle.document()
      setOutline(readOutline(document))
      paintHeadingNumbers(handle.lexical, numberHeadings(document))
      paintGaps(handle.lexical)
    }
    const later = (pause: number) => () => {
      clearTimeout(timer)
      timer = setTimeout(read, pause)
    }
    const stops = [handle.onShown(later(0)), handle.onEdit(later(PAUSE))]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [handle])

  const indicators = useMemo(
    () => (listed.data ? new Map(listed.data.indicators.map((one) => [one.label, one])) : null),
    [listed.data],
  )
  const states = useMemo(
    () =>
      new Map(
        indicators === null
          ? []
          : outline.figures
              // A figure pasted from a draft of another period is judged by its own, in the evidence panel.
              .filter(({ figure }) => figure.binding.from === draft.from && figure.binding.to === draft.to)
              .map(({ figure }) => [figure.id, figureState(figure, indicators.get(figure.binding.label))]),
      ),
    [outline, indicators, draft.from, draft.to],
  )
  useEffect(() => {
    if (handle === null) return
    const marks = [...states].filter((entry): entry is [string, FigureMark] => entry[1] !== 'fresh')
    paintFigureMarks(handle.lexical, new Map(marks))
  }, [handle, states])

  const settled = useDeferredValue(outline)
  const coverage = useMemo(
    () => (material.data ? readCoverage(settled, material.data) : null),
    [settled, material.data],
  )
  return useMemo(() => ({ outline, coverage, indicators, states }), [outline, coverage, indicators, states])
}
