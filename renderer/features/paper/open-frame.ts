import type { FrameId } from '#shared/paper/frame-items.ts'
import { openPaper, type PaperPlace } from './paper-store.ts'

/** The field of 版式 that sets a piece of the frame; attachments are set in the text itself. */
const FIELDS: Partial<Record<FrameId, PaperPlace>> = {
  contents: 'contents',
  stage: 'stageMark',
  head: 'documentNumber',
  meeting: 'meeting',
  reporter: 'reporter',
  attachments: 'attachments',
  signature: 'signatureOrgan',
  remark: 'remark',
  imprint: 'issuer',
}

/** Opens 版式 where a piece of the paper's frame is set. 称谓 of a meeting is 主送机关 elsewhere. */
export function openFrame(id: FrameId, isMeeting: boolean): void {
  const field = id === 'salutation' ? (isMeeting ? 'salutation' : 'recipient') : FIELDS[id]
  openPaper(field ?? 'attachments')
}
