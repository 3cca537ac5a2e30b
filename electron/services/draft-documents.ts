import type { ReviewDocument } from '#shared/document/model.ts'
import { readDocument } from './draft-text.ts'
import type { Session } from './session.ts'

type Kept = { readonly revision: number; readonly document: ReviewDocument }

const kept = new WeakMap<Session, Map<string, Kept>>()

/** The document of every stored draft, newest first; each text is parsed once a revision. */
export function listDocuments(session: Session): { id: string; title: string; document: ReviewDocument }[] {
  const before = kept.get(session) ?? new Map<string, Kept>()
  const now = new Map<string, Kept>()
  kept.set(session, now)
  return session.drafts.list().flatMap(({ id, title, revision }) => {
    const known = before.get(id)
    const json = known?.revision === revision ? null : (session.drafts.get(id)?.document ?? null)
    const document = json === null ? known?.document : readDocument(json)
    if (document === undefined) return []
    now.set(id, { revision, document })
    return [{ id, title, document }]
  })
}
