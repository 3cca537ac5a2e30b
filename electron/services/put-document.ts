import { walkBlocks, walkFigures, walkInlines } from '#shared/document/walk.ts'
import { normalizeDocument } from '#shared/document/normalize.ts'
import { ATTACHMENT_IDS, documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { saveDraft, stored } from './drafts.ts'
import type { Session } from './session.ts'

/**
 * Stores a document that comes from outside, after `revision`. Its bindings are claims like everything else in it:
 * whether a figure is true is asked of the ledger, so a forged one shows as changed or lost.
 *
 * @throws ServiceError invalid-input with the place of what does not fit the document model, conflict, draft-final
 */
export function putDocument(
  session: Session,
  draftId: string,
  given: { readonly document: unknown; readonly revision?: unknown },
): { document: ReviewDocument; revision: number } {
  const { revision } = given
  if (typeof revision !== 'number' || !Number.isInteger(revision) || revision < 1) {
    throw new ServiceError('invalid-input', '缺少 revision：请原样带上取出文稿时的版本号。')
  }
  const parsed = documentSchema.safeParse(given.document)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue?.path.join('.') ?? ''
    throw new ServiceError(
      'invalid-input',
      `文稿的结构不对，没有保存：${place === '' ? 'document' : `document.${place}`}（${issue?.message ?? ''}）。`,
      { place },
    )
  }
  const document = normalizeDocument(parsed.data)
  refuseRepeats(
    [...walkFigures(document)].map(({ figure }) => figure.id),
    '活数字',
  )
  refuseRepeats(
    [...walkInlines(document)].flatMap(({ inline }) => (inline.type === 'note' ? [inline.id] : [])),
    '脚注',
  )
  refuseRepeats(
    [...walkBlocks(document)].map(({ block }) => block.id),
    '段落',
  )
  refuseLooseAttachments(document)
  refuseUnknownGeneration(session, draftId, document)
  const saved = saveDraft(session, { id: draftId, revision, document })
  return { document, revision: saved.revision }
}

function refuseRepeats(ids: readonly string[], what: string): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) {
      throw new ServiceError('invalid-input', `两处${what}用了同一个编号 ${id}，没有保存。`, { id })
    }
    seen.add(id)
  }
}

/** Attachments stand behind the text under running numbers; pages, 附件说明 and file count them so. */
function refuseLooseAttachments({ parts }: ReviewDocument): void {
  const ids = parts.map(({ id }) => id)
  const first = ids.findIndex(isAttachment)
  if (first < 0 || ids.slice(first).every((id, index) => id === ATTACHMENT_IDS[index])) return
  throw new ServiceError('invalid-input', '附件应排在正文之后，从附件1起依次编号，没有保存。')
}

function refuseUnknownGeneration(session: Session, draftId: string, { generation }: ReviewDocument): void {
  stored(session, draftId)
  if (generation === undefined || session.drafts.getGeneration(draftId, generation) !== null) return
  throw new ServiceError(
    'invalid-input',
    `这份稿没有第 ${generation} 次重新起草的底稿，没有保存。请从取出的文稿改起。`,
    { generation },
  )
}
