import type { ReviewDocument } from '#shared/document/model.ts'
import type { ProfileKind } from '#shared/paper/profile.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { exportDocx, type ExportOptions } from '../../electron/docx/export-docx.ts'
import { EVERY_KIND_PICTURES } from '../fixtures/every-kind-elements.ts'

/** Options of an export in a profile as it comes with the program. */
export function exportOptions(kind: ProfileKind, more: Partial<ExportOptions> = {}): ExportOptions {
  return {
    profile: resolveProfile(builtInProfile(kind)),
    organ: '政协青山市委员会',
    stage: 'first',
    draftId: 'draft-1',
    revision: 7,
    now: new Date('2025-01-05T08:00:00Z'),
    author: '政协青山市委员会办公室',
    pictures: EVERY_KIND_PICTURES,
    ...more,
  }
}

/** The .docx of a document in a profile as it comes with the program. */
export function exportKind(
  document: ReviewDocument,
  kind: ProfileKind = 'report',
  more: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  return exportDocx(document, exportOptions(kind, more))
}
