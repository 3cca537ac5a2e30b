import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import type { Session } from '../session.ts'

/**
 * Keeps a returned file in the library's folder under its content, so that what a department once stated can be shown
 * and held against what it states next. One that is there already is not written again.
 *
 * @throws ServiceError with the reason why it could not be written
 */
export async function keepForm(
  session: Session,
  { bytes, hash, name }: { bytes: Uint8Array; hash: string; name: string },
): Promise<void> {
  const file = keptForm(session.dir, hash, name)
  if (existsSync(file) && hashOf(readFileSync(file)) === hash) return
  // A folder that cannot be made shows in the sentence about the file.
  await mkdir(join(file, '..'), { recursive: true }).catch(() => undefined)
  try {
    await writeFileWhole(file, bytes)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    throw new ServiceError(
      error.code,
      { code: 'form-not-kept', full: error.code === 'disk-full' },
      error.detail,
    )
  }
}

/** Where the file with this SHA-256 lies; of its name only the ending is kept, so that its own program opens it. */
export function keptForm(library: string, hash: string, name: string): string {
  const ending = extname(name).toLowerCase()
  return join(library, 'attachments', 'forms', `${hash}${/^\.[a-z]{2,5}$/.test(ending) ? ending : ''}`)
}

/** The name under which the bytes of a returned form are kept. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
