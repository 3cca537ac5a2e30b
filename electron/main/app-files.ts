import { extname, join, normalize, sep } from 'node:path'

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
