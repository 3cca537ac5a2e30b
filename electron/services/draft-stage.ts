import type { DraftSummary, Stage } from '#shared/drafting/draft.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { PreflightRule } from '#shared/preflight/finding.ts'
import type { FoundMatter } from '#shared/preflight/make-finding.ts'
import { FIELD_NAMES, type PaperField } from '#shared/preflight/paper-fields.ts'
import { findMatters } from '#shared/preflight/preflight.ts'
import { readDocument } from './draft-text.ts'
import { stored, summary } from './drafts.ts'
import { ownProfile } from './paper.ts'
import { readCheck } from './preflight-draft.ts'
import type { Session } from './session.ts'

const NAMED = 3

/**
 * Moves a draft to another stage. A 定稿 is fixed from then on: its text and its figures stay as they are, whatever the
 * ledger does; moving it back opens it again.
 *
 * @throws ServiceError invalid-input while a text that is to become final has a finding that blocks, in its own profile
 */
export function setStage(session: Session, id: string, stage: Stage): DraftSummary {
  const draft = stored(session, id)
  if (stage === 'final' && draft.stage !== 'final') refuseBlocked(session, id, draft.document)
  session.drafts.updateStage(id, stage, session.ports.now().toISOString())
  session.ports.emit('data:changed', { kinds: ['drafts'] })
  return summary(stored(session, id))
}

function refuseBlocked(session: Session, draftId: string, json: string): void {
  const profile = ownProfile(session, readDocument(json))
  const blocking = findMatters(...readCheck(session, { draftId, profile })).filter(
    ({ severity }) => severity === 'block',
  )
  if (blocking.length === 0) return
  const of = (...rules: PreflightRule[]) => blocking.filter(({ rule }) => rules.includes(rule))
  const slots = [...new Set(of('open-slot', 'paper-field').map(subjectOf))]
  const figures = of('figure-changed', 'figure-lost')
  const marks = of('residual-mark')
  const pictures = of('missing-picture').length
  const reasons = [
    slots.length > 0 ? `有 ${slots.length} 处待补（${list(slots)}）` : '',
    figures.length > 0 ? `有 ${figures.length} 个数字与台账不一致（${list(figures.map(subjectOf))}）` : '',
    marks.length > 0 ? `有 ${marks.length} 处残留的记号（${list(marks.map(subjectOf))}）` : '',
    pictures > 0 ? `有 ${pictures} 张图片不在资料库里` : '',
  ].filter((reason) => reason !== '')
  throw new ServiceError('invalid-input', `还不能定稿：${reasons.join('，')}。请先补上、改过来或写明理由。`, {
    slots: slots.length,
    figures: figures.length,
    marks: marks.length,
    pictures,
  })
}

/** What a finding is about, in a word. */
function subjectOf({ rule, field, what }: FoundMatter): string {
  return rule === 'paper-field' && field !== null ? FIELD_NAMES[field as PaperField] : what
}

function list(names: readonly string[]): string {
  return [...new Set(names)].slice(0, NAMED).join('、')
}
