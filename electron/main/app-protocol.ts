import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { fileForUrl } from './app-files.ts'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

/** Must run before `ready`. A scheme of our own has a real origin, which file: has not. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'zongshu',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
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
