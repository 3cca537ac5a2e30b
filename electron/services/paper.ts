import type { ReviewDocument } from '#shared/document/model.ts'
import { paperFileName } from '#shared/paper/file-name.ts'
import { paperParts, type PaperParts } from '#shared/paper/paper-parts.ts'
import { paperText } from '#shared/paper/paper-text.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { StoredDraft } from '../db/draft-repository.ts'
import { readDocument } from './draft-text.ts'
import { stored } from './drafts.ts'
import { findProfile, listProfiles } from './paper-profiles.ts'
import type { Session } from './session.ts'

/** A stored draft as the paper of one profile. */
export type DraftPaper = {
  readonly draft: StoredDraft
  readonly document: ReviewDocument
  readonly profile: PaperProfile
  readonly parts: PaperParts
}

type Wanted = ParsedInput<'export:name'>

/** @throws ServiceError not-found for a draft or a profile that is not there */
export function readPaper(session: Session, { draftId, profile: id }: Wanted): DraftPaper {
  const draft = stored(session, draftId)
  const document = readDocument(draft.document)
  const profile = resolveProfile(findProfile(session, id))
  return { draft, document, profile, parts: paperParts(document, profile, draft) }
}

/** The profile that a draft was last shown in: its own if it is still there, else that of the plain report. */
export function ownProfile(session: Session, { paper }: ReviewDocument): string {
  const id = paper?.profile
  const isThere = id !== undefined && listProfiles(session).some((profile) => profile.id === id)
  return isThere ? id : builtInProfile('report').id
}

/** The paper's file name by its profile's pattern, without extension. */
export function nameOfPaper({ draft, profile }: DraftPaper): string {
  return paperFileName(profile.fileName, { ...draft, day: officeDay(draft.updatedAt) })
}

/** The paper as clean text, lines apart by \n. */
export function textOfPaper({ document, parts }: DraftPaper): string {
  return paperText(document, parts)
}

/** The day on the clock of every Chinese office, whatever the computer's zone. */
function officeDay(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 10)
}
