import { useEffect, useMemo, useState } from 'react'
import { checkArithmetic } from '#shared/checking/arithmetic.ts'
import type { Finding } from '#shared/checking/finding.ts'
import { findTypedNumbers, type TypedNumber } from '#shared/checking/typed-numbers.ts'
import { readCoverage, type Coverage } from '#shared/drafting/coverage.ts'
import type { Budgets, Draft } from '#shared/drafting/draft.ts'
import type { SectionId } from '#shared/document/model.ts'
import { numberHeadings } from '#shared/document/numbering.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { figureKey, keyText } from '#shared/figures/status.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { markLength, paintFigureMarks, type FigureMark } from '../../editor/views/figure-marks.ts'
import { paintHeadingNumbers } from '../../editor/views/heading-numbers.ts'
import { paintNoteNumbers } from '../../editor/views/note-numbers.ts'
import { joinRunIns } from '../../editor/views/run-ins.ts'
import { paintGaps } from '../../editor/search/gaps.ts'
import { paintTyped } from '../../editor/search/places.ts'
import { groupChanges, type FigureGroup } from './figure-groups.ts'
import { useSettled } from './use-settled.ts'
import { useBudgets } from './use-budgets.ts'
import { readOutline, type Outline } from './outline.ts'
import { useFigureStates, type FigureStates } from './use-figure-states.ts'

const PAUSE = 200
/** Holding the text against a large ledger waits for a longer rest than the writer takes between two words. */
const SETTLED = 500

export type DraftFacts = {
  readonly outline: Outline
  readonly coverage: Coverage | null
  /** null while the ledger is being read. */
  readonly indicators: readonly Indicator[] | null
  readonly figures: FigureStates
  /** What the writer has to look at, in reading order. */
  readonly changes: readonly FigureGroup[]
  /** 未核: numbers typed into the text. */
  readonly typed: readonly TypedNumber[]
  /** What does not add up. */
  readonly findings: readonly Finding[]
  /** Words wanted by part. */
  readonly budgets: Budgets
  readonly setBudget: (section: SectionId, budget: number | null) => void
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
      const next = readOutline(document)
      setOutline(next)
      paintHeadingNumbers(handle.lexical, numberHeadings(document))
      joinRunIns(handle.lexical.getRootElement())
      paintNoteNumbers(handle.lexical)
      paintGaps(handle.lexical)
      markLength(handle.lexical, next.figures.length)
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

  const indicators = listed.data?.indicators ?? null
  const figures = useFigureStates(outline.inlines)
  const changes = useMemo(() => groupChanges(outline.inlines, figures), [outline, figures])
  const tags = useText().draft.figures.tags
  useEffect(() => {
    if (handle === null) return
    const marks = outline.inlines.flatMap((figure): [string, FigureMark][] => {
      const state = figures.states.get(figure.id)
      if (state === undefined || state === 'fresh') return []
      const now = figures.ledger.get(keyText(figureKey(figure)))
      if (state === 'changed') return [[figure.id, { state, tag: tags.changed(now?.text ?? '') }]]
      if (state === 'orphaned') return [[figure.id, { state, tag: tags.orphaned }]]
      return [[figure.id, { state, tag: figures.moved.has(figure.id) ? tags.moved : tags.overridden }]]
    })
    paintFigureMarks(handle.lexical, new Map(marks))
  }, [handle, outline, figures, tags])

  const settled = useSettled(outline, SETTLED)
  const { budgets, setBudget } = useBudgets(draft)
  const coverage = useMemo(
    () => (material.data ? readCoverage(settled.document, material.data, budgets) : null),
    [settled, material.data, budgets],
  )
  const typed = useMemo(() => findTypedNumbers(settled.document), [settled])
  useEffect(() => {
    if (handle !== null) paintTyped(handle.lexical, typed)
  }, [handle, typed])
  const { from, to } = draft
  const findings = useMemo(
    () =>
      checkArithmetic(settled.document, {
        period: { from, to },
        indicators: indicators ?? [],
      }),
    [settled, indicators, from, to],
  )
  return useMemo(
    () => ({ outline, coverage, indicators, figures, changes, typed, findings, budgets, setBudget }),
    [outline, coverage, indicators, figures, changes, typed, findings, budgets, setBudget],
  )
}
