import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import { applyMerge } from '#shared/drafting/merge-apply.ts'
import type { MergeEntry } from '#shared/drafting/merge-entry.ts'
import { mergeReview } from '#shared/drafting/merge.ts'
import type { Output, ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredDraft } from '../db/draft-repository.ts'
import { composeDraft } from './create-draft.ts'
import { readDocument } from './draft-text.ts'
import { refuseFinal, saveDraft, stored } from './drafts.ts'
import type { Session } from './session.ts'

/**
 * What a draft was written from and what would be written from the ledger now, for a three-way merge with what the
 * writer made of it. `generation` is the one the writer's text names; null: the draft's first text.
 *
 * @throws ServiceError draft-final, not-found for a generation the draft does not have
 */
export function rewriteDraft(
  session: Session,
  { id, generation }: ParsedInput<'drafts:rewrite'>,
): Output<'drafts:rewrite'> {
  const draft = stored(session, id)
  refuseFinal(draft)
  const base = baseOf(session, draft, generation)
  const { document } = composeDraft(session, {
    from: draft.from,
    to: draft.to,
    organ: draft.organ,
    title: '',
    templateId: draft.templateId,
    headingSetId: draft.headingSetId,
  })
  // Titles come from the writer or the template, never from the ledger.
  const theirs = documentSchema.parse({ ...document, title: base.title, subtitle: base.subtitle })
  return { base, theirs }
}

/** Keeps a text as what the next merge of the draft starts from; returns the number that a document names it by. */
export function keepGeneration(session: Session, id: string, document: ReviewDocument): number {
  const draft = stored(session, id)
  refuseFinal(draft)
  const at = session.ports.now().toISOString()
  return session.transaction(() =>
    session.drafts.insertGeneration(draft.id, JSON.stringify(documentSchema.parse(document)), at),
  )
}

/** What a merge did, as the command line tells it. */
export type Regeneration = {
  readonly kept: number
  readonly renewed: number
  readonly added: number
  readonly conflicts: readonly MergeEntry[]
  readonly revision: number
}

/**
 * Writes a stored draft again: untouched paragraphs renew, edited ones stay, new ones come in where they belong.
 * `resolve` decides all conflicts; with `ask` they stay as the writer has them and come back the next time. Stores
 * nothing when nothing changed.
 */
export function regenerateDraft(
  session: Session,
  id: string,
  resolve: 'ours' | 'theirs' | 'ask',
): Regeneration {
  const draft = stored(session, id)
  const ours = readDocument(draft.document)
  const generation = ours.generation ?? null
  const { base, theirs } = rewriteDraft(session, { id, generation })
  const merge = mergeReview(base, ours, theirs)
  const conflicts = merge.entries.filter(({ kind }) => kind === 'conflict')
  const choices = resolve === 'ask' ? {} : Object.fromEntries(conflicts.map((each) => [each.id, resolve]))
  const applied = applyMerge(merge, choices)
  const counts = {
    kept: merge.kept,
    renewed: merge.renewed,
    added: merge.entries.filter(({ kind }) => kind === 'added').length,
    conflicts: resolve === 'ask' ? conflicts : [],
  }
  const isSame =
    JSON.stringify(applied.document) === JSON.stringify(ours) &&
    JSON.stringify(applied.base) === JSON.stringify(base)
  if (isSame) return { ...counts, revision: draft.revision }
  const saved = session.transaction(() => {
    const number = keepGeneration(session, id, applied.base)
    const document = { ...applied.document, generation: number }
    return saveDraft(session, { id, revision: draft.revision, document })
  })
  return { ...counts, revision: saved.revision }
}

function baseOf(session: Session, draft: StoredDraft, generation: number | null): ReviewDocument {
  if (generation === null) return readDocument(draft.generated)
  const json = session.drafts.getGeneration(draft.id, generation)
  if (json !== null) return readDocument(json)
  throw new ServiceError('not-found', `“${draft.title}”没有第 ${generation} 次重新起草的底稿。`, {
    id: draft.id,
    generation,
  })
}
