import { documentSchema } from '#shared/document/model.ts'
import { isInPeriod, type Period } from '#shared/domain/period.ts'
import { composeReview } from '#shared/drafting/compose.ts'
import type { Composition } from '#shared/drafting/composition.ts'
import type { Draft, DraftRequest } from '#shared/drafting/draft.ts'
import type { Output } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { draftTitle } from './draft-text.ts'
import { stored, toDraft } from './drafts.ts'
import { indicatorRecords } from './indicators.ts'
import type { Session } from './session.ts'
import { DEFAULT_TEMPLATE, findTemplate } from './templates.ts'
import { readWording } from './wording-file.ts'

/**
 * Writes a review from the ledger as it stands; stores nothing.
 *
 * @throws ServiceError invalid-input for a period without records, not-found for an unknown template
 */
export function composeDraft(session: Session, request: DraftRequest): Composition {
  const { ports } = session
  const { from, to, organ, title, templateId, headingSetId } = request
  if (from > to) {
    throw new ServiceError('invalid-input', `时段的开始 ${from} 晚于结束 ${to}。`, { from, to })
  }
  const template = findTemplate(ports.resourcesDir, templateId)
  if (headingSetId !== null && !template.headingSets.some(({ id }) => id === headingSetId)) {
    throw new ServiceError('not-found', `模板“${template.name}”没有这一套标题：${headingSetId}。`, {
      headingSetId,
    })
  }
  const period: Period = { from, to }
  const records = indicatorRecords(session, period)
  if (!records.some(({ date }) => isInPeriod(date, period))) {
    throw new ServiceError(
      'invalid-input',
      `${from} 至 ${to} 没有一条履职记录，写不出稿。${spanHint(session)}`,
      {
        from,
        to,
      },
    )
  }
  const { indicators, problems } = session.indicators.of(period)
  return composeReview({
    records,
    indicators,
    problems,
    categories: session.categories.categories,
    template,
    wording: readWording(ports.resourcesDir),
    headingSetId,
    organ,
    title,
    period,
  })
}

/** Writes a draft from the ledger (composeDraft) and stores it, with the text as generated beside it. */
export function createDraft(session: Session, request: DraftRequest): Draft {
  const { ports } = session
  const { from, to, organ, templateId, headingSetId } = request
  const { document, unplaced, missing } = composeDraft(session, request)
  const json = JSON.stringify(documentSchema.parse(document))
  const at = ports.now().toISOString()
  const id = ports.newId()
  session.drafts.insert({
    id,
    title: draftTitle(document),
    organ,
    from,
    to,
    templateId,
    headingSetId,
    stage: 'first',
    revision: 1,
    document: json,
    generated: json,
    unplaced: JSON.stringify(unplaced),
    missing: JSON.stringify(missing),
    budgets: '{}',
    createdAt: at,
    updatedAt: at,
  })
  ports.emit('data:changed', { kinds: ['drafts'] })
  return toDraft(session, stored(session, id))
}

/** The newest year that has records; when the ledger is empty, the year that is running. */
export function suggestDraft(session: Session): Output<'drafts:suggest'> {
  const years = session.query.years().map(({ key }) => key)
  const year = years[0] ?? String(session.ports.now().getFullYear())
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  return {
    organ: session.library.get().organ,
    ...period,
    templateId: DEFAULT_TEMPLATE,
    years,
    recordCount: session.records.count(period),
  }
}

function spanHint(session: Session): string {
  const span = session.query.span()
  return span === null ? '台账还是空的，请先导入或录入。' : `台账里的记录从 ${span.from} 到 ${span.to}。`
}
