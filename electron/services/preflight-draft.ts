import type { ReviewDocument } from '#shared/document/model.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import type { PreflightFacts } from '#shared/preflight/paper-check.ts'
import { preflight } from '#shared/preflight/preflight.ts'
import { readPaper } from './paper.ts'
import { hasPicture } from './pictures.ts'
import { reportFigures } from './refresh-draft.ts'
import type { Session } from './session.ts'

type Wanted = ParsedInput<'export:preflight'>

/**
 * What to look at before a stored draft leaves in a profile, in reading order; fonts and pages are the window's own to
 * judge.
 *
 * @throws ServiceError not-found
 */
export function preflightDraft(session: Session, wanted: Wanted): PreflightFinding[] {
  return preflight(...readCheck(session, wanted))
}

/** A stored draft with everything its preflight asks for. @throws ServiceError not-found */
export function readCheck(session: Session, wanted: Wanted): [ReviewDocument, PreflightFacts] {
  const { draft, document, profile, parts } = readPaper(session, wanted)
  const facts: PreflightFacts = {
    profile,
    parts,
    stage: draft.stage,
    period: { from: draft.from, to: draft.to },
    figures: reportFigures(session, draft.id),
    hasPicture: (picture) => hasPicture(session, picture),
  }
  return [document, facts]
}
