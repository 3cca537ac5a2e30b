import type { ParsedInput } from '#shared/ipc/contract.ts'
import { stored } from './drafts.ts'
import { readDocument } from './draft-text.ts'
import { refuseLibraryFile } from './refuse-library-file.ts'
import type { Session } from './session.ts'

/**
 * Writes the stored draft as a .docx, whole or not at all. The clock in the file is the draft's own last change, so
 * the same draft always gives the same bytes.
 *
 * @throws ServiceError not-found, or the reason why the file could not be written
 */
export async function exportDraft(
  session: Session,
  { draftId, profile, file }: ParsedInput<'export:write'>,
): Promise<string> {
  const draft = stored(session, draftId)
  refuseLibraryFile(file, session.dir)
  // Loaded on first use: it would double the time to start.
  const [{ exportDocx }, { writeFileWhole }] = await Promise.all([
    import('../docx/export-docx.ts'),
    import('../files/write-file-whole.ts'),
  ])
  const bytes = await exportDocx(readDocument(draft.document), {
    profile,
    draftId: draft.id,
    revision: draft.revision,
    now: new Date(draft.updatedAt),
    author: session.ports.author,
  })
  await writeFileWhole(file, bytes)
  return file
}
