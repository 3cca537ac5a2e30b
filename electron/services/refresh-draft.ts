import type { FigureInline, ReviewDocument } from '#shared/document/model.ts'
import { mapDocumentLines, walkFigures } from '#shared/document/walk.ts'
import { figureKey, figureState, keyText, type FigureState } from '#shared/figures/status.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { readDocument } from './draft-text.ts'
import { refuseFinal, saveDraft, stored } from './drafts.ts'
import { bindFigures, readLedger } from './ledger-figures.ts'
import type { Session } from './session.ts'

/** A figure of a stored draft as it stands to the ledger. */
export type FigureReport = {
  readonly id: string
  readonly label: string
  readonly state: FigureState
  readonly shown: string
  /** What the ledger prints now; null when it says nothing. */
  readonly current: string | null
  /** Records behind the ledger's number; for one that is gone, those the text was set from. */
  readonly records: readonly string[]
}

/** Every figure of the draft in reading order. Changes nothing. */
export function reportFigures(session: Session, draftId: string): FigureReport[] {
  return reportOf(session, readDocument(stored(session, draftId).document))
}

/**
 * Sets figures to what the ledger says now and stores the draft: `all` takes every changed figure, ids take those and
 * every other mention that shows the same. A hand value is given up only when its own id is named; a lost figure has
 * nothing to be set to. Doing it twice changes nothing more.
 *
 * @throws ServiceError not-found for an id the text does not have, invalid-input for a lost figure, draft-final
 */
export function acceptFigures(
  session: Session,
  draftId: string,
  accept: 'all' | readonly string[],
): FigureReport[] {
  const draft = stored(session, draftId)
  refuseFinal(draft)
  const document = readDocument(draft.document)
  const figures = [...walkFigures(document)].map(({ figure }) => figure)
  const wanted = chooseFigures(figures, reportOf(session, document), accept)
  const bound = bindFigures(session, wanted.map(figureKey))
  const changes = new Map(wanted.map(({ id }, at) => [id, bound[at] ?? null]))
  const next = mapDocumentLines(document, (inlines) => {
    if (!inlines.some((inline) => inline.type === 'figure' && changes.get(inline.id))) return inlines
    return inlines.map((inline) => {
      const change = inline.type === 'figure' ? changes.get(inline.id) : undefined
      if (inline.type !== 'figure' || !change) return inline
      const { override: _hand, ...kept } = inline
      return { ...kept, ...change }
    })
  })
  if (next !== document) saveDraft(session, { id: draftId, revision: draft.revision, document: next })
  return reportOf(session, next)
}

function reportOf(session: Session, document: ReviewDocument): FigureReport[] {
  const asked = new Map<string, ReturnType<typeof readLedger>>()
  return [...walkFigures(document)].map(({ figure }) => {
    const key = figureKey(figure)
    const text = keyText(key)
    const known = asked.get(text)
    const evidence = known === undefined ? readLedger(session, key) : known
    asked.set(text, evidence)
    return {
      id: figure.id,
      label: figure.binding.label,
      state: figureState(figure, evidence?.now),
      shown: figure.text,
      current: evidence?.now.text ?? null,
      records: evidence?.records ?? figure.binding.records,
    }
  })
}

function chooseFigures(
  figures: readonly FigureInline[],
  reports: readonly FigureReport[],
  accept: 'all' | readonly string[],
): FigureInline[] {
  const states = new Map(reports.map((report) => [report.id, report]))
  const isChanged = (figure: FigureInline) => states.get(figure.id)?.state === 'changed'
  if (accept === 'all') return figures.filter(isChanged)
  const named = new Set(accept)
  for (const id of named) {
    const report = states.get(id)
    if (report === undefined) throw new ServiceError('not-found', `文中没有编号为 ${id} 的活数字。`, { id })
    if (report.current === null) {
      throw new ServiceError(
        'invalid-input',
        `“${report.label}”${report.shown}已失联，台账里没有可以改成的数。`,
        { id },
      )
    }
  }
  // The same indicator moves together wherever the text shows it.
  const keys = new Set(figures.filter(({ id }) => named.has(id)).map((figure) => keyText(figureKey(figure))))
  return figures.filter(
    (figure) => named.has(figure.id) || (isChanged(figure) && keys.has(keyText(figureKey(figure)))),
  )
}
