import { z } from 'zod'
import { cutText } from '#shared/document/cut-text.ts'
import { documentSchema } from '#shared/document/model.ts'
import { budgetsSchema, type Draft, type DraftSummary } from '#shared/drafting/draft.ts'
import type { Output, ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredDraft } from '../db/draft-repository.ts'
import { draftTitle, openSlots, readDocument, stillUnplaced } from './draft-text.ts'
import type { Session } from './session.ts'

const labelsSchema = z.array(z.string())

/** @throws ServiceError not-found */
export function getDraft(session: Session, id: string): Draft {
  return toDraft(session, stored(session, id))
}

/**
 * Stores the text if nobody stored another one since `revision`; the same save sent twice is one.
 *
 * @throws ServiceError conflict with the stored revision, not-found, draft-final
 */
export function saveDraft(
  session: Session,
  { id, revision, document }: ParsedInput<'drafts:save'>,
): Output<'drafts:save'> {
  const updatedAt = session.ports.now().toISOString()
  const known = session.transaction(() => {
    const draft = stored(session, id)
    refuseFinal(draft)
    const change = {
      id,
      revision,
      title: draftTitle(document),
      document: JSON.stringify(document),
      updatedAt,
    }
    if (!session.drafts.update(change)) {
      // The process may have ended between storing the text and saying so; the window then sends it again.
      if (draft.revision === revision + 1 && draft.document === change.document) return draft
      throw new ServiceError(
        'conflict',
        `“${shortTitle(draft.title)}”在别处已保存过新的内容（第 ${draft.revision} 版），没有覆盖它。可以另存一份，两份都不会丢。`,
        { id, revision: draft.revision },
      )
    }
    return null
  })
  if (known !== null) return { revision: known.revision, updatedAt: known.updatedAt }
  session.ports.emit('data:changed', { kinds: ['drafts'] })
  return { revision: revision + 1, updatedAt }
}

/** Stores the document as a draft of its own beside `id`, which stays as it is; also when `id` was removed. */
export function saveDraftCopy(
  session: Session,
  { id, document }: ParsedInput<'drafts:save-copy'>,
): DraftSummary {
  const source = session.drafts.get(id) ?? session.drafts.getRemoved(id)
  if (source === null) throw missing(id)
  const at = session.ports.now().toISOString()
  const copyId = session.ports.newId()
  const { generation, ...text } = document
  const marked = { ...text, title: `${document.title}（副本）` }
  const copy = documentSchema.safeParse(marked).success ? marked : text
  session.drafts.insert({
    ...source,
    // The copy has no generations of its own, so the one its text rests on becomes its first.
    generated:
      (generation === undefined ? null : session.drafts.getGeneration(id, generation)) ?? source.generated,
    id: copyId,
    title: draftTitle(copy),
    stage: 'first',
    revision: 1,
    document: JSON.stringify(copy),
    createdAt: at,
    updatedAt: at,
  })
  session.ports.emit('data:changed', { kinds: ['drafts'] })
  return summary(stored(session, copyId))
}

/** Takes the draft out of the lists; restoreDraft brings it back. */
export function removeDraft(session: Session, id: string): void {
  stored(session, id)
  session.drafts.remove(id, session.ports.now().toISOString())
  session.ports.emit('data:changed', { kinds: ['drafts'] })
}

/** @throws ServiceError not-found */
export function restoreDraft(session: Session, id: string): DraftSummary {
  if (!session.drafts.restore(id)) throw missing(id)
  session.ports.emit('data:changed', { kinds: ['drafts'] })
  return summary(stored(session, id))
}

/** @throws ServiceError draft-final: a 定稿 neither changes nor follows the ledger */
export function refuseFinal({ id, title, stage }: DraftSummary): void {
  if (stage !== 'final') return
  throw new ServiceError('draft-final', `“${title}”已是定稿，不能再改。可以另存一份再改。`, { id })
}

/** The draft's row. @throws ServiceError not-found, also for a removed draft */
export function stored(session: Session, id: string): StoredDraft {
  const draft = session.drafts.get(id)
  if (draft === null) throw missing(id)
  return draft
}

/** The draft with what its text still lacks, judged by the text as it stands now. */
export function toDraft({ dictionary }: Session, draft: StoredDraft): Draft {
  const document = readDocument(draft.document)
  return {
    ...summary(draft),
    document,
    budgets: budgetsSchema.parse(JSON.parse(draft.budgets)),
    unplaced: stillUnplaced(document, labelsSchema.parse(JSON.parse(draft.unplaced)), dictionary.labelOf),
    missing: openSlots(document),
  }
}

/** What lists tell of a draft. */
export function summary(draft: StoredDraft): DraftSummary {
  const { id, title, organ, from, to, templateId, stage, revision, createdAt, updatedAt } = draft
  return { id, title, organ, from, to, templateId, stage, revision, createdAt, updatedAt }
}

function missing(id: string): ServiceError {
  return new ServiceError('not-found', `资料库里没有这份稿：${id}。`, { id })
}

/** A title as a sentence names it. */
function shortTitle(title: string): string {
  return title.length > 40 ? `${cutText(title, 40)}…` : title
}
