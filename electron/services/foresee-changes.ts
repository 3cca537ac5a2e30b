import { isDeepStrictEqual } from 'node:util'
import type { FigureInline } from '#shared/document/model.ts'
import { figureKey, figureState, hasMoved, keyText, type LedgerFigure } from '#shared/figures/status.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { ForeseenFigure } from '#shared/ipc/contract/figures.ts'
import { listDocuments } from './draft-documents.ts'
import { draftSentences, placeOf } from './draft-sentences.ts'
import { listLedger } from './ledger-figures.ts'
import { tryChange } from './ledger-steps.ts'
import type { Session } from './session.ts'

/**
 * The figures of the stored drafts that would part from the ledger, or further from it, were the record stored as
 * given: by making the change, asking the ledger and taking it back, so that it is what a save would bring. Nothing is
 * stored. A record that is gone changes nothing.
 */
export function foreseeChanges(
  session: Session,
  { id, record }: ParsedInput<'records:foresee'>,
): ForeseenFigure[] {
  const before = session.records.get(id)
  if (before === null) return []
  const places = listDocuments(session).flatMap((draft) =>
    draftSentences(draft).sentences.flatMap((sentence) =>
      sentence.figures.map(({ figure, at }) => ({ ...placeOf(draft, sentence), figure, at })),
    ),
  )
  const keys = [...new Map(places.map(({ figure }) => [nameOf(figure), figureKey(figure)])).values()]
  const now = listLedger(session, keys)
  const then = tryChange(
    session,
    { entity: 'record', key: id, before, after: { ...before, ...record } },
    () => listLedger(session, keys),
  )
  const moved = new Map<string, LedgerFigure | null>()
  for (const [at, key] of keys.entries()) {
    if (!isDeepStrictEqual(now[at], then[at])) moved.set(keyText(key), then[at] ?? null)
  }
  return places.flatMap(({ figure, at, ...place }) => {
    const after = moved.get(nameOf(figure))
    if (after === undefined || !hasParted(figure, after ?? undefined)) return []
    const { id: figureId, text, binding } = figure
    return [{ record: id, ...place, figureId, label: binding.label, text, at, after: after?.text ?? null }]
  })
}

function nameOf(figure: FigureInline): string {
  return keyText(figureKey(figure))
}

/** Whether the writer has to look at a figure: a hand value when the ledger moved under it. */
function hasParted(figure: FigureInline, now: LedgerFigure | undefined): boolean {
  const state = figureState(figure, now)
  return state === 'overridden' ? hasMoved(figure, now) : state !== 'fresh'
}
