import { join } from 'node:path'

/** Where a library keeps the files attached to its records. */
export function evidenceFolder(library: string): string {
  return join(library, 'attachments', 'evidence')
}

/**
 * The file with these bytes. It has no ending: equal bytes lie there once under whatever names they were attached, and
 * nothing starts or changes them by a click in the folder.
 */
export function evidenceFile(library: string, hash: string): string {
  return join(evidenceFolder(library), hash.slice(0, 2), hash)
}
