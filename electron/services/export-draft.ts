import { realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { stored } from './drafts.ts'
import { readDocument } from './draft-text.ts'
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

/** The paper must never take the place of the database or its lock, whatever name was asked for. */
function refuseLibraryFile(file: string, dir: string): void {
  const folder = resolve(dirname(file))
  const isInside = folder === resolve(dir) || real(folder) === real(dir)
  if (!isInside || !basename(file).toLowerCase().startsWith('zongshu.')) return
  throw new ServiceError('path-invalid', `“${file}”是资料库自己的文件，不能用文稿覆盖。请换一个文件名。`, {
    path: file,
  })
}

/** The folder behind links; the path itself where nothing is there yet. */
function real(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return resolve(folder)
  }
}
