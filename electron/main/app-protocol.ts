import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

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

/** Must run before `ready`. A scheme of our own has a real origin, which file: has not. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'zongshu',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** The file under `folder` that a URL names, or null when it lies outside or has a type that we do not serve. */
export function fileForUrl(folder: string, url: string): { file: string; type: string } | null {
  const { origin, host, protocol: scheme, pathname } = new URL(url)
  if (origin !== APP_ORIGIN && `${scheme}//${host}` !== APP_ORIGIN) return null
  const file = normalize(join(folder, decodeURIComponent(pathname)))
  const type = TYPES[extname(file)]
  return file.startsWith(folder + sep) && type !== undefined ? { file, type } : null
}

/**
 * Serves the built page from `folder`, with the policy on every answer. The page itself is held back until
 * `answering` resolves, so that no message of its scripts comes before the handlers.
 */
export function serveApp(session: Session, folder: string, answering: () => Promise<void> | undefined): void {
  session.protocol.handle('zongshu', async (request) => {
    const found = fileForUrl(folder, request.url)
    if (found === null) return new Response(null, { status: 404 })
    try {
      const body = await readFile(found.file)
      await answering()
      const headers = {
        'content-type': found.type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      }
      return new Response(new Uint8Array(body), { headers })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
