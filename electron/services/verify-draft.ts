import { checkArithmetic } from '#shared/checking/arithmetic.ts'
import type { Finding } from '#shared/checking/finding.ts'
import { readDocument } from './draft-text.ts'
import { stored } from './drafts.ts'
import type { Session } from './session.ts'

/** What does not add up in a stored draft, in reading order. */
export function verifyDraft(session: Session, id: string): Finding[] {
  const draft = stored(session, id)
  const period = { from: draft.from, to: draft.to }
  return checkArithmetic(readDocument(draft.document), {
    period,
    indicators: session.indicators.of(period).indicators,
  })
}
