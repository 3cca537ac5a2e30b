import { PROFILE_KINDS } from '#shared/paper/profile.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { hasLibrary } from '../db/library-file.ts'
import { stored } from '../services/drafts.ts'
import { readDocument } from '../services/draft-text.ts'
import { ownProfile } from '../services/paper.ts'
import { findProfile } from '../services/paper-profiles.ts'
import type { Session } from '../services/session.ts'
import { UsageError } from './usage.ts'

/**
 * A library that is not there yet has the program's own profiles only: another one is wrong usage, and nothing is made.
 *
 * @throws UsageError
 */
export function refuseUnknownProfile(dir: string, wanted: string | undefined): void {
  if (wanted === undefined || PROFILE_KINDS.some((kind) => kind === wanted) || hasLibrary(dir)) return
  throw new UsageError(`--profile 应为 ${PROFILE_KINDS.join('、')} 之一，或本单位版式的编号。`)
}

/**
 * The profile named by --profile, else the draft's own.
 *
 * @throws UsageError for one that is not there, ServiceError not-found for the draft
 */
export function chooseProfile(session: Session, draftId: string, wanted: string | undefined): string {
  const { document } = stored(session, draftId)
  if (wanted === undefined) return ownProfile(session, readDocument(document))
  try {
    return findProfile(session, wanted).id
  } catch (error) {
    if (error instanceof ServiceError) throw new UsageError(`--profile：${error.message}`)
    throw error
  }
}
