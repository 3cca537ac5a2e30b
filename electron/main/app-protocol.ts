import { protocol, type Session } from 'electron'
import { fileForUrl, isPictureUrl, pictureForUrl } from './app-files.ts'
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

// Chromium's own number for a file that is not there.
const NOT_FOUND = { error: -6 }

/**
 * Serves the built page from `folder` and the pictures of the library that `libraryDir` names, with the policy on every
 * answer; `onScript` hears when the first script is on its way. `protocol.handle` would do the same some 100 ms later at
 * every start (measured): it loads web streams into the main process and passes every byte through them, where this older
 * call hands Chromium a path.
 */
export function serveApp(
  session: Session,
  folder: string,
  libraryDir: () => string | null,
  onScript: () => void,
): void {
  session.protocol.registerFileProtocol('zongshu', (request, answer) => {
    const { url } = request
    const found = isPictureUrl(url) ? pictureForUrl(libraryDir(), url) : fileForUrl(folder, url)
    if (found === null) return answer(NOT_FOUND)
    const headers = {
      'content-type': found.type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    }
    answer({ path: found.file, headers })
    if (found.file.endsWith('.js')) onScript()
  })
}
