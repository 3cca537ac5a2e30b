import { extname, join, normalize, sep } from 'node:path'
import { isPictureName } from '#shared/document/picture-name.ts'
import { pictureFolder } from '../files/picture-folder.ts'

/** The one origin that the window shows and that may speak to the main process. */
export const APP_ORIGIN = 'zongshu://app'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const PICTURES = `${APP_ORIGIN}/pictures/`

/** Whether a URL asks for a picture of the library; such names never lead into the built page. */
export function isPictureUrl(url: string): boolean {
  return url.startsWith(PICTURES)
}

/** The library's file that a picture's URL names to the letter, or null; null also while no library is open. */
export function pictureForUrl(library: string | null, url: string): { file: string; type: string } | null {
  const name = url.slice(PICTURES.length)
  if (library === null || !isPictureUrl(url) || !isPictureName(name)) return null
  return {
    file: join(pictureFolder(library), name),
    type: name.endsWith('.png') ? 'image/png' : 'image/jpeg',
  }
}

/** The file under `folder` that a URL names, or null when it lies outside or has a type that we do not serve. */
export function fileForUrl(folder: string, url: string): { file: string; type: string } | null {
  const { host, protocol, pathname } = new URL(url)
  if (`${protocol}//${host}` !== APP_ORIGIN) return null
  try {
    const file = normalize(join(folder, decodeURIComponent(pathname)))
    const type = TYPES[extname(file)]
    return file.startsWith(folder + sep) && type !== undefined ? { file, type } : null
  } catch {
    // A name with a broken escape is no file of ours.
    return null
  }
}
