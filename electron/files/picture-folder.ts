import { join } from 'node:path'

/** Where a library keeps the pictures of its papers, each under the name of its content (pictureName). */
export function pictureFolder(library: string): string {
  return join(library, 'attachments', 'pictures')
}
