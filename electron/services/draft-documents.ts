import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import type { Session } from './session.ts'

/** A stored draft with its text. */
export type DraftDocument = Pick<DraftSummary, 'id' | 'title' | 'from' | 'to'> & {
  readonly document: ReviewDocument
}

type Kept = { readonly revision: number; readonly document: ReviewDocument | null }

const kept = new WeakMap<Session, Map<string, Kept>>()

/**
 * The document of every stored draft, newest first; each text is read once a revision and is the same object until
 * then. A text that is no document is left out: one draft that was damaged from outside must not keep the writer from
 * her ledger.
 */
export function listDocuments(session: Session): DraftDocument[] {
  const before = kept.get(session) ?? new Map<string, Kept>()
  const now = new Map<string, Kept>()
  kept.set(session, now)
  return session.drafts.list().flatMap(({ id, title, from, to, revision }) => {
    const known = before.get(id)
    const entry = known?.revision === revision ? known : { revision, document: readStored(session, id) }
    now.set(id, entry)
    return entry.document === null ? [] : [{ id, title, from, to, document: entry.document }]
  })
}

function readStored(session: Session, id: string): ReviewDocument | null {
  try {
    const json: unknown = JSON.parse(session.drafts.get(id)?.document ?? 'null')
    return documentSchema.safeParse(json).data ?? null
  } catch {
    return null
  }
}
