import type { DraftSummary, Stage } from '#shared/drafting/draft.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { openSlots, readDocument } from './draft-text.ts'
import { stored, summary } from './drafts.ts'
import { reportFigures } from './refresh-draft.ts'
import type { Session } from './session.ts'

/**
 * Moves a draft to another stage. A 定稿 is fixed from then on: its text and its figures stay as they are, whatever the
 * ledger does; moving it back opens it again.
 *
 * @throws ServiceError invalid-input while a text that is to become final has open slots or unsettled figures
 */
export function setStage(session: Session, id: string, stage: Stage): DraftSummary {
  const draft = stored(session, id)
  if (stage === 'final') {
    const slots = openSlots(readDocument(draft.document))
    const open = reportFigures(session, id).filter(({ state }) => state === 'changed' || state === 'orphaned')
    const reasons = [
      slots.length > 0 ? `有 ${slots.length} 处待补（${slots.slice(0, 3).join('、')}）` : '',
      open.length > 0
        ? `有 ${open.length} 个数字与台账不一致（${[...new Set(open.map(({ label }) => label))].slice(0, 3).join('、')}）`
        : '',
    ].filter((reason) => reason !== '')
    if (reasons.length > 0) {
      throw new ServiceError(
        'invalid-input',
        `还不能定稿：${reasons.join('，')}。请先补上、改过来或写明理由。`,
        { slots: slots.length, figures: open.length },
      )
    }
  }
  session.drafts.updateStage(id, stage, session.ports.now().toISOString())
  session.ports.emit('data:changed', { kinds: ['drafts'] })
  return summary(stored(session, id))
}
