import { preflight } from '#shared/preflight/preflight.ts'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import { readPaper } from './paper.ts'
import { hasPicture } from './pictures.ts'
import { reportFigures } from './refresh-draft.ts'
import type { Session } from './session.ts'

/**
 * What to look at before a stored draft leaves in a profile, in reading order; fonts and pages are the window's own to
 * judge.
 *
 * @throws ServiceError not-found
 */
export function preflightDraft(
  session: Session,
  wanted: ParsedInput<'export:preflight'>,
): PreflightFinding[] {
  const { draft, document, profile, parts } = readPaper(session, wanted)
  return preflight(document, {
    profile,
    parts,
    stage: draft.stage,
    period: { from: draft.from, to: draft.to },
    figures: reportFigures(session, draft.id),
    hasPicture: (picture) => hasPicture(session, picture),
  })
}
