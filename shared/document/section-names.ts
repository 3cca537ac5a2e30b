import { PART_NAMES } from '../domain/part.ts'
import {
  ATTACHMENT_IDS,
  type AttachmentId,
  type ReviewDocument,
  type Section,
  type SectionId,
} from './model.ts'

/** 附件1 … 附件9. */
export const ATTACHMENT_NAMES = Object.fromEntries(
  ATTACHMENT_IDS.map((id, index) => [id, `附件${index + 1}`]),
) as Readonly<Record<AttachmentId, string>>

/** A section's plain Chinese name, whatever its heading says. */
export const SECTION_NAMES: Readonly<Record<SectionId, string>> = {
  intro: '导语',
  ...PART_NAMES,
  outro: '结语',
  ...ATTACHMENT_NAMES,
}

/** Whether a section is an attachment of the paper. */
export function isAttachment(id: SectionId): id is AttachmentId {
  return (ATTACHMENT_IDS as readonly string[]).includes(id)
}

/** The attachments of a paper in the order of their numbers. */
export function attachmentsOf({ parts }: Pick<ReviewDocument, 'parts'>): Section[] {
  return ATTACHMENT_IDS.flatMap((id) => parts.find((part) => part.id === id) ?? [])
}
